import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { localDayOf } from '../../ui/dates.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { webPageOf } from './web-page.tsx'
import './print-frame.css'
import './document.css'

interface Props {
  /** The screen's name. */
  readonly title: string
  /** The document's own, for its file. */
  readonly fileTitle: string
  readonly lead: string
  /** The page as it is printed: plain values only, because it becomes a file as well. */
  readonly page: ReactNode
  /** What can be chosen, beside the page. */
  readonly options: ReactNode
  /** The page lies across, and takes the whole width. */
  readonly wide?: boolean
  /** A way back. */
  readonly back?: ReactNode
}

/** A page as it will come out, with what can be chosen beside it: to print, to keep as PDF, or to save as a web page. */
export const PrintFrame = ({ title, fileTitle, lead, page, options, wide, back }: Props) => {
  const onSave = async () => {
    const html = await webPageOf(fileTitle, page)
    saveFile(fileName(fileTitle), new Blob([html], { type: 'text/html;charset=utf-8' }))
  }
  return (
    <>
      {back && <div className="on-screen">{back}</div>}
      <div className="screen-head on-screen">
        <div>
          <ScreenHeading title={title} />
          <p className="muted">{lead}</p>
        </div>
        <div className="row wrap">
          <Button icon="download" onClick={() => void onSave()}>
            Save as a web page
          </Button>
          <Button kind="primary" icon="print" onClick={() => print()}>
            Print or PDF
          </Button>
        </div>
      </div>
      <div className={classNames('columns print-columns', wide && 'wide')}>
        <div className="print-page">{page}</div>
        <aside aria-label="What the page shows">{options}</aside>
      </div>
    </>
  )
}

/** “whatworked-autumn-term-2026-2026-11-23.html”: letters that every disk takes. */
const fileName = (title: string): string => {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60)
  return ['whatworked', words, localDayOf(new Date())].filter(Boolean).join('-').concat('.html')
}
