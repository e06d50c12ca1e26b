import { describe, expect, test } from 'vitest'
import { describeSource } from './describe-source.ts'
import { nameInOrder } from './names.ts'
import { type PageFacts, parseFacts } from './page-facts.ts'

const described = (facts: Partial<PageFacts>) => {
  const checked = parseFacts({ url: 'https://journal.example/article/7', ...facts })
  if (checked === undefined) throw new Error('the facts do not fit')
  const description = describeSource(checked)
  if (description.kind === 'wall') throw new Error('a wall')
  return description.source
}

const visible = { headings: [], authors: [], people: [], dates: [], opening: [] }
const candidate = { how: 'p byline', words: '', afterTitle: true, isAside: false }

describe('a page with citation tags', () => {
  const source = described({
    title: 'Asking sooner | Classroom Practice Review',
    lang: 'en-GB',
    canonical: '/article/7',
    tags: [
      ['citation_title', 'Asking sooner'],
      ['citation_author', 'Adeyemi, R.'],
      ['citation_author', 'Whitlock, C.'],
      ['citation_publication_date', '2026/03/14'],
      ['citation_journal_title', 'Classroom Practice Review'],
      ['citation_volume', '14'],
      ['citation_issue', '2'],
      ['citation_firstpage', '41'],
      ['citation_lastpage', '58'],
      ['citation_doi', '10.5555/cpr.2026.041'],
      ['og:title', 'Asking sooner, and why you should'],
    ],
  })

  test('gives the whole citation', () => {
    expect(source.citation).toMatchObject({
      type: 'article-journal',
      title: 'Asking sooner',
      author: [
        { family: 'Adeyemi', given: 'R.' },
        { family: 'Whitlock', given: 'C.' },
      ],
      issued: { 'date-parts': [[2026, 3, 14]] },
      'container-title': 'Classroom Practice Review',
      volume: '14',
      issue: '2',
      page: '41–58',
      DOI: '10.5555/cpr.2026.041',
      URL: 'https://journal.example/article/7',
    })
  })

  test('says where each field was read', () => {
    expect(source.provenance).toMatchObject({
      title: 'citation-tag',
      author: 'citation-tag',
      DOI: 'citation-tag',
      language: 'visible',
    })
  })
})

describe('where there are fewer tags', () => {
  test('Dublin Core is read whatever its separator and case', () => {
    const { citation, provenance } = described({
      tags: [
        ['dc.title', 'Wait time and talk'],
        ['dc.creator', 'Marsh, Sue'],
        ['dcterms:issued', '2024-05'],
        ['dc_identifier', 'doi:10.5555/wt.1'],
      ],
    })
    expect(citation.title).toBe('Wait time and talk')
    expect(citation.author).toEqual([{ family: 'Marsh', given: 'Sue' }])
    expect(citation.issued).toEqual({ 'date-parts': [[2024, 5]] })
    expect(citation.DOI).toBe('10.5555/wt.1')
    expect(provenance['title']).toBe('dublin-core')
  })

  test('JSON-LD in a graph is read, with its authors behind ids', () => {
    const { citation, provenance } = described({
      jsonLd: [
        JSON.stringify({
          '@graph': [
            { '@type': 'WebSite', name: 'School Weekly' },
            { '@type': 'Person', '@id': '#sue', name: 'Sue Marsh' },
            {
              '@type': 'NewsArticle',
              headline: 'Quiet starts &amp; what came of them',
              author: { '@id': '#sue' },
              datePublished: '2026-02-01T09:00:00Z',
              publisher: { '@type': 'Organization', name: 'School Weekly' },
            },
          ],
        }),
      ],
    })
    expect(citation).toMatchObject({
      type: 'article-newspaper',
      title: 'Quiet starts & what came of them',
      author: [{ family: 'Marsh', given: 'Sue' }],
      issued: { 'date-parts': [[2026, 2, 1]] },
      'container-title': 'School Weekly',
    })
    expect(provenance['author']).toBe('json-ld')
  })

  test('the byline and the date beside the title are read from the page', () => {
    const { citation } = described({
      title: 'Quiet starts - School Weekly',
      visible: {
        ...visible,
        headings: ['Quiet starts'],
        authors: [
          { ...candidate, how: 'a rel=author', words: 'Sue Marsh' },
          { ...candidate, how: 'span author', words: 'Somebody Else', isAside: true },
        ],
        dates: [{ ...candidate, how: 'time published', words: '1 February 2026', value: '2026-02-01' }],
      },
    })
    expect(citation.title).toBe('Quiet starts')
    expect(citation.author).toEqual([{ family: 'Marsh', given: 'Sue' }])
    expect(citation.issued).toEqual({ 'date-parts': [[2026, 2, 1]] })
  })

  test('a plain page gives its names and date from its first lines', () => {
    const { citation } = described({
      title: 'Adverbs in talk - archive/008324',
      visible: {
        ...visible,
        opening: ['Adverbs in talk', 'Aviv Stone, Moshe E. Lev', 'August 2024', 'We argue …'],
      },
    })
    expect(citation.title).toBe('Adverbs in talk')
    expect(citation.author?.map(nameInOrder)).toEqual(['Aviv Stone', 'Moshe E. Lev'])
    expect(citation.issued).toEqual({ 'date-parts': [[2024, 8]] })
  })

  test('a cited work without author tags takes no author-like links: those are works it cites', () => {
    const { citation } = described({
      tags: [['citation_title', 'Chemical bonding']],
      visible: { ...visible, authors: [{ ...candidate, how: 'span author', words: 'V. Karasiev' }] },
    })
    expect(citation.author).toBeUndefined()
  })

  test('one inverted name with two family names stays one person', () => {
    const { citation } = described({ tags: [['citation_author', 'Aguilar Soto, Paloma Maria']] })
    expect(citation.author).toEqual([{ family: 'Aguilar Soto', given: 'Paloma Maria' }])
  })

  test('tags that only one site uses are read by the look of their names', () => {
    const { citation } = described({
      tags: [
        ['twitter:label1', 'Written by'],
        ['twitter:data1', 'Sue Marsh'],
        ['site.publish_day', '14 March 2026'],
      ],
    })
    expect(citation.author).toEqual([{ family: 'Marsh', given: 'Sue' }])
    expect(citation.issued).toEqual({ 'date-parts': [[2026, 3, 14]] })
  })

  test('italics in a title’s tag are no part of the title', () => {
    const { citation } = described({
      tags: [['citation_title', 'Growth of &lt;i&gt;E. coli&lt;/i&gt; in H<sub>2</sub>O']],
    })
    expect(citation.title).toBe('Growth of E. coli in H2O')
  })

  test('a site that names itself as the author says less than its byline', () => {
    const { citation } = described({
      tags: [
        ['author', 'School Weekly'],
        ['og:site_name', 'School Weekly'],
        ['og:title', 'Quiet starts'],
      ],
      visible: { ...visible, authors: [{ ...candidate, how: 'p byline', words: 'By Sue Marsh' }] },
    })
    expect(citation.author).toEqual([{ family: 'Marsh', given: 'Sue' }])
  })
})

describe('doors and lies', () => {
  test.each([
    'Just a moment...',
    'Attention Required! | Cloudflare',
    'Access denied',
    '403 Forbidden',
    'Are you a robot?',
  ])('"%s" is a door and no source', (title) => {
    const facts = parseFacts({ url: 'https://journal.example/7', title, isShort: true, hasWall: false })
    expect(facts && describeSource(facts)).toEqual({ kind: 'wall' })
  })

  test('an article about access denied is an article', () => {
    expect(
      described({ title: 'Access denied: who gets to study physics', isShort: false }).citation.title,
    ).toContain('Access denied')
  })

  test('a canonical address on somebody else’s site is not taken', () => {
    expect(described({ canonical: 'https://evil.example/x' }).canonicalUrl).toBeUndefined()
    expect(described({ canonical: 'javascript:alert(1)' }).canonicalUrl).toBeUndefined()
  })

  test.each([
    ['a number for a title', { title: 7 }],
    ['more tags than a page has', { tags: Array.from({ length: 5_000 }, () => ['a', 'b']) }],
    ['a missing address', { url: undefined }],
    ['nothing at all', null],
  ])('%s is refused at the border', (_, facts) => {
    expect(parseFacts(facts === null ? null : { url: 'https://a.example', ...facts })).toBeUndefined()
  })

  test('broken, deep and hostile JSON-LD harms nobody', () => {
    const deep = `${'{"@graph":['.repeat(4_000)}${']}'.repeat(4_000)}`
    const { citation } = described({
      title: 'Still here',
      jsonLd: ['{', '[]', 'null', '{"@type":7}', deep, '{"__proto__":{"x":1}}'],
    })
    expect(citation.title).toBe('Still here')
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  test('adversarial text is read in no time', () => {
    const start = performance.now()
    for (const unit of ['a ', '- ', '| ', '10.1234/', '\u202e', '&#9;', 'by ', '2026-', '(']) {
      const long = unit.repeat(1_000).slice(0, 990)
      described({
        title: long,
        tags: [
          ['citation_title', long],
          ['author', long],
          ['citation_doi', long],
          ['date', long],
        ],
      })
    }
    expect(performance.now() - start).toBeLessThan(500)
  })
})
