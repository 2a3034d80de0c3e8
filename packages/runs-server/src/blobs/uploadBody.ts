import { HttpError } from '../http/httpError.ts'
import { BlobMismatchError, type BlobExpectation, type BlobInfo, type BlobStore } from './blobStore.ts'

/**
 * Streams the body of a PUT into the store. Announced length and `Content-MD5` are held against what arrives, so that an upload that
 * breaks off leaves nothing, however the connection ended.
 *
 * @throws {@link HttpError} 400 when the bytes are not those that were announced, or stop in the middle.
 */
export async function storeUpload(
  request: Request,
  blobs: BlobStore,
  key: string,
  expected: BlobExpectation = {},
): Promise<BlobInfo> {
  const length = request.headers.get('Content-Length')
  const contentMd5 = request.headers.get('Content-MD5')
  const announced: BlobExpectation = {
    ...(length !== null && /^\d+$/.test(length) && { sizeBytes: Number(length) }),
    ...(contentMd5 !== null && { md5: md5Hex(contentMd5) }),
    ...expected,
  }
  let broken: unknown
  const body = watch(request.body, (error) => {
    broken = error
  })
  try {
    return await blobs.write(key, body, announced)
  } catch (error) {
    if (error instanceof BlobMismatchError)
      throw new HttpError(400, `the upload is not what was announced: ${error.message}`)
    if (broken !== undefined && error === broken) throw new HttpError(400, 'the upload broke off')
    throw error
  }
}

/** Tells a body that fails, which is the client's doing, from a store that fails, which is ours. */
async function* watch(
  body: AsyncIterable<Uint8Array> | null,
  onBroken: (error: unknown) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!body) return
  const iterator = body[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        onBroken(error)
        throw error
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}

/** Base64 MD5, as W&B writes it, in hex. */
export function md5Hex(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex')
}

/** Hex MD5 in base64, as W&B writes it. */
export function md5Base64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}
