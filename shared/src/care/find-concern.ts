/** Sees whether words tell of something that belongs with the school's safeguarding lead and not in a journal. */

const PERSON = '(?:him|her|them|my|your)sel(?:f|ves)'
const CHILD = String.raw`(?:him|her|them|me|(?:the |this |that |a |another )?(?:child|boy|girl|pupil|student|kid)|\[pupil [A-Z]+\])`

/** Said of a child these hardly mean anything else. */
const ALWAYS: readonly RegExp[] = [
  /\bself[- ]?harm(?:s|ed|ing)?\b/iu,
  new RegExp(
    String.raw`\b(?:cut(?:s|ting)?|hurt(?:s|ing)?|harm(?:s|ed|ing)?|starv(?:es|ed|ing)|kill(?:s|ed|ing)?|burn(?:s|t|ed|ing)?) (?:${PERSON})\b`,
    'iu',
  ),
  /\bsuicidal\b/iu,
  /\b(?:wants?|wanted|wanting|wish(?:es|ed)?) to die\b|\bwish(?:es|ed)? (?:s?he|they) (?:was|were) dead\b|\bend(?:ing)? (?:his|her|their) (?:own )?li(?:fe|ves)\b|\bdoesn['’]t want to (?:live|be here any ?more)\b/iu,
  /\bsexual(?:ly)? (?:abus|assault|harass|exploit|active)\w*/iu,
  /\b(?:child|domestic|physical|emotional) abuse\b|\bdomestic violence\b|\b(?:being|been|was|is|were|gets?|getting) abused\b|\babused by\b|\babuse at home\b/iu,
  new RegExp(
    String.raw`\b(?:mum|mam|dad|mother|father|step-?dad|step-?mum|step-?father|step-?mother|uncle|brother|parents?|carer|boyfriend)(?: \w+)? (?:hits?|hit|beats?|beat|slaps?|slapped|punch(?:es|ed)|kick(?:s|ed)|hurts?|threatens?|threatened|touch(?:es|ed)|lock(?:s|ed)) ${CHILD}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:hits?|hitting|beaten|beats?|beating|slapped|punched|hurt) ${CHILD} (?:at|when \w+ (?:gets?|got)) home\b|\b(?:hit|beaten|hurt|slapped) (?:at home|by (?:his|her|their|mum|dad|mam))\b`,
    'iu',
  ),
  /\b(?:bruis(?:e|es|ing)|burns?|marks|scars|cuts) (?:all )?(?:on|over|up|round|around) (?:his|her|their) (?!work|book|page|paper)/iu,
  /\btouched (?:him|her|them|me) (?:inappropriately|where)|\binappropriate(?:ly)? touch/iu,
  /\b(?:being|been|was|is) groomed\b|\bgrooming (?:him|her|them|online)|\bonline grooming\b/iu,
  /\bfemale genital mutilation\b|\bFGM\b|\bforced marriage\b|\bhonou?r-based\b/iu,
  /\bcounty lines\b|\b(?:being|been|is) (?:exploited|trafficked|radicalised|radicalized)\b/iu,
  /\b(?:carr(?:ies|ying|ied)|brought|bringing|has|had|having) a knife (?:in(?:to)?|to|on) (?:school|class|lessons?|him|her|them|(?:his|her|their) (?:bag|pocket|blazer))/iu,
  /\b(?:scared|afraid|frightened|terrified|doesn['’]t want|does not want|refus(?:es|ed|ing)) (?:of going|to go) home\b|\b(?:not|isn['’]t|doesn['’]t feel|never) safe at home\b|\bunsafe at home\b/iu,
  /\b(?:no|not enough|any) food at home\b|\b(?:hasn['’]t|has not|hadn['’]t|not) eaten (?:since|for|all|in) (?:\w+ )?(?:day|days|yesterday|the weekend|friday|thursday|monday)\b/iu,
  /\bneglect(?:ed)? at home\b|\b(?:signs?|evidence) of neglect\b|\b(?:looks?|seems?|is being|been) neglected\b/iu,
  /\bdisclos(?:ed|ing|ure)(?= (?:to me|that (?:his|her|their|s?he|they|mum|dad)|about (?:his|her|their|home)|something|abuse))|\b(?:made|makes|making) a disclosure\b/iu,
  /\b(?:ran|run|running|runs) away from home\b|\b(?:been |was |were )?raped\b|\boverdos(?:e|ed|ing)\b|\beating disorder\b|\b(?:anorexi|bulimi)[ac]\w*/iu,
  /\b(?:selling|sells?|dealing|deals?|taking|took|offered) (?:him |her |them )?drugs\b/iu,
  /\bbetter off dead\b|\bhates? (?:him|her)self\b|\bflinch(?:es|ed)? when(?:ever)? (?:I|somebody|someone|anyone|people|he|she|we)\b/iu,
  /\b(?:nobody|no one|they don['’]t|doesn['’]t) feeds? (?:him|her|them)\b|\bsle(?:eps|ept|eping) (?:rough|in (?:a|the|their) car|on the streets?)\b/iu,
  /\b(?:send|sent|sends|sending|asks? for|asked for) (?:him |her |them )?(?:nudes?|naked (?:pictures|photos)|(?:photos|pictures) of (?:him|her)self)\b|\bmakes (?:him|her) send (?:photos|pictures|nudes)\b/iu,
  /\b(?:is|she['’]s|might be|may be|told me she['’]s) pregnant\b/iu,
]

/** Said of a child or of a book. */
const TOPICS = /\bsuicide\b|\bkill(?:ed|ing)? himself\b/iu
/** What the lesson was about, not who was in it. */
const LESSON =
  /\b(?:scene|act \w+|play|poem|novel|character|chapter|topic|lesson on|lessons? about|unit|essay|text|story|extract|film|macbeth|romeo|juliet|ophelia|hamlet|lear|othello|inspector|birling|eva smith|banquo|goneril|portia|ps[hr]e\w*|debate|assembly|durkheim|sociology|history|treaty|source|statistics|theme|quotation|quote|paragraph|presentation|training|poet|cell|cells|brutus|antony|cleopatra|oedipus|antigone|iago|sibyl|lennie|curley|nurse|tragedy|protagonist|narrator)\b/iu

/** The sentence apart: what the lesson was about is said near it. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+|\n+/u)

/** Whether these words suggest that a child may need help. Nothing of it is kept anywhere. */
export const suggestsConcern = (text: string): boolean =>
  sentencesOf(text).some((sentence) => {
    if (LESSON.test(sentence)) return false
    return TOPICS.test(sentence) || ALWAYS.some((pattern) => pattern.test(sentence))
  })

/** What is shown where a teacher has not written down their school's own way. */
export const ROUTE_BY_DEFAULT = 'Tell your school’s safeguarding lead; don’t write it here.'
