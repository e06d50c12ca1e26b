import { way } from './way.ts'

const visit = (number: number) => ({
  id: `visits-${number}`,
  name: `Visits, round ${number}`,
  minutes: 10,
  turns: 'gallery' as const,
  from: { sheet: 'stall', where: 'place' },
  makes: 'visit-log',
  becomesTrial: true,
})

/** Half of the stalls close and the other half opens, so that keepers see something too. */
const swap = (number: number) => ({
  id: `swap-${number}`,
  name: 'Keepers swap, visitors move on',
  minutes: 2,
})

/** Stalls to wander between; keepers swap, so that they see something too. */
export const marketplace = way({
  id: 'marketplace',
  name: 'Marketplace',
  inSentence: 'a marketplace',
  oneLine: 'Stalls to wander between. Good for thanks and for showing.',
  purposes: ['see-breadth', 'celebrate'],
  size: [12, 200],
  minutes: [45, 60],
  cadence: 'once or twice a year',
  lasts: 'one meeting',
  meetingsPlanned: 1,
  trust: 'low',
  roles: [{ id: 'host', name: 'Host', does: 'Keeps the map and the rounds.' }],
  meetings: [
    {
      id: 'market',
      name: 'Marketplace',
      stages: [
        {
          id: 'stalls',
          name: 'Keep a stall',
          when: 'before',
          makes: 'stall',
          prompts: ['Everyday practice, warts and all.'],
        },
        { id: 'set-up', name: 'Set up', minutes: 5 },
        visit(1),
        swap(1),
        visit(2),
        swap(2),
        visit(3),
        {
          id: 'pods',
          name: 'In pods',
          minutes: 12,
          turns: 'round',
          makes: 'pods',
          becomesTrial: true,
          prompts: ['What inspired you?', 'What challenged your thinking?', 'What will you try next?'],
        },
        {
          id: 'commitments',
          name: 'Commitments and thanks',
          minutes: 6,
          makes: 'commitment',
          becomesTrial: true,
        },
      ],
    },
  ],
  evidence: {
    words: 'Shows everyday practice from across a school. We know of no study of what it does for teaching.',
    address: 'https://khsbpp.wordpress.com/2015/05/',
  },
})
