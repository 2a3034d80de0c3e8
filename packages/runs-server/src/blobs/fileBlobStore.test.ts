import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { BlobMismatchError, type BlobStore } from './blobStore.ts'
import { openFileBlobStore } from './fileBlobStore.ts'
import { createMemoryBlobStore } from './memoryBlobStore.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'runs-blobs-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

const open: Record<string, () => Promise<BlobStore>> = {
  folder: async () => openFileBlobStore(await folder()),
  memory: async () => createMemoryBlobStore(),
}

async function* chunks(...parts: (string | Error)[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) {
    if (part instanceof Error) throw part
    yield Buffer.from(part)
  }
}

async function readText(
  store: BlobStore,
  key: string,
  range?: { start: number; end: number },
): Promise<string | null> {
  const stream = await store.read(key, range)
  return stream && text(stream)
}

it.each(Object.keys(open))(
  '%s: a blob is written whole, read in parts, replaced and removed',
  async (kind) => {
    const store = (await open[kind]?.()) ?? createMemoryBlobStore()
    expect(await store.write('a/b', chunks('012', '', '345'))).toEqual({
      sizeBytes: 6,
      md5: 'd6a9a933c8aafc51e55ac0662b6e4d4a',
    })
    expect(await readText(store, 'a/b')).toBe('012345')
    expect(await readText(store, 'a/b', { start: 2, end: 4 })).toBe('23')
    await store.write('a/b', chunks('new'))
    expect(await readText(store, 'a/b')).toBe('new')
    expect(await store.write('empty', chunks())).toEqual({
      sizeBytes: 0,
      md5: 'd41d8cd98f00b204e9800998ecf8427e',
    })
    expect(await readText(store, 'empty')).toBe('')
    for (let time = 0; time < 2; time++) await store.remove('a/b')
    expect(await store.read('a/b')).toBe(null)
  },
)

it.each(Object.keys(open))(
  '%s: what breaks off or is not what was announced leaves what was there before',
  async (kind) => {
    const store = (await open[kind]?.()) ?? createMemoryBlobStore()
    await store.write('a', chunks('old'))
    await expect(store.write('a', chunks('ne', new Error('cut')))).rejects.toThrow('cut')
    await expect(store.write('a', chunks('new'), { sizeBytes: 4 })).rejects.toThrow(BlobMismatchError)
    await expect(store.write('a', chunks('new'), { md5: '0'.repeat(32) })).rejects.toThrow(BlobMismatchError)
    await expect(store.write('b', chunks('x', new Error('cut')))).rejects.toThrow('cut')
    expect([await readText(store, 'a'), await store.read('b')]).toEqual(['old', null])
  },
)

it.each(Object.keys(open))(
  '%s: a key that could lead out of the folder is a defect and throws',
  async (kind) => {
    const store = (await open[kind]?.()) ?? createMemoryBlobStore()
    for (const key of ['', '/', '../a', 'a/../b', '/a', 'a//b', 'a\\b', 'a\0', 'a/']) {
      await expect(store.write(key, chunks('x'))).rejects.toThrow('not a blob key')
    }
  },
)

it('a large blob streams in parts, and is read to its end although it is removed meanwhile', async () => {
  const store = await openFileBlobStore(await folder())
  const part = 'x'.repeat(100_000)
  await store.write('big', chunks(...Array.from({ length: 20 }, () => part)))
  const stream = await store.read('big')
  await store.remove('big')
  expect((await buffer(stream ?? new ReadableStream())).byteLength).toBe(2_000_000)
})

it('what an earlier process left half-written is gone after opening, what it finished is there', async () => {
  const root = await folder()
  await (await openFileBlobStore(root)).write('kept', chunks('kept'))
  await mkdir(join(root, 'incoming'), { recursive: true })
  await writeFile(join(root, 'incoming', 'half'), 'ha')
  const store = await openFileBlobStore(root)
  expect(await readdir(join(root, 'incoming'))).toEqual([])
  expect(await readText(store, 'kept')).toBe('kept')
})
