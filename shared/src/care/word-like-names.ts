/** Names that are words as well (Will, May, Grace, Art): whether one is meant as a name is read from what stands around it. */
import { PLACE_WORDS } from './not-names.ts'
import { beginsSentence, isCapitalised, type Word } from './words-in.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

const TIMES = list('april may june august january summer autumn spring noel easter')
const SUBJECTS = list('art english french german music drama christian latin')
/** Words that are names; other languages' words are not told apart. */
const WORDS = list(`
  will may grace mark rose hope faith joy dawn eve ruby ivy lily daisy poppy holly amber jade pearl crystal iris violet
  olive sky star river robin jack frank bill bob nick rob pat sue drew chase chance hunter mason taylor carter cooper
  miles max major guy dean grant earl ernest basil rich harry don ray penny charity patience prudence harmony melody
  destiny heaven angel kitty bonny cherry ginger heather hazel rowan ash clay cliff dale glen heath lance pierce skip
  stone reed wade ward west paris chelsea florence georgia india china jordan israel asia brooklyn austin charlotte
  sydney victoria virginia lincoln ace king prince royal rain storm wren jay phoenix raven fern carol merry page young
  early long sunny happy bliss true blue red bay case gene jean jean-luc josh marina marine mercy miracle blessing
  precious gift favour favor glory honour honor justice trinity sage scout sterling tate teal trent tyne wilder winter
  wolf archer baker bishop brook brooks forest garnet jasper ocean opal reef ridge rocky saffron sandy scarlet sonny
  stan sterling tiger topaz van vale viola woody an my do so in on no me be he she bo jo al ed om ty li le we art
  tally jet bee ivory noble ever more fox dove lark love bell belle abbey able bud candy dot ebony fay faye hugh
  ian josh ken lee len lex liberty link lou mo nan nat ned neo nova pip rex roman ron sam sol ted tom vic viv wes zen
`)
/** Written small these are hardly ever anything but a name, although they stand above for their rarer meaning. */
const NEARLY_NAMES = list(
  'ian josh hugh ken sam ted tom ron vic viv wes ned nat lee jean max harry georgia charlotte sydney victoria',
)

/** Whether this name may be an ordinary word, a month or a subject. */
export const isWordLike = (folded: string): boolean =>
  (WORDS.has(folded) && !NEARLY_NAMES.has(folded)) || TIMES.has(folded) || SUBJECTS.has(folded)

const VERBS = list(`
  is was has had did didnt does doesnt got gets said says asked asks answered answers thought thinks can cant could
  couldnt would wouldnt wrote writes read reads made makes needed needs struggled struggles finished found knew knows
  told tells took went came gave tried tries used explained explains showed shouted worked works helped helps loved liked
  wanted wants seemed seems looked felt kept stopped started began still also never finally refused managed joined left
  sat spoke forgot remembered understood drew solved led offered volunteered copied moved cried laughed misread spotted
  noticed chose hasnt hadnt isnt wasnt put ran raised replied suggested admitted beamed chatted completed contributed
  corrected described improved insisted interrupted missed mixed muddled repeated shared smiled surprised wandered
`)
/** What only a person does. */
const DEEDS = list(`
  said says asked asks answered told tells thought thinks wrote explained shouted struggled finished refused managed
  couldnt didnt wouldnt cant knew knows got forgot remembered understood sat cried laughed volunteered copied joined
  wanted loved liked spoke chatted replied suggested admitted insisted smiled beamed wandered drew read tried
`)
/** After “Will”, “May”, “Mark” at the beginning of a sentence: a question or a command. */
const FOLLOWERS = list(`
  the a an they we i you he she it this that these those there my our your his her their all every some any each both
  pupils students everyone anyone somebody nobody have not be of for in on at to with from over under up out again
`)
const BEFORE_TIME = list(
  'in by until till since during this next last late early mid of from through every each for',
)
const AFTER_TIME = list(
  'term terms half holiday holidays exam exams mock mocks assessment assessments series day bank school reading fair fete paper papers',
)
const BEFORE_SUBJECT = list(
  'in of had have has before after gcse for our my the their year studying study teaching teaches taught teach level and science history',
)
const AFTER_SUBJECT = list(
  'lesson lessons class classes room rooms teacher teachers department project projects homework club book books gallery work curriculum and history paper literature language gcse block trip style studio',
)

/** What a capitalised word-like name seems to be here. */
export type Reading = 'name' | 'maybe' | 'word'

/** Reads the word between its neighbours. */
export const readingOf = (text: string, words: readonly Word[], at: number): Reading => {
  const word = words[at]
  if (word === undefined || !isCapitalised(word.written)) return 'word'
  const before = neighbour(text, words[at - 1], word)
  const after = neighbour(text, word, words[at + 1], true)
  if (PLACE_WORDS.has(after) && followedByCapital(text, words, at)) return 'word'
  if (/\d\s*$/u.test(text.slice(0, word.start)) || /^\s+\d/u.test(text.slice(word.end))) return 'word'
  if (TIMES.has(word.folded)) {
    if (BEFORE_TIME.has(before) || AFTER_TIME.has(after)) return 'word'
    return DEEDS.has(after) ? 'name' : isFirst(text, word) && FOLLOWERS.has(after) ? 'word' : 'maybe'
  }
  if (SUBJECTS.has(word.folded)) {
    if (BEFORE_SUBJECT.has(before) || AFTER_SUBJECT.has(after)) return 'word'
    return DEEDS.has(after) ? 'name' : 'maybe'
  }
  if (word.isOwner) return 'name'
  if (!isFirst(text, word)) return followedByCapital(text, words, at) ? 'maybe' : 'name'
  if (VERBS.has(after) || isJoined(text, words, at)) return 'name'
  return FOLLOWERS.has(after) ? 'word' : 'maybe'
}

/** Whether the next word tells of something that only a person does. */
export const isDoing = (text: string, words: readonly Word[], at: number): boolean => {
  const word = words[at]
  return word !== undefined && !word.isOwner && DEEDS.has(neighbour(text, word, words[at + 1], true))
}

const isFirst = (text: string, word: Word): boolean => beginsSentence(text, word.start)

const neighbour = (text: string, one?: Word, other?: Word, wantsOther = false): string => {
  if (one === undefined || other === undefined) return ''
  const isTouching = /^[\s\u00A0-]*$/u.test(text.slice(one.end, other.start))
  return isTouching ? (wantsOther ? other : one).folded : ''
}

/** “Will and Ada” */
const isJoined = (text: string, words: readonly Word[], at: number): boolean => {
  const [word, and, other] = [words[at], words[at + 1], words[at + 2]]
  return (
    word !== undefined &&
    neighbour(text, word, and, true) === 'and' &&
    other !== undefined &&
    isCapitalised(other.written)
  )
}

const followedByCapital = (text: string, words: readonly Word[], at: number): boolean => {
  const [word, other] = [words[at], words[at + 1]]
  return (
    word !== undefined &&
    other !== undefined &&
    isCapitalised(other.written) &&
    neighbour(text, word, other, true) !== ''
  )
}
