// Tags the finished run with the lowest value of a metric `best`, and takes the tag from every other run.
//   node bestRun.mjs entity/project val/loss
import { Api } from '@x/runs-core'
import { fromEnv } from '@x/runs-core/node'

const [project = '', metric = 'loss'] = process.argv.slice(2)
const api = new Api(fromEnv())

/** Names come from whoever logged the run, and a metric may end as NaN, which is no number to win with. */
const valueOf = (run) => (Object.hasOwn(run.summary, metric) ? run.summary[metric] : undefined)

let best
let former = []
for await (const run of api.runs(project, { filters: { state: 'finished' } })) {
  if (run.tags.includes('best')) former.push(run)
  const value = valueOf(run)
  if (Number.isFinite(value) && !(valueOf(best ?? run) < value)) best = run
}
if (!best) throw new Error(`no finished run of ${project} has a ${metric}`)

// Tags that others set meanwhile stay: what is sent is what is added and taken away.
former = former.filter((run) => run.id !== best.id)
for (const run of former) await run.update({ tags: { remove: ['best'] } })
await best.update({ tags: { add: ['best'] } })
console.log(`${best.name} (${best.id}): ${metric} ${valueOf(best)}`)
