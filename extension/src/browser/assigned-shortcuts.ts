/** The shortcuts that the browser really gave us: another extension may hold a suggested one, and people change them. */
import { browser } from 'wxt/browser'

export type AssignedShortcut = { name: string; description: string; keys: string }

/** Every command with its keys; `keys` is empty where none are assigned. */
export const assignedShortcuts = async (): Promise<readonly AssignedShortcut[]> => {
  const commands = await browser.commands.getAll()
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }))
}

/** Opens the browser's own page where shortcuts are changed; false where a person has to find it themselves. */
export const openShortcutSettings = async (): Promise<boolean> => {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>
  } // Firefox 137 has it, its types don't
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings()
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
    return true
  } catch {
    return false
  }
}
