/** Serves one small article of our own, described the four ways that journals and sites describe their work. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The facts that a capture of the article should find. */
export const ARTICLE = {
  title: 'Small questions, often: quiet retrieval at the start of lessons',
  authors: ['Amara Osei', 'Ruth Lindqvist'],
  date: '2021-03-14',
  journal: 'Journal of Everyday Teaching',
  doi: '10.5555/jet.2021.0142',
  passage:
    'Pupils who answered three short questions from last month kept more of it than pupils who read it again.',
} as const

const JSON_LD = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'ScholarlyArticle',
  headline: ARTICLE.title,
  author: ARTICLE.authors.map((name) => ({ '@type': 'Person', name })),
  datePublished: ARTICLE.date,
  isPartOf: { '@type': 'Periodical', name: ARTICLE.journal },
})

const PAGE = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${ARTICLE.title} | ${ARTICLE.journal}</title>
<link rel="canonical" href="/article">
<meta name="citation_title" content="${ARTICLE.title}">
${ARTICLE.authors.map((name) => `<meta name="citation_author" content="${name}">`).join('\n')}
<meta name="citation_publication_date" content="2021/03/14">
<meta name="citation_journal_title" content="${ARTICLE.journal}">
<meta name="citation_doi" content="${ARTICLE.doi}">
<meta name="DC.title" content="${ARTICLE.title}">
<meta name="DC.creator" content="${ARTICLE.authors[0]}">
<meta name="DC.date" content="${ARTICLE.date}">
<meta property="og:title" content="${ARTICLE.title}">
<meta property="og:site_name" content="${ARTICLE.journal}">
<meta property="og:type" content="article">
<script type="application/ld+json">${JSON_LD}</script>
<style>body { font: 18px/1.6 serif; max-width: 36rem; margin: 3rem auto; }</style>
</head>
<body>
<article>
<h1>${ARTICLE.title}</h1>
<p>${ARTICLE.authors.join(', ')} · 14 March 2021</p>
<p>In two schools we changed only the first five minutes of a lesson. Nothing was marked and nothing was written on the board.</p>
<p id="passage">${ARTICLE.passage} The gap was still there after the summer.</p>
<p>What teachers told us afterwards was plainer still: the questions had to be small, and they had to come often.</p>
</article>
</body>
</html>
`

/** Starts it on a free loopback port; `/article` is the page, under a policy that lets a page do nothing but be read. */
export const serveArticle = async (): Promise<{ url: string; close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    if (request.url?.split('?')[0] !== '/article') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.')
      return
    }
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      })
      .end(PAGE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}/article`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
