import { describe, expect, test } from 'vitest'
import { dateInAddress, readDate } from './dates.ts'

describe('dates', () => {
  test.each([
    ['2026-03-14', [2026, 3, 14]],
    ['2026-03-14T23:30:00-05:00', [2026, 3, 14]],
    ['2026/3', [2026, 3]],
    ['2026', [2026]],
    ['14 March 2026', [2026, 3, 14]],
    ['14th of March 2026', [2026, 3, 14]],
    ['Published 15 April 2019', [2019, 4, 15]],
    ['Dec. 22, 2016, 6:47 p.m.', [2016, 12, 22]],
    ['Thursday, December 22, 2016, 06:47 PM', [2016, 12, 22]],
    ['August 2024', [2024, 8]],
    ['15.05.2020, 07:11', [2020, 5, 15]],
    ['14. März 2026', [2026, 3, 14]],
    ['14 février 2026', [2026, 2, 14]],
    ['2019年04月21日 12時00分更新', [2019, 4, 21]],
    ['20161222', [2016, 12, 22]],
    ['1481755020000', [2016, 12, 14]],
    ['31/12/2016', [2016, 12, 31]],
    ['12/31/2016', [2016, 12, 31]],
  ])('%s', (written, parts) => {
    expect(readDate(written)).toEqual(parts)
  })

  test('3/4/2026 is the third of April unless the page is American', () => {
    expect(readDate('3/4/2026', 'en-GB')).toEqual([2026, 4, 3])
    expect(readDate('3/4/2026', 'en-US')).toEqual([2026, 3, 4])
  })

  test.each(['', 'soon', '99/99/9999', '10 things to know in 40 minutes', 'Year 9', '2947-01-01'])(
    '%s is no date',
    (written) => expect(readDate(written)).toBeUndefined(),
  )

  test('an address can tell the day', () => {
    expect(dateInAddress('https://a.example/2016/11/29/title')).toEqual([2016, 11, 29])
    expect(dateInAddress('https://a.example/2016/11/title')).toEqual([2016, 11])
    expect(dateInAddress('https://a.example/article/20161129-title/')).toEqual([2016, 11, 29])
    expect(dateInAddress('https://a.example/news/1234567/title')).toBeUndefined()
  })
})
