import { casePupils } from '@whatworked/shared/forms/course'
import { readValues, type Sheet, type SheetField } from '@whatworked/shared/forms/sheet'
import type { ReactNode } from 'react'
import { Citation } from '../Citation.tsx'
import { contextWords } from '../context-words.ts'
import { localDayOf, longDay } from '../dates.ts'
import { Folded } from '../Folded.tsx'
import { IfThenWords } from '../IfThenWords.tsx'
import { minutesWords } from '../trial-words.ts'
import { partsOf, rowsOf, textOf } from './field-props.ts'
import { PART_LABELS } from './sheet-labels.ts'
import { lengthWords } from './stopwatch-time.ts'
import './sheets.css'

interface Props {
  readonly sheet: Sheet
  readonly values: Readonly<Record<string, unknown>>
  /** The words of a post by its id, where one is named. */
  readonly postName?: (id: string) => string | undefined
}

/** What was written on a sheet, field by field; what can't be read is left out. */
export const SheetWords = ({ sheet, values, postName }: Props) => {
  const read = readValues(sheet, values)
  const said = sheet.fields.filter(({ id }) => read[id] !== undefined)
  if (said.length === 0)
    return <p className="muted">Written with a newer version of WhatWorked. It is kept; update to read it.</p>
  return (
    <dl className="sheet-words">
      {said.map((field) => (
        <div key={field.id}>
          <dt>{field.label}</dt>
          <dd>{wordsOf(field, read[field.id], postName)}</dd>
        </div>
      ))}
    </dl>
  )
}

const optionLabel = ({ options }: SheetField, value: string): string =>
  options?.find((option) => option.value === value)?.label ?? value

const wordsOf = (field: SheetField, value: unknown, postName: Props['postName']): ReactNode => {
  const parts = partsOf(value)
  switch (field.kind) {
    case 'words':
      return (
        <Folded length={textOf(value).length}>
          <span className="words">{textOf(value)}</span>
        </Folded>
      )
    case 'line':
    case 'number':
      return textOf(value)
    case 'choice':
      return optionLabel(field, textOf(value))
    case 'choices':
      return (value as readonly string[]).map((one) => optionLabel(field, one)).join(', ')
    case 'minutes':
      return minutesWords(Number(value))
    case 'day':
      return longDay(textOf(value), localDayOf(new Date()))
    case 'if-then':
      return (
        <span className="words">
          <IfThenWords trial={parts} />
        </span>
      )
    case 'less-of':
      return `${textOf(parts['what'])}${typeof parts['minutes'] === 'number' ? `: ${minutesWords(parts['minutes'])} freed` : ''}`
    case 'context':
      return contextWords(parts)
    case 'technique':
      return textOf(parts['name'])
    case 'post':
      return postName?.(textOf(value)) ?? 'A post of this space'
    case 'people':
      return (value as readonly string[]).join(', ')
    default:
      return listed(field, value, parts)
  }
}

const listed = (field: SheetField, value: unknown, parts: ReturnType<typeof partsOf>): ReactNode => {
  switch (field.kind) {
    case 'reading':
      return (
        <>
          {parts['quote'] !== undefined && (
            <blockquote className="quote">{textOf(parts['quote'])}</blockquote>
          )}
          <span className="citation">
            {parts['source'] ? <Citation work={partsOf(parts['source'])} /> : textOf(parts['url'])}
          </span>
        </>
      )
    case 'tally':
      return (
        <ul className="said-rows">
          {rowsOf<{ label: string; count: number }>(value).map(({ id, label, count }) => (
            <li key={id}>
              <b className="figures">{count}</b> {label}
            </li>
          ))}
        </ul>
      )
    case 'stopwatch':
      return (
        <ul className="said-rows">
          {rowsOf<{ label?: string; ms: number }>(value).map(({ id, label, ms }) => (
            <li key={id}>
              <b className="figures">{lengthWords(ms)}</b> {label}
            </li>
          ))}
        </ul>
      )
    case 'timed-notes':
      return (
        <ol className="said-rows">
          {rowsOf<{ at: string; kind: string; text: string }>(value).map(({ id, at, kind, text }) => (
            <li key={id}>
              <span className="muted figures">{at}</span> {kind === 'heard' ? 'I heard' : 'I saw'}{' '}
              <span className="words">{text}</span>
            </li>
          ))}
        </ol>
      )
    case 'points':
      return (
        <ol className="said-rows">
          {rowsOf<{ pupil?: string; text: string }>(value).map(({ id, pupil, text }) => (
            <li key={id}>
              {pupil && <span className="muted">From pupil {pupil}:</span>}{' '}
              <span className="words">{text}</span>
            </li>
          ))}
        </ol>
      )
    case 'measure':
      return (
        <span className="words">
          {[textOf(parts['label']), beforeAndAfter(parts)].filter(Boolean).join(': ')}
        </span>
      )
    case 'case-pupils':
      return <PupilsTable field={field} value={parts} />
    default:
      return null
  }
}

const beforeAndAfter = (parts: ReturnType<typeof partsOf>): string => {
  const before = parts['none'] === true ? 'not looked at before the start' : textOf(parts['before'])
  const after = textOf(parts['after'])
  if (before && after) return `${before}; afterwards ${after}`
  return after ? `afterwards ${after}` : before
}

const PupilsTable = ({ field, value }: { field: SheetField; value: ReturnType<typeof partsOf> }) => {
  const pupils = [...new Set([...casePupils(field), ...Object.keys(value)])].filter((one) => value[one])
  const parts = (['predicted', 'observed', 'said'] as const).filter((part) =>
    pupils.some((pupil) => textOf(partsOf(value[pupil])[part]) !== ''),
  )
  return (
    <div className="pupils-scroll">
      <table className="pupils-table">
        <thead>
          <tr>
            <th scope="col">Pupil</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {PART_LABELS[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pupils.map((pupil) => (
            <tr key={pupil}>
              <th scope="row">{pupil}</th>
              {parts.map((part) => (
                <td key={part} className="words">
                  {textOf(partsOf(value[pupil])[part])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
