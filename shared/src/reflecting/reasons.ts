/** Reasons a teacher may tag beside their own words: what seemed to matter, whichever way it went. */

export const REASONS = [
  { id: 'prior-knowledge', label: 'Prior knowledge' },
  { id: 'clarity-of-explanation', label: 'Clarity of explanation' },
  { id: 'pace-timing', label: 'Pace and timing' },
  { id: 'routine-not-yet-embedded', label: 'Routine not yet embedded' },
  { id: 'routine-embedded', label: 'Routine embedded' },
  { id: 'task-too-hard', label: 'Task too hard' },
  { id: 'task-too-easy', label: 'Task too easy' },
  { id: 'language-vocabulary', label: 'Language and vocabulary' },
  { id: 'group-mix', label: 'Group mix' },
  { id: 'time-of-day', label: 'Time of day' },
  { id: 'room-resources-technology', label: 'Room, resources or technology' },
  { id: 'my-confidence', label: 'My confidence' },
  { id: 'pupils-confidence', label: 'Pupils’ confidence' },
  { id: 'relationships', label: 'Relationships' },
  { id: 'how-i-introduced-it', label: 'How I introduced it' },
  { id: 'i-changed-the-core-of-it', label: 'I changed the core of it' },
  { id: 'i-stuck-to-it', label: 'I kept to the core of it' },
  { id: 'dont-know-yet', label: 'Don’t know yet' },
] as const

/** A tag's words; a tag from elsewhere is its own words. */
export const reasonLabel = (id: string): string => REASONS.find((reason) => reason.id === id)?.label ?? id
