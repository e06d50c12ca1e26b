import { way } from './way.ts'

/** One question, one change, some evidence, and a conclusion that may be no. */
export const enquiry = way({
  id: 'enquiry',
  name: 'Action research',
  inSentence: 'action research',
  oneLine: 'One question, one change, some evidence, over time.',
  purposes: ['find-out'],
  size: [1, 6],
  minutes: [30, 60],
  everyWeeks: 6,
  cadence: 'every half-term',
  lasts: 'one or two terms',
  weeks: 24,
  meetingsPlanned: 4,
  trust: 'medium',
  roles: [{ id: 'friend', name: 'Critical friend', does: 'Asks what else it could be.' }],
  meetings: [
    {
      id: 'usual',
      name: 'Meeting',
      stages: [
        {
          id: 'where',
          name: 'Where each of us is',
          minutes: 15,
          turns: 'round',
          shows: ['question', 'check'],
        },
        {
          id: 'else',
          name: 'What else could it be?',
          minutes: 15,
          rule: 'Pupils improve anyway. What would show the difference?',
        },
        { id: 'next', name: 'Next', minutes: 15, turns: 'silent', makes: 'actions' },
      ],
    },
  ],
  between: [
    {
      id: 'question',
      name: 'Question',
      when: 'before',
      makes: 'question',
      prompts: ['To what extent is … effective for improving …?'],
    },
    {
      id: 'baseline',
      name: 'Baseline',
      when: 'before',
      makes: 'baseline',
      prompts: ['How is it now? If there is no number, say so: the result will too.'],
    },
    {
      id: 'change',
      name: 'What changes',
      when: 'between',
      makes: 'change',
      becomesTrial: true,
      needs: {
        sheet: 'baseline',
        field: 'before',
        orStated: 'before',
        because: 'How it was before can’t be found out later. Put it in, or say that there is none.',
      },
    },
    { id: 'check', name: 'Check after six weeks', when: 'between', makes: 'check', afterWeeks: 6 },
    { id: 'measure', name: 'Measure again', when: 'after', makes: 'measured' },
    {
      id: 'conclusion',
      name: 'Conclusion',
      when: 'after',
      makes: 'conclusion',
      prompts: ['Supported, not supported and can’t tell are worth the same, and shared alike.'],
    },
  ],
  result: {
    name: 'The result on one page',
    sheets: ['question', 'baseline', 'change', 'check', 'measured', 'conclusion'],
  },
  evidence: {
    words:
      'Before and after alone is not proof: pupils improve anyway, and something else may have done it. We know of no trial of its effect on pupils.',
    address: 'http://edutech.csun.edu/eduwiki/index.php?title=Action_Research_FAQ&oldid=3624',
  },
})
