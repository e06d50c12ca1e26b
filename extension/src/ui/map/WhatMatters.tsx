import type { Observation } from '@whatworked/shared/map/observation'
import {
  type Matter,
  type Share,
  underWhatConditions,
  whatSeemsToMatter,
} from '@whatworked/shared/map/what-matters'
import { reasonLabel } from '@whatworked/shared/reflecting/reasons'
import { useId, useMemo } from 'react'
import { counted } from '../words.ts'
import './what-matters.css'

/** Reasons that were tagged, counted beside how it went. Counts only; a pattern in notes is no proof. */
export const WhatMatters = ({ observations }: { readonly observations: readonly Observation[] }) => {
  const { reasons, tagged } = useMemo(() => whatSeemsToMatter(observations), [observations])
  const id = useId()
  return (
    <section className="card matters" aria-labelledby={id}>
      <h2 id={id} className="card-title">
        What seems to matter
      </h2>
      {reasons.length === 0 ? (
        <p className="muted">
          Too few reasons are tagged to see a pattern yet. When you reflect, a tag beside your words is
          enough.
        </p>
      ) : (
        <>
          <ul>
            {reasons.map((one) => (
              <li key={one.what}>
                {reasonLabel(one.what)} <span className="faint">({namedIn(one)})</span>
              </li>
            ))}
          </ul>
          <p className="small faint">
            Counted from the reasons tagged in {tagged.toLocaleString('en-GB')} of{' '}
            {counted(observations.length, 'entry', 'entries')}. A pattern in notes, not proof: read the
            reasons, not the totals.
          </p>
        </>
      )}
    </section>
  )
}

const namedIn = ({ worked, didnt }: Matter): string =>
  [
    worked.of > 0 ? `named in ${shareWords(worked)} that worked` : '',
    didnt.of > 0 ? `${worked.of > 0 ? '' : 'named in '}${shareWords(didnt)} that didn’t` : '',
  ]
    .filter(Boolean)
    .join(', ')

/** Two columns: what was there when it worked, what when it didn't. Not there until it has gone both ways. */
export const UnderWhatConditions = ({ observations }: { readonly observations: readonly Observation[] }) => {
  const found = useMemo(() => underWhatConditions(observations), [observations])
  const id = useId()
  if (found === undefined || found.whenWorked.length + found.whenNot.length === 0) return null
  return (
    <section className="card matters" aria-labelledby={id}>
      <h2 id={id} className="card-title">
        Under what conditions?
      </h2>
      <div className="conditions">
        <Side title="There more often when it worked" matters={found.whenWorked} />
        <Side title="There more often when it didn’t" matters={found.whenNot} />
      </div>
      <p className="small faint">
        Each is counted among the notes that say it. This is a pattern in notes, not proof.
      </p>
    </section>
  )
}

const Side = ({ title, matters }: { readonly title: string; readonly matters: readonly Matter[] }) => (
  <div>
    <h3>{title}</h3>
    {matters.length === 0 ? (
      <p className="muted">Nothing that stands out.</p>
    ) : (
      <ul>
        {matters.map((one) => (
          <li key={`${one.about} ${one.what}`}>
            {conditionWords(one)}{' '}
            <span className="faint">
              ({shareWords(one.worked)} that worked, {shareWords(one.didnt)} that didn’t)
            </span>
          </li>
        ))}
      </ul>
    )}
  </div>
)

const shareWords = ({ count, of }: Share): string =>
  `${count.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`

const conditionWords = ({ about, what }: Matter): string => {
  if (about === 'reason') return reasonLabel(what)
  return about === 'size' ? `${what} pupils` : what
}
