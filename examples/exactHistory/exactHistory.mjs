// Every row of a run, one JSON object a line on stdout; what the rows are, at the end on stderr.
//   node exactHistory.mjs entity/project/run loss accuracy > rows.ndjson
import { once } from 'node:events'
import { Api } from '@x/runs-core'
import { fromEnv } from '@x/runs-core/node'

/** JSON has no NaN and no infinities: they travel as text, so that they don't turn into null. */
const writable = (_key, value) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value

const [path = '', ...keys] = process.argv.slice(2)
const run = await new Api(fromEnv()).run(path)
const scan = run.scanHistory({ keys, match: 'any' })

for await (const page of scan.pages()) {
  const lines = page.map((row) => `${JSON.stringify(row, writable)}\n`).join('')
  if (!process.stdout.write(lines)) await once(process.stdout, 'drain')
}

console.error(JSON.stringify(scan.coverage))
process.exitCode = scan.coverage.complete ? 0 : 1
