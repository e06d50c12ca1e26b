/** The reader against small pages of our own: where a selection can be, what a hostile page does, what it may cost. */
import { readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CheckedFacts, parseFacts } from '../../extension/src/features/capture/page-facts.ts'
import { findChromium } from '../../tools/browsers.ts'

const READER = new URL('../../extension/.output/chrome-mv3/read-page.js', import.meta.url)
const program = findChromium()

describe.skipIf(program === undefined)('reading a page', () => {
  let browser: Browser
  let page: Page
  let reader: string
  beforeAll(async () => {
    reader = readFileSync(READER, 'utf8')
    browser = await chromium.launch({ executablePath: program ?? '', args: ['--no-sandbox'] })
    page = await browser.newPage()
    await page.route('https://school.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Page</title><body></body>' }),
    )
  })
  afterAll(() => browser?.close())

  /** Reads in an isolated world, as the extension does. */
  const read = async (frame = page.mainFrame()): Promise<CheckedFacts> => {
    const session = await page.context().newCDPSession(page)
    const { frameTree } = await session.send('Page.getFrameTree')
    const tree = frame === page.mainFrame() ? frameTree.frame : frameTree.childFrames?.[0]?.frame
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: tree?.id ?? '' })
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: reader,
      contextId: executionContextId,
      returnByValue: true,
    })
    await session.detach()
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description)
    const facts = parseFacts(result.value)
    if (facts === undefined) throw new Error('the facts do not fit')
    return facts
  }
  const show = async (body: string, select = ''): Promise<void> => {
    await page.goto('https://school.example/article')
    await page.evaluate((html) => {
      document.body.innerHTML = html
    }, body)
    if (select) await page.evaluate(select)
  }
  const selectIn = (root: string, from: number, to: number) => `{
    const text = ${root}.firstChild
    getSelection().setBaseAndExtent(text, ${from}, text, ${to})
  }`

  test('the quote has at least 32 characters either side, cut at words, and its place in the text', async () => {
    const before = 'Twelve teachers in five schools took part over two terms. '
    const quote = 'The question itself mattered less'
    const after = ' than the two minutes after it, they said, and went on.'
    await show(
      `<h1>Asking sooner</h1><p id="p">${before}${quote}${after}</p>`,
      selectIn('document.querySelector("#p")', before.length, before.length + quote.length),
    )
    const facts = await read()
    expect(facts.quote?.exact).toBe(quote)
    expect(facts.quote?.prefix).toMatch(/^\S.{31,}$/)
    expect(before.endsWith(facts.quote?.prefix ?? '-')).toBe(true)
    expect(facts.quote?.suffix).toMatch(/^ than the two minutes after it,/)
    const whole = `Asking sooner ${before}${quote}${after}`
    expect(whole.slice(facts.quote?.start, facts.quote?.end)).toBe(quote)
  })

  test('white space is squeezed, soft hyphens go, hidden words and scripts are no part of it', async () => {
    await show(
      '<p>one\n\n  two&nbsp;<b>th&shy;ree</b><script>bad()</script><span hidden>secret</span> four</p><p>five</p>',
      'getSelection().selectAllChildren(document.body)',
    )
    expect((await read()).quote?.exact).toBe('one two three four five')
  })

  test('a selection in an open shadow root is found', async () => {
    await show(
      '<p>outside</p><div id="host"></div>',
      `{
        const root = document.querySelector('#host').attachShadow({ mode: 'open' })
        root.innerHTML = '<p>words inside a component, and some more of them</p>'
        const text = root.querySelector('p').firstChild
        getSelection().setBaseAndExtent(text, 0, text, 12)
      }`,
    )
    const { quote } = await read()
    expect(quote?.exact).toBe('words inside')
    expect(quote?.start).toBeUndefined()
  })

  test('a frame gives its selection and nothing else', async () => {
    await show(
      '<iframe srcdoc="<meta name=citation_title content=Inner><p id=p>words in a frame</p>"></iframe>',
    )
    const frame = page.frames()[1]
    await frame?.waitForSelector('#p')
    await frame?.evaluate(selectIn('document.querySelector("#p")', 0, 5))
    const facts = await read(frame)
    expect(facts).toMatchObject({ isFrame: true, quote: { exact: 'words' } })
    expect(facts.tags).toEqual([])
  })

  test('without a selection there is no quote, and what is typed into the page’s fields is not read', async () => {
    await show(
      '<h1>Title</h1><input value="my password"><textarea>my words</textarea>',
      'document.querySelector("input").select()',
    )
    const facts = await read()
    expect(facts.quote).toBeUndefined()
    expect(JSON.stringify(facts)).not.toMatch(/password|my words/)
  })

  test.each([
    '<form><input name="attributes"><input name="childNodes"><input name="parentNode"><input name="remove"><input name="nodeType"><p id="p">the words themselves</p></form>',
    '<img name="querySelector"><img name="querySelectorAll"><img name="createTreeWalker"><img name="body"><img name="title"><img name="documentElement"><p id="p">the words themselves</p>',
    '<form id="p"><input name="firstChild"><input name="textContent"><input name="getAttribute"><input name="localName"><input name="parentElement"><input name="closest"><input name="checkVisibility">the words themselves</form>',
    '<base href="https://evil.example/"><p id="p">the words themselves</p>',
  ])('a page that names its fields after the DOM can’t change what is read (%#)', async (html) => {
    await show(
      `<h1>Title</h1>${html}`,
      'getSelection().selectAllChildren(Document.prototype.getElementById.call(document, "p"))',
    )
    const facts = await read()
    expect(facts.quote?.exact).toBe('the words themselves')
    expect(facts.visible?.headings).toEqual(['Title'])
    expect(facts.url).toBe('https://school.example/article')
  })

  test('a page that patched its own world changes nothing in ours', async () => {
    await show(
      '<h1>Title</h1><p>words</p>',
      'Document.prototype.querySelector = () => { throw 1 }; Node.prototype.contains = null; Array.prototype.push = null',
    )
    expect((await read()).visible?.headings).toEqual(['Title'])
  })

  test.each([
    ['a million words', "document.body.textContent = 'word '.repeat(1_000_000)"],
    [
      'a hundred and twenty thousand elements',
      "document.body.innerHTML = '<p>word <b>word</b></p>'.repeat(60_000)",
    ],
    [
      'elements two thousand deep',
      "let at = document.body; for (let i = 0; i < 2_000; i++) { const next = document.createElement('span'); next.textContent = 'w'; at.append(next); at = next }",
    ],
    [
      'ten thousand tags',
      "document.head.innerHTML += '<meta name=citation_author content=A>'.repeat(10_000)",
    ],
    [
      'megabytes of JSON-LD',
      "const s = document.createElement('script'); s.type = 'application/ld+json'; s.textContent = '[' + '1,'.repeat(3e6) + '1]'; document.head.append(s)",
    ],
  ])(
    '%s are read in bounded time and size',
    async (_, make) => {
      await show('<h1>Title</h1>', make)
      await page.evaluate('getSelection().selectAllChildren(document.body)')
      const start = performance.now()
      const facts = await read()
      console.log(`${_}: ${Math.round(performance.now() - start)} ms`)
      expect(performance.now() - start).toBeLessThan(8_000)
      expect(JSON.stringify(facts).length).toBeLessThan(600_000)
    },
    30_000,
  )

  test('reading leaves no trace', async () => {
    await show('<h1>Title</h1><p id="p">words</p>', selectIn('document.querySelector("#p")', 0, 5))
    const trace = () =>
      page.evaluate(() => [
        document.documentElement.outerHTML,
        Object.keys(window).length,
        String(getSelection()),
      ])
    const before = await trace()
    await page.evaluate(() => {
      new MutationObserver(() => document.body.setAttribute('data-touched', '')).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
      })
    })
    await read()
    expect(await trace()).toEqual(before)
  })
})
