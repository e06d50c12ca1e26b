import { way } from './way.ts'

/** Short talks by volunteers, in the order of lots. */
export const teachmeet = way({
  id: 'teachmeet',
  name: 'Teachmeet',
  inSentence: 'a teachmeet',
  oneLine: 'Short talks by volunteers. Good for ideas and for courage.',
  purposes: ['celebrate', 'pick-up-ideas'],
  size: [10, 200],
  minutes: [90, 150],
  cadence: 'once a term or a year',
  lasts: 'one evening',
  meetingsPlanned: 1,
  trust: 'low',
  roles: [{ id: 'host', name: 'Host', does: 'Draws the lots, keeps the time, thanks everybody.' }],
  meetings: [
    {
      id: 'evening',
      name: 'Teachmeet',
      stages: [
        {
          id: 'sign-up',
          name: 'Sign up to talk',
          when: 'before',
          makes: 'talk',
          prompts: ['2, 7 or 15 minutes. It happens in your lessons now. Nothing to sell.'],
        },
        { id: 'welcome', name: 'Welcome and rules', minutes: 10 },
        {
          id: 'talks',
          name: 'Talks',
          minutes: 45,
          turns: 'lots',
          from: { sheet: 'talk', each: 'minutes' },
          shows: ['talk'],
        },
        { id: 'break', name: 'Break: talk to each other', minutes: 20 },
        {
          id: 'more-talks',
          name: 'More talks',
          minutes: 35,
          turns: 'lots',
          from: { sheet: 'talk', each: 'minutes' },
          shows: ['talk'],
        },
        {
          id: 'thanks',
          name: 'Thanks, and what will you try?',
          minutes: 10,
          makes: 'commitment',
          becomesTrial: true,
        },
        { id: 'after', name: 'Did you try it?', when: 'after', makes: 'report', afterWeeks: 4 },
      ],
    },
  ],
  evidence: {
    words:
      'For ideas that are in use in classrooms now. We know of no trial of its effect, so each talk here is asked after four weeks later.',
    address: 'http://teachmeet.pbworks.com/w/page/19975363/Organise',
  },
})
