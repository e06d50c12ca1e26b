import { Fragment } from 'react'

interface Props {
  readonly techniques: readonly { readonly id: string; readonly name: string }[]
}

/** The names of techniques, each leading to its own page. */
export const TechniqueLinks = ({ techniques }: Props) =>
  techniques.map(({ id, name }, at) => (
    <Fragment key={id}>
      {at > 0 && ', '}
      <a href={`#/technique/${id}`}>{name}</a>
    </Fragment>
  ))
