import type { ReflectionValues } from '../../data/save-reflection.ts'
import { hasSomething, type ReflectionDraft } from './reflection-draft.ts'

/**
 * A draft as it is saved, or undefined where there is nothing to save. Names that were typed but not chosen count as chosen.
 * `today` is the local date an entry without a day of its own belongs to.
 */
export const draftValues = (
  draft: ReflectionDraft,
  options: { today: string; finishLater: boolean },
): ReflectionValues | undefined => {
  if (!hasSomething(draft)) return undefined
  return {
    happenedOn: draft.happenedOn ?? options.today,
    period: draft.class?.period ?? '',
    techniques: [...draft.techniques, { name: draft.techniqueText }],
    class: draft.class ?? { name: draft.classText },
    outcome: draft.outcome,
    tried: '',
    worked: draft.worked.trim(),
    didnt: draft.didnt.trim(),
    why: draft.why.trim(),
    next: draft.next.trim(),
    difference: draft.difference,
    leansOn: [],
    finishLater: options.finishLater,
  }
}
