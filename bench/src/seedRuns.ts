import { request } from 'node:http'

export const apiKey: string = `local${'0'.repeat(35)}`
export const authorization: string = `Basic ${Buffer.from(`api:${apiKey}`).toString('base64')}`

/** A run to measure on: how many rows, how far apart their steps are, ten metrics each. */
export interface BenchRun {
  id: string
  rows: number
  stride: number
}

/** The runs of the bench, or smaller ones. */
export function benchRuns(scale: number): { dense: BenchRun; sparse: BenchRun; million: BenchRun } {
  return {
    dense: { id: 'dense', rows: 100_000 * scale, stride: 1 },
    sparse: { id: 'sparse', rows: 3_000 * scale, stride: 1_000 },
    million: { id: 'million', rows: 1_000_000 * scale, stride: 1 },
  }
}

/** Lines of `wandb-history.jsonl` as the client writes them. The numbers are the same in every run of the bench. */
export function historyLines(run: BenchRun, from: number, to: number): string[] {
  const lines: string[] = []
  for (let index = from; index < to; index++) {
    const step = index * run.stride
    const row: Record<string, number> = {}
    for (let metric = 0; metric < 10; metric++) {
      row[`metric_${metric}`] =
        Math.sin(index / 1_000 + metric) * (1 + ((index * 7919 + metric) % 1_000) / 10_000)
    }
    lines.push(
      JSON.stringify({ ...row, _step: step, _timestamp: 1_700_000_000 + index / 10, _runtime: index / 10 }),
    )
  }
  return lines
}

/** One POST, its answer read to the end. Throws on anything but 2xx. */
export function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () => {
          const status = response.statusCode ?? 0
          if (status >= 200 && status < 300) resolve(text)
          else reject(new Error(`${url}: ${status} ${text}`))
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Creates the run and streams its rows, 5,000 a request, then finishes it: what a training does, at full speed. */
export async function seedRun(
  serverUrl: string,
  project: string,
  run: BenchRun,
): Promise<{ entity: string }> {
  const query = `mutation UpsertBucket($project: String, $name: String) {
    upsertBucket(input: { modelName: $project, name: $name }) { bucket { project { entity { name } } } } }`
  const created: unknown = JSON.parse(
    await post(`${serverUrl}/graphql`, JSON.stringify({ query, variables: { project, name: run.id } })),
  )
  const entity = (
    created as { data: { upsertBucket: { bucket: { project: { entity: { name: string } } } } } }
  ).data.upsertBucket.bucket.project.entity.name
  const stream = `${serverUrl}/files/${entity}/${project}/${run.id}/file_stream`
  for (let from = 0; from < run.rows; from += 5_000) {
    const content = historyLines(run, from, Math.min(from + 5_000, run.rows))
    await post(stream, JSON.stringify({ files: { 'wandb-history.jsonl': { offset: from, content } } }))
  }
  await post(stream, JSON.stringify({ complete: true, exitcode: 0 }))
  return { entity }
}
