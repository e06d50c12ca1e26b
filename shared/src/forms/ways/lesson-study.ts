import { way } from './way.ts'

const about = (pupil: string) => ({
  id: `pupil-${pupil.toLowerCase()}`,
  name: `Case pupil ${pupil}`,
  minutes: 8,
  shows: ['predictions', 'observed'],
  makes: 'points',
  rule: 'Every point begins with something that was seen.',
})

/** Up to three research lessons, planned and observed through case pupils. */
export const lessonStudy = way({
  id: 'lesson-study',
  name: 'Lesson study',
  inSentence: 'lesson study',
  oneLine: 'Plan one lesson together and watch how three pupils learn in it.',
  with: 'triad',
  purposes: ['see-learning'],
  size: [2, 6],
  minutes: [105, 130],
  everyWeeks: 3,
  cadence: 'three research lessons in a half-term or two',
  lasts: 'a half-term or two',
  weeks: 10,
  meetingsPlanned: 3,
  trust: 'high',
  roles: [
    { id: 'host', name: 'Teacher', does: 'Teaches the lesson that all have planned.' },
    { id: 'chair', name: 'Chair', does: 'Keeps the talk with the case pupils.' },
    { id: 'recorder', name: 'Recorder', does: 'Writes the points down.' },
  ],
  meetings: [
    {
      id: 'research-lesson',
      name: 'Research lesson',
      stages: [
        {
          id: 'plan',
          name: 'Plan the lesson',
          when: 'before',
          makes: 'predictions',
          prompts: [
            'We want to learn how to improve the way we teach … to …',
            'Choose case pupils A, B and C, and say what you expect of each.',
          ],
        },
        { id: 'check', name: 'Check the predictions', minutes: 5, shows: ['predictions'] },
        {
          id: 'lesson',
          name: 'Research lesson',
          minutes: 50,
          turns: 'silent',
          shows: ['predictions'],
          makes: 'observed',
          rule: 'Watch the case pupils. Say nothing.',
        },
        { id: 'save', name: 'Notes before talking', minutes: 5, turns: 'silent', makes: 'observed' },
        {
          id: 'interview',
          name: 'Five minutes with each pupil',
          minutes: 15,
          each: 300,
          makes: 'interview',
          prompts: [
            'What did you enjoy most? What did you learn?',
            'What can you do now that you couldn’t before?',
            'What did the teacher say that helped?',
          ],
        },
        { ...about('A'), withinHours: 36 },
        about('B'),
        about('C'),
        {
          id: 'differences',
          name: 'What accounts for the differences?',
          minutes: 8,
          makes: 'points',
          needs: {
            sheet: 'observed',
            field: 'pupils',
            because: 'Learning first: each case pupil has an observation before anybody speaks of teaching.',
          },
        },
        {
          id: 'adjust',
          name: 'What to adjust',
          minutes: 8,
          makes: 'adjust',
          becomesTrial: true,
          needs: {
            sheet: 'observed',
            field: 'pupils',
            because: 'Learning first: each case pupil has an observation before anybody speaks of teaching.',
          },
        },
        { id: 'next', name: 'The next research lesson', minutes: 5 },
      ],
    },
  ],
  evidence: {
    words:
      'A trial in 181 primary schools found no gain in reading or mathematics over schools that went on as before, some of them with visits of their own. It does not show that every such study fails.',
    address: 'https://educationendowmentfoundation.org.uk/projects-and-evaluation/projects/lesson-study',
  },
  credit: 'after Pete Dudley’s lesson study',
})
