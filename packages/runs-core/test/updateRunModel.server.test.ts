import { startServer } from '@x/test-kit'
import { expect, it } from 'vitest'
import { createRunsClient, isRunsError, loadRun, type RunPatch, updateRun } from '../src/index.ts'
import { askEdit, type Edit, editDrawer, editModel, type ModelObject, plain } from './editModel.ts'
import { seededRandom } from './generatedRuns.ts'
import { pythonJson } from './historyWire.ts'
import { WireWriter } from './wireWriter.ts'

const soak = process.env['RUNS_SOAK'] !== undefined
const firstSeed = Number(process.env['RUNS_SEED'] ?? (soak ? Date.now() % 1_000_000_000 : 1))
const rounds = soak ? 5_000 : 100

/** Makes edits of both, and sees that both refuse the same ones. */
function editBoth(model: ModelObject, list: readonly Edit[]): NonNullable<RunPatch['config']> {
  return (edits) => {
    for (const edit of list) {
      let refused = false
      try {
        askEdit(edits, edit)
      } catch (error) {
        if (!isRunsError(error, 'usage')) throw error
        refused = true
      }
      expect(refused, `refused ${edit.kind} ${pythonJson(edit.path)}`).toBe(!editModel(model, edit))
    }
  }
}

it(`C29: set, delete and merge on nested paths equal a plain-object model, ${rounds} rounds from seed ${firstSeed}`, async () => {
  console.log(`generated edits from seed ${firstSeed}; again with RUNS_SEED=${firstSeed}`)
  const server = await startServer()
  const client = createRunsClient(server.clientOptions)
  const writer = await WireWriter.begin(server)
  const internal = { _wandb: { value: { t: { '1': [1, 2] } }, desc: null }, wandb_version: 1 }
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
    const what = `seed ${seed}`
    const draw = editDrawer(seededRandom(seed))
    const [config, summary] = [draw.object(3), draw.object(3)]
    const entries = [...config].map(([key, value]) => [key, { desc: `of${key}`, value: plain(value) }])
    await writer.upsert({
      config: pythonJson({ ...internal, ...Object.fromEntries(entries) }),
      summaryMetrics: pythonJson(plain(summary)),
    })
    const before = new Set(config.keys())
    const answer = await updateRun(client, writer.path, {
      config: editBoth(config, draw.edits()),
      summary: editBoth(summary, draw.edits()),
    })
    expect(answer.config, what).toEqual(plain(config))
    expect(answer.summary, what).toEqual(plain(summary))
    expect(await loadRun(client, writer.path), what).toEqual(answer)
    expect(Object.getPrototypeOf(answer.config)).toBe(Object.prototype)
    // What the user does not see: it is there as it was.
    const text = (await writer.upsert()).config.replace(/\s/g, '')
    expect(text, what).toContain('"_wandb":{"value":{"t":{"1":[1,2]}},"desc":null},"wandb_version":1')
    for (const key of before) if (config.has(key)) expect(text, what).toContain(`"desc":"of${key}"`)
  }
})
