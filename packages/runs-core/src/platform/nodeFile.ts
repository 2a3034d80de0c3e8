import { createHash } from 'node:crypto'
import {
  close,
  closeSync,
  constants,
  fstatSync,
  open as openCallback,
  openSync,
  read,
  readSync,
  writev,
} from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import type { OpenFile, SmallDigest } from './disk.ts'
import { inThisThread } from './inThisThread.ts'

/** Large enough that the system calls don't count, small enough that many transfers stay small. */
const readBytes = 256 * 1024
/** What is read at once in this thread: of more, the reading itself takes its time. */
const smallBytes = 64 * 1024
/** A pipe would be waited for until somebody writes to it. */
const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

// By number, not by `FileHandle`, which costs more than the reading of a small file: a folder has thousands of those.
const [openNumber, readNumber, writeMany] = [promisify(openCallback), promisify(read), promisify(writev)]

/** Waits for what was written to reach a disk at the other end of a network, where it lies on one. */
export const closeWritten: (file: number) => Promise<void> = promisify(close)

/** Opens a name that nobody has yet, to write. */
export function createNew(path: string): Promise<number> {
  return openNumber(path, 'wx')
}

export async function writeAll(file: number, pieces: readonly Uint8Array[]): Promise<void> {
  for (let left = pieces; left.length > 0; ) {
    const { bytesWritten } = await writeMany(file, left)
    left = after(bytesWritten, left)
  }
}

/** What is left of pieces, the first bytes of which are done with. */
function after(bytes: number, pieces: readonly Uint8Array[]): Uint8Array[] {
  let done = bytes
  return pieces.flatMap((piece) => {
    const rest = piece.subarray(done)
    done = Math.max(0, done - piece.byteLength)
    return rest.byteLength > 0 ? [rest] : []
  })
}

/** Opens a file to read; `root` is the working folder without one. */
export async function openFile(path: string, root = '.'): Promise<OpenFile> {
  const file = await openAny(path, root)
  if (file) return file
  throw new Error(`${path} is no file`)
}

/** The same; null where something is there that is no file. */
export async function openAny(path: string, root: string): Promise<OpenFile | null> {
  const file = await openToRead(path).catch(async (error: unknown) => {
    // Not everywhere can a folder be opened, nor a socket.
    if ((await stat(path)).isFile()) throw error
    return null
  })
  if (file === null) return null
  // What is open is known, and closed without waiting for any disk: neither is worth a trip to another thread.
  const stats = fstatSync(file)
  if (!stats.isFile()) {
    closeSync(file)
    return null
  }
  let isOpen = true
  const reading = new Set<Promise<unknown>>()
  // The number may be another file's by the time that it is this one's turn.
  const check = (): void => {
    if (!isOpen) throw new Error(`${path} was closed`)
  }
  const readInto = async (bytes: Uint8Array, at: number): Promise<number> => {
    if (bytes.byteLength <= smallBytes) {
      const direct = await inThisThread(() => {
        check()
        return readSync(file, bytes, 0, bytes.byteLength, at)
      })
      if (direct) return direct.value
    }
    check()
    const next = readNumber(file, bytes, 0, bytes.byteLength, at)
    reading.add(next)
    return (await next.finally(() => reading.delete(next))).bytesRead
  }
  return {
    name: relative(resolve(root), resolve(path)).split(sep).join('/') || basename(path),
    sizeBytes: stats.size,
    changedAt: stats.mtimeMs,
    async *read(start = 0, end = stats.size) {
      // Two by turns: whoever has a large heap would wait for the garbage collector for longer than for the disk.
      const buffers: Uint8Array<ArrayBuffer>[] = []
      for (let at = start, turn = 0; at < end; turn ^= 1) {
        const buffer = (buffers[turn] ??= new Uint8Array(Math.min(readBytes, end - at)))
        const bytesRead = await readInto(buffer.subarray(0, end - at), at)
        if (bytesRead === 0) return
        at += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      if (reading.size > 0) await Promise.allSettled(reading)
      closeSync(file)
    },
  }
}

const whole = new Uint8Array(smallBytes)

/**
 * The MD5 of a small file, in this thread and in one go: thousands of them take a third of the time that their pieces take, and a promise
 * for each would take as long as its bytes. Null where it is none.
 */
export function digestSmall(path: string): SmallDigest | null {
  const file = openSync(path, readFlags)
  try {
    const stats = fstatSync(file)
    if (!stats.isFile() || stats.size > smallBytes) return null
    const bytes = whole.subarray(0, readSync(file, whole, 0, smallBytes, 0))
    return { sizeBytes: bytes.byteLength, md5: createHash('md5').update(bytes).digest('base64') }
  } finally {
    closeSync(file)
  }
}

async function openToRead(path: string): Promise<number> {
  const direct = await inThisThread(() => openSync(path, readFlags))
  return direct?.value ?? openNumber(path, readFlags)
}
