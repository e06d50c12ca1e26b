/** What a printed page shows of an entry: everything but private notes and the names of classes, until its teacher says otherwise. */

/** The parts a teacher ticks or leaves out, in the order of the page. */
export const PARTS = [
  { id: 'worked', label: 'What worked' },
  { id: 'didnt', label: 'What didn’t' },
  { id: 'why', label: 'Why' },
  { id: 'next', label: 'What next' },
  { id: 'pupils', label: 'Difference for pupils, and what shows it' },
  { id: 'sources', label: 'Quotes and sources' },
  { id: 'notes', label: 'Private notes and other ways to look at it' },
  { id: 'className', label: 'Classes by name, not only “Year 9 Science”' },
] as const
export type Part = (typeof PARTS)[number]['id']
export type Showing = ReadonlySet<Part>

/** What is ticked at first. */
export const SHOWN_AT_FIRST: Showing = new Set<Part>(['worked', 'didnt', 'why', 'next', 'pupils', 'sources'])
