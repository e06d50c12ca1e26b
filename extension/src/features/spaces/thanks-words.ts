/** What thanks under a post say: the deed has a name. */

interface Thanked {
  /** The post's author as readers know them; “you” stands for oneself. */
  readonly author: string
  readonly isMine: boolean
  readonly outcome: string | undefined
  /** How many people besides me thanked. */
  readonly others: number
  readonly iThanked: boolean
}

/** “You and 3 thanked Priya”, “4 thanked Tom for saying so”, “Thank Tom for saying so”. Saying that something didn’t work is thanked as such. */
export const thanksWords = ({ author, isMine, outcome, others, iThanked }: Thanked): string => {
  const first = author.split(' ')[0] ?? author
  const whom = isMine ? 'you' : first
  const deed = outcome === 'not-this-time' || outcome === 'in-part' ? ' for saying so' : ''
  if (others === 0 && !iThanked) return isMine ? 'No thanks yet' : `Thank ${whom}${deed}`
  const who = !iThanked ? String(others) : others === 0 ? 'You' : `You and ${others}`
  return `${who} thanked ${whom}${deed}`
}

/** “Tried in 3 rooms this term”: what a post, or the work that it quotes, became elsewhere. One room is told by its own line. */
export const roomsWords = (rooms: number): string | undefined =>
  rooms < 2 ? undefined : `Tried in ${rooms.toLocaleString('en-GB')} rooms this term.`
