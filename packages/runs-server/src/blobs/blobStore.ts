/** What is known of a stored blob from its bytes alone. */
export interface BlobInfo {
  sizeBytes: number
  /** MD5 of the bytes, 32 hex digits. */
  md5: string
}

/** What an upload said of itself beforehand; bytes that differ are not kept. */
export interface BlobExpectation {
  /** 32 hex digits. */
  md5?: string
  sizeBytes?: number
}

/** Bytes from `start` up to, not including, `end`. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * Immutable byte strings under names of our own making: the seam behind which a file system is exchanged for an object store.
 *
 * Keys are `/`-separated words of `[A-Za-z0-9_-]`, made by the server from ids and digests, never from a client's file name:
 * no name that a client chooses can lead out of the folder.
 */
export interface BlobStore {
  /**
   * Stores a body as it arrives, without holding it in memory. Under `key` there is either the whole body or what was there before.
   * When it resolves, the bytes survive a power cut.
   *
   * @throws {@link BlobMismatchError} when the bytes are not those that `expected` names; nothing is kept then, nor when the body breaks off.
   */
  write(key: string, body: AsyncIterable<Uint8Array>, expected?: BlobExpectation): Promise<BlobInfo>
  /** The bytes, or a range of them; `null` when there is no such blob. A blob removed while it is read is still read to its end. */
  read(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null>
  /** Removes a blob; one that is not there is no error. */
  remove(key: string): Promise<void>
}

/** An upload whose bytes are not those that were announced: cut short, or changed on the way. */
export class BlobMismatchError extends Error {
  override readonly name = 'BlobMismatchError'
}

/** @throws Error for a key that was not made by the server: a defect, never a client's mistake. */
export function checkBlobKey(key: string): void {
  if (!/^[\w-]+(?:\/[\w-]+)*$/.test(key)) throw new Error(`not a blob key: ${JSON.stringify(key)}`)
}

/** Compares what arrived with what was announced. */
export function checkExpectation(info: BlobInfo, expected: BlobExpectation): void {
  if (expected.sizeBytes !== undefined && expected.sizeBytes !== info.sizeBytes) {
    throw new BlobMismatchError(`${info.sizeBytes} bytes arrived, ${expected.sizeBytes} were announced`)
  }
  if (expected.md5 !== undefined && expected.md5 !== info.md5) {
    throw new BlobMismatchError(`the MD5 of the bytes is ${info.md5}, announced was ${expected.md5}`)
  }
}
