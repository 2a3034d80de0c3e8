import { expect, it, onTestFinished } from 'vitest'
import { createRunsServer, type RunsServer } from '../src/index.ts'

const key = `local${'0'.repeat(35)}`

async function memoryServer(): Promise<RunsServer> {
  const server = await createRunsServer({ memory: true })
  onTestFinished(() => server.close())
  return server
}

async function historyOf(server: RunsServer, project: string, run: string): Promise<string[]> {
  const response = await server.fetch(
    new Request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`api:${key}`)}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `query H($project: String, $run: String!) { project(name: $project) { run(name: $run) { state historyLineCount history(minStep: 0, maxStep: 1000000, samples: 100000) } } }`,
        variables: { project, run },
      }),
    }),
  )
  const { data } = (await response.json()) as { data: { project: { run: { history: string[] } } } }
  return data.project.run.history
}

it('C52: seed is deterministic, with NaN and gaps where they were asked for', async () => {
  const spec = { runs: 2, steps: 3_000, nan: 0.05, gaps: 0.02, seed: 42 }
  const [one, two] = [await memoryServer(), await memoryServer()]
  const first = await one.seed(spec)
  const second = await two.seed(spec)
  expect(second).toEqual(first)
  expect(first.runs).toHaveLength(2)
  const [run] = first.runs
  if (!run) throw new Error('nothing was seeded')
  const rows = await historyOf(one, first.project, run.id)
  expect(rows).toHaveLength(3_000)
  expect(await historyOf(two, first.project, run.id)).toEqual(rows)
  expect(rows.some((row) => row.includes(':NaN'))).toBe(true)
  expect(rows.some((row) => row.includes(':-Infinity'))).toBe(true)
  expect(run.lastStep).toBeGreaterThan(3_000)

  const other = await two.seed({ ...spec, seed: 43 })
  expect(await historyOf(two, other.project, other.runs[0]?.id ?? '')).not.toEqual(rows)
})

it('C52: a spec that makes no sense is refused with the reason', async () => {
  const server = await memoryServer()
  await expect(server.seed({ nan: 2 })).rejects.toThrow('seed: nan is a share, from 0 to 1')
  await expect(server.seed({ steps: -1 })).rejects.toThrow('seed: steps must be a whole number')
})
