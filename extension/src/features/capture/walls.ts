/** Pages that stand in front of the page: a check for robots, a sign-in, an error. None of them is a source. */
import type { CheckedFacts } from './page-facts.ts'

const DOOR_TITLES =
  /^(just a moment|attention required|access (to this page )?(has been |is )?(temporarily )?(denied|blocked)|one more step|please wait|checking (your|the) browser|verify(ing)? (you are|you're|that you)|are you (a robot|human|not a robot)|robot or human|(human|security|bot) (verification|check|challenge)|pardon our interruption|security (check|challenge)|ddos-guard|ddos protection|captcha|client challenge|radware (bot manager|captcha)|validate user|page blocked|request (rejected|blocked|denied)|unusual traffic|(error )?(401|403|429|503)\b|forbidden|too many requests|service unavailable|you have been blocked|cookies? (required|disabled|must be enabled)|enable javascript)/i

/** Whether what was read is a door and not the page behind it. */
export const isWall = (facts: CheckedFacts): boolean => {
  const names = [facts.title, ...(facts.visible?.headings ?? [])]
  const saysSo =
    DOOR_TITLES.test(facts.title.trim()) ||
    names.every((name) => name === '' || DOOR_TITLES.test(name.trim()))
  const isBare =
    facts.isShort && !facts.tags.some(([name]) => /^(citation_|dc\.|og:title|article:)/.test(name))
  if (facts.title.trim() === '' && (facts.visible?.headings.length ?? 0) === 0) return facts.hasWall && isBare
  return isBare && (saysSo || facts.hasWall)
}
