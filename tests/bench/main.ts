/** `npm run bench` measures everything; `npm run bench -- NAME` one bench, and merges its rows into the file. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { type BenchRow, judge, mergeRows, table } from './rows.ts'
import { benches } from './suite.ts'

const REPORT = new URL('../../docs/quality/bench.json', import.meta.url)

const asked = process.argv.slice(2).filter((word) => word !== '--')
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  )
  process.exit(2)
}

const kept = await readFile(REPORT, 'utf8').then(
  (text) => JSON.parse(text) as BenchRow[],
  () => [],
)
let rows = kept
const fresh: BenchRow[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`${name} …`)
  const measured = (await bench()).map(judge)
  fresh.push(...measured)
  rows = mergeRows(rows, measured)
  await mkdir(new URL('.', REPORT), { recursive: true })
  await writeFile(REPORT, `${JSON.stringify(rows, null, 2)}\n`)
}
console.log(`\n${table(fresh)}`)
process.exit(fresh.every((row) => row.ok) ? 0 : 1)
