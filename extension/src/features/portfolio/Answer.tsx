/** A question with its answer; nothing at all without one. */
export const Answer = ({
  question,
  children,
}: {
  readonly question: string
  readonly children: string | false | undefined
}) => {
  if (!children || children.trim() === '') return null
  return (
    <div>
      <dt>{question}</dt>
      <dd>{children.trim()}</dd>
    </div>
  )
}
