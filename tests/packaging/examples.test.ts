import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Api } from '@x/runs-core'
import { localKey, startServer, type TestServer, uniqueName } from '@x/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RunLogger } from '../browser/support/runLogger.ts'
import { build, root, shell } from './shell.ts'

const examples = join(root, 'examples')
let started: TestServer
beforeAll(async () => {
  await build()
  started = await startServer({ port: 0 }, afterAll)
})

/** Runs one example to its end, as its first lines say. */
const example = (name: string, ...args: string[]): Promise<string> =>
  shell(process.execPath, [join(examples, name, `${name}.mjs`), ...args], {
    env: { WANDB_BASE_URL: started.url, WANDB_API_KEY: localKey },
  })

describe('exactHistory', () => {
  it('writes every row of a run, non-finite numbers as text, and ends with 0', async () => {
    const run = await RunLogger.begin(started.url, { project: 'exact', id: uniqueName('run') })
    await run.log(
      Array.from({ length: 12_000 }, (_, step) => ({
        _step: step,
        loss: step % 100 ? 1 / step : Number.NaN,
      })),
    )
    const printed = await example('exactHistory', run.path, 'loss')
    const rows = printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(rows.map((row) => row._step)).toEqual(Array.from({ length: 12_000 }, (_, step) => step))
    expect(rows.map(({ loss }) => loss)).toEqual(rows.map((_, step) => (step % 100 ? 1 / step : 'NaN')))
  })

  it('ends with an error for a run that is not there', async () => {
    await expect(example('exactHistory', 'local/exact/nope')).rejects.toThrow("code: 'notFound'")
  })
})

describe('liveInTerminal', () => {
  it('prints what is logged after it began, once, and ends with the run', async () => {
    const run = await RunLogger.begin(started.url, { project: 'live', id: uniqueName('run') })
    await run.log([{ _step: 0, loss: 4 }])
    const watching = example('liveInTerminal', run.path, 'loss')
    await new Promise((settle) => setTimeout(settle, 1_500))
    await run.log([
      { _step: 1, loss: 2 },
      { _step: 2, loss: Number.NaN },
    ])
    await new Promise((settle) => setTimeout(settle, 1_500))
    await run.log([{ _step: 3, loss: 1 }])
    await run.finish()
    expect(await watching).toBe('0 loss=4\n1 loss=2\n2 loss=NaN\n3 loss=1\n')
  })

  it('ends at once for a run that is not there', async () => {
    await expect(example('liveInTerminal', 'local/live/nope', 'loss')).rejects.toThrow('ended with 1')
  })
})

describe('bestRun', () => {
  it('tags the run with the lowest number, and takes the tag from the one before; NaN and unfinished runs do not win', async () => {
    const project = uniqueName('best')
    const log = async (id: string, loss: number, tags: string[], ends = true): Promise<void> => {
      const run = await RunLogger.begin(started.url, { project, id, displayName: `the ${id}`, tags })
      await run.log([{ _step: 0, loss }], { loss })
      if (ends) await run.finish()
    }
    await log('former', 0.5, ['best', 'kept'])
    await log('winner', 0.25, [])
    await log('broken', Number.NaN, [])
    await log('running', 0.1, [], false)
    expect(await example('bestRun', `local/${project}`, 'loss')).toBe('the winner (winner): loss 0.25\n')
    const api = new Api(started.clientOptions)
    const tags = (await api.runs(`local/${project}`).toArray()).map((run) => [run.id, ...run.tags])
    expect(tags.toSorted()).toEqual([['broken'], ['former', 'kept'], ['running'], ['winner', 'best']])
    await expect(example('bestRun', `local/${project}`, 'other')).rejects.toThrow('has a other')
  })
})

it('each example has at most 60 lines, and a line in the list', () => {
  const list = readFileSync(join(examples, 'README.md'), 'utf8')
  const names = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(names.length).toBeGreaterThan(3)
  for (const { name } of names) {
    expect(list).toContain(`[${name}](${name})`)
    for (const file of readdirSync(join(examples, name)).filter((file) => /\.(mjs|jsx)$/.test(file)))
      expect(readFileSync(join(examples, name, file), 'utf8').split('\n').length, file).toBeLessThanOrEqual(
        61,
      )
  }
})
