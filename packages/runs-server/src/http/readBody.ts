import { promisify } from 'node:util'
import { gunzip, inflate } from 'node:zlib'
import { HttpError } from './httpError.ts'

const decompress = { gzip: promisify(gunzip), deflate: promisify(inflate) }

/** GraphQL and `file_stream` bodies: the clients' own cap is 10 MiB. */
export const maxJsonBytes: number = 32 * 1024 * 1024

/**
 * Reads a whole body of at most `limit` bytes, before and after decompression.
 * @throws {@link HttpError} 413 beyond the limit, 415 for an unknown encoding, 400 for a body that does not decompress.
 */
async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = new HttpError(413, `the body is larger than ${limit} bytes`)
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity' || encoding === '') return body
  if (encoding !== 'gzip' && encoding !== 'deflate')
    throw new HttpError(415, `unknown content-encoding "${encoding}"`)
  try {
    return await decompress[encoding](body, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge
    throw new HttpError(400, `the body is not ${encoding}`)
  }
}

/**
 * Reads a JSON object.
 * @throws {@link HttpError} 400 for anything else, and what {@link readBody} throws.
 */
export async function readJsonObject(request: Request, limit: number): Promise<Record<string, unknown>> {
  const body = await readBody(request, limit)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (error) {
    throw new HttpError(
      400,
      `the body is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}`,
    )
  }
  if (!isObject(value)) throw new HttpError(400, 'the body must be a JSON object')
  return value
}

/** A JSON object, not an array and not null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
