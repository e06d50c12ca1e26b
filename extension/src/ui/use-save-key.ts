import { useEffect, useRef } from 'react'

/** Ctrl or Cmd with Enter saves, wherever the focus is; off while another form is shown. */
export const useSaveKey = (isOn: boolean, save: () => void): void => {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isOn])
}
