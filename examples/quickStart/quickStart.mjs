import { Api } from '@x/runs-core'
import { fromEnv } from '@x/runs-core/node'

const api = new Api(fromEnv()) // WANDB_BASE_URL and WANDB_API_KEY, as Python reads them
const run = await api.run(process.argv[2] ?? '')
console.log(run.displayName, run.state, run.config)

// A picture of the run: about 100 points, and what they stand for.
const table = await run.history({ keys: ['loss'], samples: 100 })
console.log(table.coverage.mode, table.length, 'points')

// Every row, exactly: NaN, null and missing stay apart, and coverage says whether anything is missing.
const scan = run.scanHistory({ keys: ['loss'] })
for await (const row of scan) console.log(row._step, row.loss)
console.log(scan.coverage.complete ? 'complete' : scan.coverage)
