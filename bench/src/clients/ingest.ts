import { Agent, request } from 'node:http'
import { authorization, historyLines } from '../seedRuns.ts'

/** `ingest.ts STREAM_URL REQUESTS`: posts requests of 1,000 rows, one after another, on one connection. Bodies are made before the clock starts. */
const [url = '', count = '100'] = process.argv.slice(2)
const run = { id: 'ingest', rows: Number(count) * 1_000, stride: 1 }
const bodies = Array.from({ length: Number(count) }, (_, index) => {
  const content = historyLines(run, index * 1_000, (index + 1) * 1_000)
  return Buffer.from(JSON.stringify({ files: { 'wandb-history.jsonl': { offset: index * 1_000, content } } }))
})
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const send = (body: Buffer) =>
  new Promise<void>((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { authorization, 'content-type': 'application/json', 'content-length': body.length },
      },
      (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
const start = performance.now()
for (const body of bodies) await send(body)
const ms = performance.now() - start
agent.destroy()
console.log(JSON.stringify({ ms, rows: run.rows }))
