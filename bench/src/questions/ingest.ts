import { join } from 'node:path'
import { ours, startScript } from '../children.ts'
import { interleaved, timesOurs } from '../interleaved.ts'
import type { Question } from '../question.ts'

const requests = 100

/** Rows as they arrive. */
export const ingest: readonly Question[] = [
  {
    name: 'Ingest, 1,000 rows a request, 100 requests',
    target: "at least a quarter of the bare server's rate",
    async ask(bench) {
      const bare = await startScript('bareIngest.ts', [join(bench.folder, 'bare.log')])
      const send = (stream: string) => ours('ingest.ts', [`${stream}/file_stream`, String(requests)])
      let stream = 0
      try {
        const series = await interleaved(bench, requests * 1_000, [
          {
            name: 'ours',
            run: async () => {
              const path = await bench.seeded({ id: `ingest${stream++}`, rows: 0, stride: 1 })
              return send(`${bench.url}/files/${path}`)
            },
          },
          { name: 'bare', run: () => send(bare.url) },
        ])
        return { series, holds: timesOurs(series, 'bare') >= 1 / 4 }
      } finally {
        await bare.stop()
      }
    },
  },
]
