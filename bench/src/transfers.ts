import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Measured, ours } from './children.ts'

interface Mover {
  name: string
  run(): Promise<Measured>
}

/** A file that is moved up and down, and who moves it. */
export interface Transfers {
  bytes: number
  up: Mover[]
  down: Mover[]
  /** The most memory (rss) that ours had above its idle self, so far. */
  peakBytes(): number
}

/** @param run - path of a run that may be given files */
export async function prepareTransfers(
  url: string,
  run: string,
  folder: string,
  bytes: number,
): Promise<Transfers> {
  const file = join(folder, 'large.bin')
  const copies = join(folder, 'copies')
  await mkdir(copies)
  await writeMadeUp(file, bytes)
  let peak = 0
  const mover = (name: string, client: string, direction: string, target: string): Mover => ({
    name,
    run: async () => {
      const measured = await ours(client, [url, run, direction, target])
      peak = Math.max(peak, measured.peakBytes ?? 0)
      return measured
    },
  })
  return {
    bytes,
    up: [mover('ours', 'transfer.ts', 'up', file), mover('curl -T', 'curl.ts', 'up', file)],
    down: [
      mover('ours', 'transfer.ts', 'down', join(copies, 'large.bin')),
      mover('curl -o', 'curl.ts', 'down', join(copies, 'curl.bin')),
      mover('curl and md5sum', 'curl.ts', 'down and digest', join(copies, 'digest.bin')),
    ],
    peakBytes: () => peak,
  }
}

async function writeMadeUp(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w')
  const piece = new Uint8Array(1_000_000)
  for (let at = 0; at < bytes; at += piece.byteLength) {
    for (let index = 0; index < piece.byteLength; index += 7) piece[index] = (at / 1_000_000 + index) & 255
    await file.write(piece, 0, Math.min(piece.byteLength, bytes - at))
  }
  await file.close()
}
