import type { SpaceView } from '../../data/space-queries.ts'
import type { SpacePost } from '../../data/spaces/feed.ts'
import type { SpaceTry } from '../../data/spaces/tries.ts'
import { VerdictStamp } from '../../ui/VerdictStamp.tsx'
import { inWords, nameOf } from './readers.ts'
import { roomsWords } from './thanks-words.ts'
import './try-this.css'

interface Props {
  readonly post: SpacePost
  readonly view: SpaceView
}

/** “Hannah and Mei are trying it”: only those who said so. */
export const BeingTriedBy = ({ post, view }: Props) => {
  const trying = post.tries.filter(({ body }) => body.state !== 'decided')
  if (trying.length === 0) return null
  const others = trying.filter(({ author }) => author !== view.me).map((one) => firstName(view, one))
  const isMine = others.length < trying.length
  const names = [...(isMine ? ['You'] : []), ...others]
  return (
    <span className="post-tried">
      {inWords(names)} {names.length === 1 && !isMine ? 'is' : 'are'} trying it
    </span>
  )
}

/** What came of it elsewhere: the thanks that flow back to the post, and to the work that it quotes. */
export const WhatCameOfIt = ({ post, view }: Props) => {
  const told = post.tries.filter(({ body }) => body.state === 'decided')
  const ofPost = roomsWords(post.rooms)
  const ofWork = post.roomsOfWork > post.rooms ? roomsWords(post.roomsOfWork) : undefined
  if (told.length === 0 && ofPost === undefined && ofWork === undefined) return null
  return (
    <ul className="post-beneath" aria-label="What came of it">
      {told.map((one) => (
        <li key={one.id}>
          <span>{one.author === view.me ? 'You' : firstName(view, one)} tried it:</span>
          {one.body.verdict && <VerdictStamp verdict={one.body.verdict} />}
          {one.body.outcome && <a href={`#/space/${view.stream}/post/${one.body.outcome}`}>Read it</a>}
        </li>
      ))}
      {ofPost && <li>{ofPost}</li>}
      {ofWork && <li>What it quotes: {lowerFirst(ofWork)}</li>}
    </ul>
  )
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const firstName = (view: SpaceView, { author }: Pick<SpaceTry, 'author'>): string => {
  const name = nameOf(view, author)
  return name === 'A colleague' ? name : (name.split(' ')[0] ?? name)
}
