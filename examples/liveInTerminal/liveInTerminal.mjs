// Prints the points of a run as they are logged. Ends with the run: after its last row nothing is asked any more.
//   node liveInTerminal.mjs entity/project/run loss
import { createRunsClient, observeHistory } from '@x/runs-core'
import { fromEnv } from '@x/runs-core/node'

const [path = '', ...keys] = process.argv.slice(2)
const history = observeHistory(createRunsClient(fromEnv()), path, {
  keys,
  live: true,
  pollIntervalMs: 1_000,
})

let printed = -1
const leave = history.subscribe(() => {
  const { data, error } = history.getSnapshot()
  for (const row of data?.rows ?? []) {
    if (!(row._step > printed)) continue
    printed = row._step
    console.log(row._step, ...keys.map((key) => `${key}=${row[key]}`))
  }
  // What may pass is asked again; the rest, a wrong path for one, is not.
  if (!error || error.retryable) return
  leave()
  console.error(error.message)
  process.exitCode = 1
})
