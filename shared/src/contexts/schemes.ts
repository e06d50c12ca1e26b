/**
 * The school years of eight schemes. Ages compare, labels never do: Year 8 in Northern Ireland is Year 7 in England.
 *
 * England, the United States and the IB follow published tables (tes.com/articles/mapping-education-phases,
 * bbiacademy.net/grade-equivalency). Read beside pages of others: Wales's progression steps by year
 * (mountstuartprimary.co.uk/curriculum-for-wales-2022), Ireland's class ages (inca.org.uk, ireland-grade-special),
 * Northern Ireland's P1 to P7 and Years 8 to 14 (forctr.com, Scottish and NI year groups), Australia's common ages
 * (abs.gov.au; the first year is Foundation in the national curriculum, Kindergarten, Prep, Pre-primary, Reception or
 * Transition by state). General knowledge only: Scotland's levels by year, what comes before the first school year,
 * the IB's first years (sources disagree), and where Australian secondary school begins. A school may name its years
 * otherwise, so that every list of them is open.
 */

export const SCHEMES = ['ENG', 'WLS', 'SCO', 'NIR', 'IRL', 'USA', 'AUS', 'IB'] as const
export type Scheme = (typeof SCHEMES)[number]

export const SCHEME_NAMES: Readonly<Record<Scheme, string>> = {
  ENG: 'England',
  WLS: 'Wales',
  SCO: 'Scotland',
  NIR: 'Northern Ireland',
  IRL: 'Ireland',
  USA: 'United States',
  AUS: 'Australia',
  IB: 'International Baccalaureate',
}

/** A school year: what it is called, the age of most pupils when it begins, and the stage it belongs to. */
export type SchoolYear = readonly [label: string, age: number, stage: string]

export const SCHOOL_YEARS: Readonly<Record<Scheme, readonly SchoolYear[]>> = {
  ENG: [
    ['Nursery', 3, 'EYFS'],
    ['Reception', 4, 'EYFS'],
    ['Year 1', 5, 'KS1'],
    ['Year 2', 6, 'KS1'],
    ['Year 3', 7, 'KS2'],
    ['Year 4', 8, 'KS2'],
    ['Year 5', 9, 'KS2'],
    ['Year 6', 10, 'KS2'],
    ['Year 7', 11, 'KS3'],
    ['Year 8', 12, 'KS3'],
    ['Year 9', 13, 'KS3'],
    ['Year 10', 14, 'KS4'],
    ['Year 11', 15, 'KS4'],
    ['Year 12', 16, 'Post-16'],
    ['Year 13', 17, 'Post-16'],
  ],
  WLS: [
    ['Nursery', 3, 'Progression step 1'],
    ['Reception', 4, 'Progression step 1'],
    ['Year 1', 5, 'Progression step 2'],
    ['Year 2', 6, 'Progression step 2'],
    ['Year 3', 7, 'Progression step 2'],
    ['Year 4', 8, 'Progression step 3'],
    ['Year 5', 9, 'Progression step 3'],
    ['Year 6', 10, 'Progression step 3'],
    ['Year 7', 11, 'Progression step 4'],
    ['Year 8', 12, 'Progression step 4'],
    ['Year 9', 13, 'Progression step 4'],
    ['Year 10', 14, 'Progression step 5'],
    ['Year 11', 15, 'Progression step 5'],
    ['Year 12', 16, 'Post-16'],
    ['Year 13', 17, 'Post-16'],
  ],
  SCO: [
    ['ELC', 3, 'Early'],
    ['P1', 5, 'Early'],
    ['P2', 6, 'First'],
    ['P3', 7, 'First'],
    ['P4', 8, 'First'],
    ['P5', 9, 'Second'],
    ['P6', 10, 'Second'],
    ['P7', 11, 'Second'],
    ['S1', 12, 'Third/Fourth'],
    ['S2', 13, 'Third/Fourth'],
    ['S3', 14, 'Third/Fourth'],
    ['S4', 15, 'Senior phase'],
    ['S5', 16, 'Senior phase'],
    ['S6', 17, 'Senior phase'],
  ],
  NIR: [
    ['Pre-school', 3, 'Pre-school'],
    ['P1', 4, 'Foundation'],
    ['P2', 5, 'Foundation'],
    ['P3', 6, 'KS1'],
    ['P4', 7, 'KS1'],
    ['P5', 8, 'KS2'],
    ['P6', 9, 'KS2'],
    ['P7', 10, 'KS2'],
    ['Year 8', 11, 'KS3'],
    ['Year 9', 12, 'KS3'],
    ['Year 10', 13, 'KS3'],
    ['Year 11', 14, 'KS4'],
    ['Year 12', 15, 'KS4'],
    ['Year 13', 16, 'Post-16'],
    ['Year 14', 17, 'Post-16'],
  ],
  IRL: [
    ['Junior Infants', 4, 'Primary'],
    ['Senior Infants', 5, 'Primary'],
    ['First Class', 6, 'Primary'],
    ['Second Class', 7, 'Primary'],
    ['Third Class', 8, 'Primary'],
    ['Fourth Class', 9, 'Primary'],
    ['Fifth Class', 10, 'Primary'],
    ['Sixth Class', 11, 'Primary'],
    ['First Year', 12, 'Junior Cycle'],
    ['Second Year', 13, 'Junior Cycle'],
    ['Third Year', 14, 'Junior Cycle'],
    ['Transition Year', 15, 'Transition Year'],
    ['Fifth Year', 16, 'Senior Cycle'],
    ['Sixth Year', 17, 'Senior Cycle'],
  ],
  USA: [
    ['Pre-K', 4, 'Pre-K'],
    ['Kindergarten', 5, 'Elementary'],
    ['Grade 1', 6, 'Elementary'],
    ['Grade 2', 7, 'Elementary'],
    ['Grade 3', 8, 'Elementary'],
    ['Grade 4', 9, 'Elementary'],
    ['Grade 5', 10, 'Elementary'],
    ['Grade 6', 11, 'Middle'],
    ['Grade 7', 12, 'Middle'],
    ['Grade 8', 13, 'Middle'],
    ['Grade 9', 14, 'High'],
    ['Grade 10', 15, 'High'],
    ['Grade 11', 16, 'High'],
    ['Grade 12', 17, 'High'],
  ],
  AUS: [
    ['Foundation', 5, 'Primary'],
    ['Year 1', 6, 'Primary'],
    ['Year 2', 7, 'Primary'],
    ['Year 3', 8, 'Primary'],
    ['Year 4', 9, 'Primary'],
    ['Year 5', 10, 'Primary'],
    ['Year 6', 11, 'Primary'],
    ['Year 7', 12, 'Secondary'],
    ['Year 8', 13, 'Secondary'],
    ['Year 9', 14, 'Secondary'],
    ['Year 10', 15, 'Secondary'],
    ['Year 11', 16, 'Senior secondary'],
    ['Year 12', 17, 'Senior secondary'],
  ],
  IB: [
    ['PYP 1', 6, 'PYP'],
    ['PYP 2', 7, 'PYP'],
    ['PYP 3', 8, 'PYP'],
    ['PYP 4', 9, 'PYP'],
    ['PYP 5', 10, 'PYP'],
    ['MYP 1', 11, 'MYP'],
    ['MYP 2', 12, 'MYP'],
    ['MYP 3', 13, 'MYP'],
    ['MYP 4', 14, 'MYP'],
    ['MYP 5', 15, 'MYP'],
    ['DP/CP 1', 16, 'DP/CP'],
    ['DP/CP 2', 17, 'DP/CP'],
  ],
}

/** Whether it is the short name of a scheme known here. */
export const isScheme = (scheme: string | undefined): scheme is Scheme =>
  SCHEMES.some((each) => each === scheme)

/** The year of that label in a scheme. */
export const schoolYear = (scheme: string | undefined, label: string | undefined): SchoolYear | undefined =>
  isScheme(scheme) ? SCHOOL_YEARS[scheme].find(([name]) => name === label) : undefined

/** The ages of most pupils during that year, `[11, 12]`: what contexts are compared by. */
export const agesOf = (
  scheme: string | undefined,
  label: string | undefined,
): [number, number] | undefined => {
  const found = schoolYear(scheme, label)
  return found && [found[1], found[1] + 1]
}
