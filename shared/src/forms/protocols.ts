/** Protocols: short conversations with a shape, to stand inside any meeting. Their structure in our own words; their authors are named. */
import * as v from 'valibot'
import { type Stage, stage } from './form.ts'

export interface Protocol {
  readonly id: string
  readonly name: string
  readonly oneLine: string
  /** Who thought of it. */
  readonly credit: string
  readonly address?: string
  readonly size: readonly [number, number]
  readonly stages: readonly Stage[]
}

const stages = (given: readonly v.InferInput<typeof stage>[]): readonly Stage[] =>
  given.map((one) => v.parse(stage, one))

const presents = 'Who brings it speaks; the others listen.'
const silent = 'Who brought it listens and takes notes, and does not answer yet.'
const clarify = {
  id: 'clarify',
  name: 'Questions of fact',
  prompts: ['Who, what, when, how: answered in a few words.'],
  rule: 'Brief facts only. No advice hidden in a question.',
}
const debrief = {
  id: 'debrief',
  name: 'How was that?',
  prompts: ['How did this way of talking work for us?'],
}
const respond = {
  id: 'respond',
  name: 'What I take from it',
  makes: 'response',
  becomesTrial: true,
  rule: 'No defence is needed. What has it made you think?',
}

export const PROTOCOLS: readonly Protocol[] = [
  {
    id: 'tuning',
    name: 'Tuning',
    oneLine: 'A piece of work is looked at warmly and coolly, so that it sounds better.',
    credit: 'David Allen and Joseph McDonald, Coalition of Essential Schools',
    address:
      'http://essentialschools.org/horace-issues/the-tuning-protocol-a-process-for-reflection-on-teacher-and-student-work/',
    size: [6, 12],
    stages: stages([
      { id: 'intro', name: 'Aim and rules', minutes: 10 },
      { id: 'present', name: 'The work', minutes: 20, makes: 'dilemma', rule: presents },
      { ...clarify, minutes: 5 },
      { id: 'pause', name: 'Pause', minutes: 2, turns: 'silent', prompts: ['What will you say first?'] },
      { id: 'warm-cool', name: 'Warm and cool', minutes: 15, makes: 'warm-cool', rule: silent },
      { ...respond, minutes: 15 },
      { ...debrief, minutes: 10 },
    ]),
  },
  {
    id: 'tuning-short',
    name: 'Tuning, short',
    oneLine: 'The same in forty minutes.',
    credit: 'after David Allen and Joseph McDonald',
    address: 'https://docsbay.net/tuning-protocol-40-minutes',
    size: [4, 12],
    stages: stages([
      { id: 'present', name: 'The work', minutes: 10, makes: 'dilemma', rule: presents },
      { ...clarify, minutes: 3 },
      {
        id: 'probe',
        name: 'Questions to think about',
        minutes: 4,
        rule: 'A question that opens, with no advice in it.',
      },
      { id: 'pause', name: 'Pause', minutes: 3, turns: 'silent' },
      { id: 'warm-cool', name: 'Warm and cool', minutes: 10, makes: 'warm-cool', rule: silent },
      { ...respond, minutes: 5 },
      { ...debrief, minutes: 5 },
    ]),
  },
  {
    id: 'consultancy',
    name: 'Consultancy',
    oneLine: 'One brings a dilemma, the others think about it aloud.',
    credit: 'Gene Thompson-Grove, Paula Evans and Faith Dunne',
    address: 'https://docsbay.net/doc/514092/roles-presenter-whose-work-is-being-discussed-by-the-group',
    size: [4, 8],
    stages: stages([
      { id: 'present', name: 'The dilemma and its question', minutes: 10, makes: 'dilemma', rule: presents },
      { ...clarify, minutes: 5 },
      {
        id: 'probe',
        name: 'Questions to think about',
        minutes: 10,
        rule: 'Then the question is asked again, as it stands now.',
      },
      { id: 'talk', name: 'The group thinks aloud', minutes: 15, makes: 'heard', rule: silent },
      { ...respond, minutes: 5 },
      { ...debrief, minutes: 5 },
    ]),
  },
  {
    id: 'descriptive-consultancy',
    name: 'Descriptive consultancy',
    oneLine: 'First everybody says what they heard; advice comes last, if at all.',
    credit: 'Nancy Mohr, revised by Connie Zimmerman Parrish and Susan Taylor',
    address: 'https://learningforward.org/journal/april-2015-issue/one-protocol-two-ways/',
    size: [4, 8],
    stages: stages([
      { id: 'present', name: 'The story', minutes: 10, makes: 'dilemma', rule: presents },
      { ...clarify, minutes: 5 },
      {
        id: 'describe',
        name: 'What we heard',
        minutes: 12,
        turns: 'round',
        makes: 'heard',
        rule: 'Say back what you heard. No advice yet.',
      },
      { id: 'first-response', name: 'Is that it?', minutes: 5, rule: presents },
      { id: 'ideas', name: 'Ideas, advice last', minutes: 18, rule: silent },
      { ...respond, minutes: 5 },
      { ...debrief, minutes: 5 },
    ]),
  },
  {
    id: 'success-analysis',
    name: 'Success analysis',
    oneLine: 'Something went well, however small. What in the context made it so?',
    credit: 'Vivian Johnson',
    address: 'https://docsbay.net/success-analysis-protocol',
    size: [3, 6],
    stages: stages([
      { id: 'write', name: 'Write', minutes: 6, turns: 'silent', makes: 'made-different' },
      { id: 'tell', name: 'The story', minutes: 5, rule: presents },
      { ...clarify, minutes: 3 },
      {
        id: 'analyse',
        name: 'What made it work',
        minutes: 9,
        makes: 'heard',
        prompts: ['What in the context helped?', 'How would it go in our rooms?'],
        rule: silent,
      },
      { ...respond, minutes: 4 },
      { id: 'celebrate', name: 'Well done', minutes: 3, makes: 'thanks' },
    ]),
  },
  {
    id: 'outside-view',
    name: 'Outside view',
    oneLine: 'Somebody who is not one of us reads one thing and says what they see.',
    credit: 'our own, after what groups asked for when they grew too much alike',
    size: [2, 14],
    stages: stages([
      { id: 'read', name: 'What they wrote', minutes: 5, turns: 'silent' },
      { id: 'surprise', name: 'What surprises us', minutes: 10, turns: 'round', makes: 'heard' },
      { ...respond, minutes: 5 },
    ]),
  },
]

/** The stages of a protocol; none for one that only a newer version knows. */
export const protocolOf = (id: string): readonly Stage[] =>
  PROTOCOLS.find((one) => one.id === id)?.stages ?? []
