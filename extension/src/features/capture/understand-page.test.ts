import { expect, test } from 'vitest'
import { understandPage } from './understand-page.ts'

const quote = { exact: 'the words', prefix: 'before ', suffix: ' after', start: 7, end: 16 }

test('a selection inside a frame is taken with the page’s own source', () => {
  const page = understandPage({}, [
    { url: 'https://a.example/7', title: 'Asking sooner', tags: [['citation_title', 'Asking sooner']] },
    { url: 'https://a.example/frame', isFrame: true, quote },
  ])
  expect(page).toMatchObject({
    quote: { exact: 'the words' },
    url: 'https://a.example/7',
    source: { title: 'Asking sooner' },
  })
  expect(page.trouble).toBeUndefined()
})

test('a PDF viewer that lets nobody in still gives the passage, the address and the title', () => {
  const page = understandPage(
    { url: 'https://a.example/paper.pdf?token=1', title: 'paper.pdf', selection: 'line one\nline two' },
    [],
  )
  expect(page).toMatchObject({
    trouble: 'unreadable',
    quote: { exact: 'line one line two' },
    url: 'https://a.example/paper.pdf',
    source: { title: 'paper', URL: 'https://a.example/paper.pdf' },
  })
})

test('a PDF viewer that answers has nothing to tell, so the tab does', () => {
  const address = 'https://a.example/doi/pdf/10.5555/wt.1.pdf'
  const page = understandPage({ url: address, title: 'wt.1.pdf' }, [
    { url: address, contentType: 'application/pdf' },
  ])
  expect(page).toMatchObject({ trouble: 'pdf', source: { title: 'wt.1', DOI: '10.5555/wt.1' } })
})

test('a browser page gives its title and no address', () => {
  const page = understandPage({ url: 'chrome://settings', title: 'Settings' }, [])
  expect(page.trouble).toBe('unreadable')
  expect(page.url).toBeUndefined()
})

test('a door gives no title', () => {
  const page = understandPage({ url: 'https://a.example/7', title: 'Just a moment...' }, [
    { url: 'https://a.example/7', title: 'Just a moment...', isShort: true },
  ])
  expect(page.trouble).toBe('wall')
  expect(page.source.title).toBeUndefined()
})

test('answers that make no sense count as no answers', () => {
  expect(understandPage({ url: 'https://a.example/7', title: 'T' }, [undefined, 7, { url: 1 }]).trouble).toBe(
    'unreadable',
  )
})
