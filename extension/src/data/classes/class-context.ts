/** The context of an entry: a copy of its class as it was, with when in the term, the day and the lesson it happened. */
import { halfTermOf } from '@whatworked/shared/contexts/calendar'
import { timeOfDayOf } from '@whatworked/shared/contexts/time-of-day'
import { lessonsOn, onlyLessonOf } from '@whatworked/shared/contexts/timetable'
import { type ClassRecord, contextOfClass } from '@whatworked/shared/records/class'
import type { Context } from '@whatworked/shared/records/fields'
import type { Reflection } from '@whatworked/shared/records/reflection'
import type { JournalDb } from '../db.ts'
import { fillBody, isEmpty } from '../fill-body.ts'
import { readSetting } from '../settings.ts'

interface Facts {
  readonly happenedOn: string
  readonly period: string
  readonly class: { readonly id?: string; readonly body?: ClassRecord }
  /** Undefined where the form doesn't ask. */
  readonly lessonStage: string | undefined
}

/** What a class brings into a context; the rest comes from the day and the lesson. */
const OF_CLASS = ['phase', 'year', 'ages', 'subject', 'grouping', 'size'] as const

/**
 * The context as it is now, and the period where the timetable knows it. What an entry was saved with stays: a class
 * that was changed since, or another calendar, never rewrites it; only another class, day or period does.
 */
export const contextFor = async (
  db: JournalDb,
  facts: Facts,
  before: Reflection | undefined,
): Promise<{ period: string; context: Context | undefined }> => {
  const { happenedOn, class: ofClass } = facts
  const [calendar, timetable] = await Promise.all([readSetting(db, 'calendar'), readSetting(db, 'timetable')])
  const known = before?.context
  const isSameDay = before?.happenedOn === happenedOn
  const isSameClass = before !== undefined && before.class === ofClass.id
  const lessons = lessonsOn(timetable, calendar, happenedOn)
  // Whoever emptied the period of a saved entry meant it.
  const guessed = before ? undefined : onlyLessonOf(lessons, ofClass.id ?? '')?.period
  const period = facts.period.trim() || guessed || ''
  const isSameLesson = isSameDay && (before?.period ?? '') === period
  const context = fillBody(known, {
    ...Object.fromEntries(OF_CLASS.map((field) => [field, undefined])),
    ...(isSameClass ? partOfClass(known) : ofClass.body && contextOfClass(ofClass.body)),
    halfTerm: isSameDay ? known?.halfTerm : halfTermOf(calendar, happenedOn)?.name,
    timeOfDay: isSameLesson ? known?.timeOfDay : timeOfDayOf(timetable, period),
    lessonStage: facts.lessonStage ?? known?.lessonStage,
  })
  return { period, context: isEmpty(context) ? undefined : context }
}

const partOfClass = (context: Context | undefined): Context =>
  Object.fromEntries(OF_CLASS.flatMap((field) => (context?.[field] ? [[field, context[field]]] : [])))
