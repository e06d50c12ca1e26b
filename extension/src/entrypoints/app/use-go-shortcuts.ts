import { useLocation } from 'wouter'
import { spaceNames } from '../../data/journal-names.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { useShortcut } from '../../ui/shortcuts.ts'

/** The letters that go somewhere: N, T, and G followed by J, T, M, C, S or the number of a space. */
export const useGoShortcuts = (): void => {
  const [, go] = useLocation()
  const spaces = liveValue(useLive(spaceNames, [])) ?? []
  const goToSpace = (at: number) => {
    const space = spaces[at]
    if (space) go(`/space/${space.stream}`)
  }
  useShortcut('n', () => go('/write'))
  useShortcut('h', () => go('/thanks/new'))
  useShortcut('g j', () => go('/'))
  useShortcut('t', () => go('/trials/new'))
  useShortcut('g t', () => go('/trials'))
  useShortcut('g m', () => go('/techniques'))
  useShortcut('g c', () => go('/clips'))
  useShortcut('g s', () => go('/settings'))
  useShortcut('g 1', () => goToSpace(0))
  useShortcut('g 2', () => goToSpace(1))
  useShortcut('g 3', () => goToSpace(2))
  useShortcut('g 4', () => goToSpace(3))
  useShortcut('g 5', () => goToSpace(4))
  useShortcut('g 6', () => goToSpace(5))
  useShortcut('g 7', () => goToSpace(6))
  useShortcut('g 8', () => goToSpace(7))
  useShortcut('g 9', () => goToSpace(8))
}
