/**
 * Everything that proves the system, cheapest first: types, lint, architecture, unit, contract, build, security, journeys.
 * A failure does not stop what follows unless it needs what failed. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { ensureBrowsers } from './browsers.ts'
import { root, run } from './run.ts'

type Count = { passed: number; failed: number }
type Step = { name: string; work: () => Count; needs?: string }

const folder = mkdtempSync(join(tmpdir(), 'whatworked-test-'))

const one = (worked: boolean): Count => ({ passed: worked ? 1 : 0, failed: worked ? 0 : 1 })
const allOf = (...checks: readonly (() => boolean)[]): Count =>
  checks.reduce<Count>(
    (sum, check) => {
      const { passed, failed } = one(check())
      return { passed: sum.passed + passed, failed: sum.failed + failed }
    },
    { passed: 0, failed: 0 },
  )

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
  success: v.boolean(),
})

/** Runs one Vitest project; a file that could not even be loaded counts as one failure. */
const suite = (project: string): Count => {
  const output = join(folder, `${project}.json`)
  const worked = run('vitest', [
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
  ])
  try {
    const report = v.parse(VitestReport, JSON.parse(readFileSync(output, 'utf8')))
    const failed =
      report.numFailedTests || (report.success && worked ? 0 : Math.max(1, report.numFailedTestSuites))
    return { passed: report.numPassedTests, failed }
  } catch {
    // No report at all: there were no tests to run, or Vitest itself broke.
    return { passed: 0, failed: worked ? 0 : 1 }
  }
}

const types = (): Count =>
  allOf(
    () => run('pnpm', ['run', ':prepare']),
    ...['shared', 'server', 'extension', 'tests'].map(
      (project) => () => run('tsc', ['--noEmit', '-p', project]),
    ),
  )

const steps: readonly Step[] = [
  { name: 'types', work: types },
  { name: 'lint and format', work: () => one(run('biome', ['check', '--error-on-warnings', '.'])) },
  { name: 'architecture', work: () => suite('architecture') },
  { name: 'unit', work: () => suite('unit') },
  { name: 'contract', work: () => suite('contract') },
  { name: 'build', work: () => one(run('pnpm', ['run', ':build'])) },
  { name: 'security', work: () => suite('security'), needs: 'build' },
  { name: 'browsers', work: () => one(ensureBrowsers()), needs: 'build' },
  { name: 'journeys', work: () => suite('journeys'), needs: 'browsers' },
]

const wanted = process.argv.slice(2)
const failedSteps = new Set<string>()
const total: Count = { passed: 0, failed: 0 }
const summary: string[] = []

for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue
  console.log(`\n== ${step.name}`)
  if (step.needs !== undefined && failedSteps.has(step.needs)) {
    total.failed += 1
    failedSteps.add(step.name)
    summary.push(`${step.name}: not run, because ${step.needs} failed`)
    continue
  }
  const began = performance.now()
  const { passed, failed } = step.work()
  total.passed += passed
  total.failed += failed
  if (failed > 0) failedSteps.add(step.name)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  summary.push(`${step.name}: ${passed} passed, ${failed} failed (${seconds} s)`)
}

rmSync(folder, { recursive: true, force: true })
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
  cwd: root,
  encoding: 'utf8',
}).stdout?.trim()
console.log(`\n== summary${commit ? ` at ${commit}` : ''}`)
for (const line of summary) console.log(line)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
