import { HttpError } from '../http/httpError.ts'
import { isObject } from '../http/readBody.ts'
import { parseExtendedObject } from '../metadata/extendedJson.ts'
import type { StreamName, StreamWrite } from '../store/historyStore.ts'

/** One `file_stream` request. */
export interface FileStreamRequest {
  writes: StreamWrite[]
  /** The newest text of `wandb-summary.json`. */
  summary: string | undefined
  /** Present in the last request of a run's process. */
  exitCode: number | undefined
  preempting: boolean
}

const streams: ReadonlyMap<string, StreamName> = new Map([
  ['wandb-history.jsonl', 'history'],
  ['wandb-events.jsonl', 'events'],
  ['output.log', 'output'],
])

/**
 * Reads the body of a `file_stream` request. Keys that it does not know are left alone, files too: newer clients may send more.
 * @throws {@link HttpError} 400 for a body that no client sends.
 */
export function parseFileStream(body: Record<string, unknown>): FileStreamRequest {
  const files = body.files ?? {}
  if (!isObject(files)) throw new HttpError(400, '"files" must be an object')
  const request: FileStreamRequest = {
    writes: [],
    summary: undefined,
    exitCode: undefined,
    preempting: body.preempting === true,
  }
  for (const [name, chunk] of Object.entries(files)) {
    const { offset, lines } = parseChunk(name, chunk)
    const stream = streams.get(name)
    if (stream) {
      if (lines.length > 0) request.writes.push({ stream, offset, lines })
    } else if (name === 'wandb-summary.json' && lines.length > 0) {
      request.summary = lines.at(-1)
      if (!parseExtendedObject(request.summary ?? '')) {
        throw new HttpError(400, 'wandb-summary.json must hold one JSON object')
      }
    }
  }
  if (body.complete === true) request.exitCode = toExitCode(body.exitcode)
  return request
}

/** Exit codes are small; one that no process can have still says that the run failed. */
function toExitCode(code: unknown): number {
  if (typeof code !== 'number') return 0
  return Number.isInteger(code) && Math.abs(code) < 2 ** 32 ? code : 1
}

function parseChunk(name: string, chunk: unknown): { offset: number; lines: string[] } {
  const { offset = 0, content } = isObject(chunk) ? chunk : {}
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0) {
    throw new HttpError(400, `"offset" of ${name} must be a line number`)
  }
  if (!Array.isArray(content) || !content.every((line) => typeof line === 'string')) {
    throw new HttpError(400, `"content" of ${name} must be a list of lines`)
  }
  return { offset, lines: content }
}
