import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { randomStream } from '../src/seed/random.ts'
import { buildServer, type ServerProcess, startServerProcess } from './serverProcess.ts'

const apiKey = `local${'0'.repeat(35)}`
const headers = { authorization: `Basic ${btoa(`api:${apiKey}`)}`, 'content-type': 'application/json' }
const kills = Number(process.env.RUNS_SOAK_KILLS ?? 50)
const seed = Number(process.env.RUNS_SEED ?? 7)

/** Streams rows of one run, as a training would, and keeps its own books of what was answered. */
class Writer {
  readonly id: string
  answered = 0
  inFlight: { from: number; to: number } | undefined
  /** Ends of requests that were sent: after a crash only these row counts are whole. */
  readonly boundaries = new Set([0])

  constructor(id: string) {
    this.id = id
  }

  async write(url: string, random: () => number, until: () => boolean): Promise<void> {
    while (!until()) {
      const from = this.answered
      const to = from + 1 + Math.floor(random() * 200)
      const content = Array.from({ length: to - from }, (_, index) => rowText(this.id, from + index))
      const files = { 'wandb-history.jsonl': { offset: from, content } }
      this.boundaries.add(to)
      this.inFlight = { from, to }
      const response = await fetch(`${url}/files/local/kills/${this.id}/file_stream`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ files }),
      }).catch(() => null)
      if (!response?.ok) return
      await response.arrayBuffer().catch(() => null)
      this.inFlight = undefined
      this.answered = to
    }
  }
}

const rowText = (id: string, index: number): string =>
  JSON.stringify({ run: id, index, pad: 'x'.repeat(index % 300), _step: index })

async function graphql(url: string, query: string, variables: Record<string, unknown>): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  return response.json()
}

async function readRows(url: string, id: string): Promise<string[]> {
  const query = `query Rows($run: String!, $minStep: Int64!, $maxStep: Int64!) {
    project(name: "kills") { run(name: $run) { historyLineCount history(minStep: $minStep, maxStep: $maxStep, samples: 10000) } } }`
  const rows: string[] = []
  for (let minStep = 0; ; minStep += 5_000) {
    const answer = (await graphql(url, query, { run: id, minStep, maxStep: minStep + 5_000 })) as {
      data: { project: { run: { historyLineCount: number; history: string[] } } }
    }
    const { run } = answer.data.project
    rows.push(...run.history)
    if (rows.length >= run.historyLineCount || run.history.length === 0) return rows
  }
}

it(
  `C63: ${kills} kills of the real process lose nothing that was answered, and keep nothing half`,
  async () => {
    await buildServer()
    const dataDir = await mkdtemp(join(tmpdir(), 'runs-kill-'))
    let server: ServerProcess | undefined
    onTestFinished(async () => {
      await server?.kill()
      await rm(dataDir, { recursive: true, force: true })
    })
    const random = randomStream(seed)
    const writers = Array.from({ length: 4 }, (_, index) => new Writer(`writer${index}`))
    let withRequestInFlight = 0

    for (let round = 0; round <= kills; round++) {
      server = await startServerProcess(dataDir)
      const { url } = server
      for (const writer of writers) {
        if (round === 0) {
          const upsert = `mutation U($name: String!) { upsertBucket(input: { entityName: "local", modelName: "kills", name: $name }) { inserted } }`
          await graphql(url, upsert, { name: writer.id })
          continue
        }
        const rows = await readRows(url, writer.id)
        expect(rows.length).toBeGreaterThanOrEqual(writer.answered)
        expect(writer.boundaries.has(rows.length), 'a request is there whole or not at all').toBe(true)
        for (const [index, row] of rows.entries()) {
          if (row !== rowText(writer.id, index)) expect(row).toBe(rowText(writer.id, index))
        }
        // What was lost on its way back counts as sent: the client sends the same lines again, or goes on after them.
        if (random() < 0.5) writer.answered = rows.length
      }
      if (round === kills) break
      let stop = false
      const writing = writers.map((writer) => writer.write(url, random, () => stop))
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * 200))
      if (writers.some((writer) => writer.inFlight)) withRequestInFlight++
      await server.kill()
      stop = true
      await Promise.all(writing)
      for (const writer of writers) writer.inFlight = undefined
    }
    console.log(`${kills} kills (seed ${seed}), ${withRequestInFlight} of them with a request in flight`)
    expect(withRequestInFlight).toBeGreaterThanOrEqual(kills / 2)
  },
  Math.max(240_000, kills * 4_000),
)
