import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import './timeline.css'

/** Goes on with a list when it comes into view, or by its button for those who don't scroll. */
export const LoadMore = ({ onMore }: { readonly onMore: () => void }) => {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  latest.current = onMore
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current()
      },
      { rootMargin: '600px' },
    )
    if (place.current) watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])
  return (
    <div ref={place} className="load-more">
      <Button kind="quiet" size="dense" onClick={onMore}>
        Show earlier entries
      </Button>
    </div>
  )
}
