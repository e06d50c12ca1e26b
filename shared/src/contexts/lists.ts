/** The lists a teacher chooses from to say where something was tried. Each stays open: a teacher's own word is as good. */

export const SUBJECTS = [
  'English',
  'Phonics & reading',
  'Mathematics',
  'Science',
  'Biology',
  'Chemistry',
  'Physics',
  'History',
  'Geography',
  'Religious education',
  'Modern languages',
  'Classics',
  'Computing',
  'Design & technology',
  'Food',
  'Art & design',
  'Music',
  'Drama',
  'Dance',
  'Physical education',
  'PSHE / RSHE',
  'Citizenship',
  'Business',
  'Economics',
  'Psychology',
  'Sociology',
  'Politics',
  'Media',
  'Health & social care',
  'Vocational',
  'EAL',
  'SEND provision',
  'Tutor time',
  'Early years: communication & language',
  'Early years: PSED',
  'Early years: physical',
  'Early years: literacy',
  'Early years: mathematics',
  'Early years: understanding the world',
  'Early years: expressive arts',
  'Cross-curricular',
  'Assembly',
  'Other',
] as const

/** How a class is put together. */
export const GROUPINGS = [
  'mixed attainment',
  'set',
  'stream',
  'band',
  'nurture group',
  'intervention group',
  'one to one',
  'whole year',
] as const

/** How many pupils: a band, because a number could name a class. */
export const SIZE_BANDS = ['1 to 5', '6 to 12', '13 to 20', '21 to 26', '27 to 32', '33 or more'] as const

/** The part of a lesson, in the order of a lesson. */
export const LESSON_STAGES = [
  'settling',
  'starter',
  'explanation',
  'modelling',
  'guided practice',
  'independent practice',
  'discussion',
  'practical',
  'feedback',
  'end of lesson',
  'homework',
  'whole lesson',
  'several lessons',
] as const

/** When in the day, in its order; told instead of a period, which a timetable could be read from. */
export const TIMES_OF_DAY = [
  'before school',
  'first lesson',
  'morning',
  'after break',
  'before lunch',
  'after lunch',
  'afternoon',
  'last lesson',
  'after school',
] as const
