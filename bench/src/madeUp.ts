import { randomFillSync } from 'node:crypto'
import { mkdtemp, open, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A large file in a folder; its path. One of that size that is there already is taken. */
export async function writeLarge(folder: string, bytes: number): Promise<string> {
  const path = join(folder, 'large.bin')
  const there = await stat(path).catch(() => undefined)
  if (there?.size === bytes) return path
  const file = await open(path, 'w')
  const piece = new Uint8Array(1_000_000)
  for (let at = 0; at < bytes; at += piece.byteLength) {
    for (let index = 0; index < piece.byteLength; index += 7) piece[index] = (at / 1_000_000 + index) & 255
    await file.write(piece, 0, Math.min(piece.byteLength, bytes - at))
  }
  await file.close()
  return path
}

/** Gives a file other first bytes: no server has it already. */
export async function refresh(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.write(randomFillSync(new Uint8Array(16)), 0, 16, 0)
  await file.close()
}

/** Makes a folder of small files that nobody has seen before, below another one; its path. */
export async function writeSmall(below: string, files: number, bytes: number): Promise<string> {
  const folder = await mkdtemp(join(below, 'small-'))
  const piece = new Uint8Array(bytes)
  for (let index = 0; index < files; index++)
    await writeFile(join(folder, `part-${index}.bin`), randomFillSync(piece))
  return folder
}
