/**
 * Run in a process of its own: downloads the file `a.bin` of a run, or all of an artifact, and is killed (SIGKILL, by itself) when so
 * many bytes have come; with all of them, a moment later.
 */
import { Api } from '../src/index.ts'

const [baseUrl = '', apiKey = '', path = '', root = '', dieAt = '', artifact] = process.argv.slice(2)
let left = Number(dieAt)
const die = (): void => void process.kill(process.pid, 'SIGKILL')
const dying = (): TransformStream<Uint8Array, Uint8Array> =>
  new TransformStream({
    transform(chunk, stream) {
      stream.enqueue(chunk.subarray(0, left))
      left -= chunk.byteLength
      if (left < 0) die()
      if (left === 0) setTimeout(die, Math.random() * 3)
    },
  })
const api = new Api({
  baseUrl,
  apiKey,
  fetch: async (input, init) => {
    const answer = await fetch(input, init)
    return /\/storage\/(?!manifests\/)/.test(String(input))
      ? new Response(answer.body?.pipeThrough(dying()), answer)
      : answer
  },
})
if (artifact) await (await api.artifact(artifact)).download({ root })
else await (await (await api.run(path)).file('a.bin')).download({ root, exist: 'replace' })
