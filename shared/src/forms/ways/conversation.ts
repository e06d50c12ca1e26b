import { way } from './way.ts'

const whereNot = 'Where would this not work?'

/** A short talk with a shape: 15 minutes, a swap shop, or many quick pairs. */
export const conversation = way({
  id: 'conversation',
  name: 'Structured conversation',
  inSentence: 'a structured conversation',
  oneLine: 'A fifteen-minute swap shop: one thing that worked, one that didn’t.',
  purposes: ['pick-up-ideas', 'celebrate'],
  size: [2, 60],
  minutes: [15, 30],
  everyWeeks: 2,
  cadence: 'weekly or fortnightly',
  lasts: 'as long as it helps',
  meetingsPlanned: 6,
  trust: 'low',
  roles: [
    { id: 'host', name: 'Host', does: 'Keeps the time, asks where it would not work.' },
    { id: 'presenter', name: 'Speaker', does: 'Brings one thing, with where it didn’t work.' },
  ],
  meetings: [
    {
      id: 'fifteen',
      name: '15-minute conversation',
      stages: [
        { id: 'card', name: 'Your card', when: 'before', makes: 'card', becomesTrial: true },
        {
          id: 'share',
          name: 'What was tried',
          minutes: 6,
          turns: 'round',
          shows: ['card'],
          prompts: ['What did you try, with whom, and what happened?'],
          rule: 'Listen first. Then one question each.',
        },
        {
          id: 'where-not',
          name: whereNot,
          minutes: 5,
          turns: 'pairs',
          shows: ['card'],
          makes: 'where-not',
          prompts: [whereNot],
        },
        {
          id: 'takeaway',
          name: 'What I take away',
          minutes: 3,
          turns: 'silent',
          makes: 'takeaway',
          becomesTrial: true,
          prompts: ['If I … then …'],
        },
        { id: 'thanks', name: 'Thanks', minutes: 1, makes: 'thanks' },
      ],
    },
    {
      id: 'swap-shop',
      name: 'Swap shop',
      on: 'chosen',
      stages: [
        { id: 'card', name: 'Your card', when: 'before', makes: 'card', becomesTrial: true },
        {
          id: 'swap',
          name: 'Swap in pairs',
          minutes: 12,
          turns: 'pairs',
          shows: ['card'],
          prompts: ['You could have this tomorrow …', 'It didn’t go when …'],
        },
        {
          id: 'where-not',
          name: whereNot,
          minutes: 4,
          turns: 'open',
          shows: ['card'],
          makes: 'where-not',
        },
        {
          id: 'takeaway',
          name: 'What I take away',
          minutes: 3,
          turns: 'silent',
          makes: 'takeaway',
          becomesTrial: true,
        },
        { id: 'thanks', name: 'Thanks', minutes: 1, makes: 'thanks' },
      ],
    },
    {
      id: 'speed',
      name: 'Speed sharing',
      on: 'chosen',
      stages: [
        { id: 'card', name: 'Your card', when: 'before', makes: 'card', becomesTrial: true },
        { id: 'settle', name: 'Find a place', minutes: 3 },
        {
          id: 'rounds',
          name: 'Half a minute each way, then move on',
          minutes: 18,
          turns: 'pairs',
          each: 60,
          shows: ['card'],
          makes: 'met',
          prompts: ['One idea, and where it didn’t work.'],
        },
        {
          id: 'takeaway',
          name: 'One to try',
          minutes: 4,
          turns: 'silent',
          makes: 'takeaway',
          becomesTrial: true,
        },
        { id: 'adopt', name: 'One for us all', minutes: 3, makes: 'adopt' },
        { id: 'thanks', name: 'Thanks', minutes: 2, makes: 'thanks' },
      ],
    },
  ],
  evidence: {
    words:
      'Such talks have spread from school to school. We know of no trial of their effect, so each one here ends in something to try.',
    address:
      'https://mrbenney.wordpress.com/2014/03/29/the-fabulous-fortnightly-fifteen-minute-forum-the-first-two/',
  },
})
