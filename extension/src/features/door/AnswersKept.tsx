import type { Answers } from '@whatworked/shared/records/activity'
import { citedAuthors } from '../../ui/Citation.tsx'
import { givenWords, timeWords } from './time-words.ts'

/** The four answers, kept in view while one chooses. */
export const AnswersKept = ({ answers }: { readonly answers: Answers }) => {
  const [read] = answers.evidence
  return (
    <dl className="door-answers">
      <div>
        <dt>What for, and for which pupils?</dt>
        <dd>{answers.purpose}</dd>
        {answers.pupils && <dd className="door-small">{answers.pupils}</dd>}
      </div>
      <div>
        <dt>Our own expertise</dt>
        <dd>{answers.expertise}</dd>
      </div>
      <div>
        <dt>What evidence suggests</dt>
        <dd>{read?.quote}</dd>
        {read?.source && <dd className="door-small">{citedAuthors(read.source)}</dd>}
        {answers.evidence.length > 1 && (
          <dd className="door-small">and {answers.evidence.length - 1} more</dd>
        )}
      </div>
      <div>
        <dt>Protected time</dt>
        <dd>{timeWords(answers.time)}</dd>
        <dd className="door-small">{givenWords(answers.time)}</dd>
      </div>
    </dl>
  )
}
