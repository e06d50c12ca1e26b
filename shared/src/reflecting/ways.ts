/** Other ways to look at an entry that is already saved: each one's steps, in order, and who thought it out. */

export type Way = {
  readonly id: string
  readonly name: string
  readonly by: string
  /** When it helps, in a line. */
  readonly helps: string
  readonly steps: readonly { readonly id: string; readonly ask: string }[]
}

export const WAYS: readonly Way[] = [
  {
    id: 'driscoll',
    name: 'What? So what? Now what?',
    by: 'John Driscoll, after Terry Borton',
    helps: 'Three short questions, when you want to get to the point.',
    steps: [
      { id: 'what', ask: 'What happened?' },
      { id: 'so-what', ask: 'So what? What does it mean for them and for you?' },
      { id: 'now-what', ask: 'Now what will you do?' },
    ],
  },
  {
    id: 'gibbs',
    name: 'The reflective cycle',
    by: 'Graham Gibbs',
    helps: 'For a hard lesson, where feelings count too.',
    steps: [
      { id: 'description', ask: 'What happened?' },
      { id: 'feelings', ask: 'What were you thinking and feeling?' },
      { id: 'evaluation', ask: 'What was good about it, and what wasn’t?' },
      { id: 'analysis', ask: 'What sense can you make of it?' },
      { id: 'conclusion', ask: 'What else could you have done?' },
      { id: 'action-plan', ask: 'If it came again, what would you do?' },
    ],
  },
  {
    id: 'kolb',
    name: 'The learning cycle',
    by: 'David Kolb',
    helps: 'To get from one lesson to an idea you can test in the next.',
    steps: [
      { id: 'experience', ask: 'What did you and they do?' },
      { id: 'observation', ask: 'What did you notice, looking back?' },
      { id: 'concept', ask: 'What idea could explain it?' },
      { id: 'experiment', ask: 'How could you try that idea out?' },
    ],
  },
  {
    id: 'brookfield',
    name: 'Four lenses',
    by: 'Stephen Brookfield',
    helps: 'To see the same lesson through other eyes.',
    steps: [
      { id: 'self', ask: 'How do you see it yourself?' },
      { id: 'pupils', ask: 'How would a pupil in the third row tell it?' },
      { id: 'colleagues', ask: 'What would a colleague have seen?' },
      { id: 'research', ask: 'What does research say about it?' },
    ],
  },
  {
    id: 'alact',
    name: 'Looking back to go on',
    by: 'Fred Korthagen',
    helps: 'When the same thing keeps happening.',
    steps: [
      { id: 'action', ask: 'What did you do?' },
      { id: 'looking-back', ask: 'What did you want, think and feel? And your pupils?' },
      { id: 'awareness', ask: 'What was it really about?' },
      { id: 'alternatives', ask: 'What else could you do?' },
      { id: 'trial', ask: 'Which of these will you try?' },
    ],
  },
]

/** A way by its id; undefined for one from elsewhere. */
export const wayById = (id: string): Way | undefined => WAYS.find((way) => way.id === id)

/** What a step of a way asks; a step from elsewhere is its own words. */
export const askOf = ({ way, step }: { readonly way: string; readonly step: string }): string =>
  wayById(way)?.steps.find(({ id }) => id === step)?.ask ?? step

/** “What happened? They argued.”: an answer with its question. */
export const lookText = (look: {
  readonly way: string
  readonly step: string
  readonly text: string
}): string => `${askOf(look)} ${look.text}`
