import { createMd5, disk } from '#platform'
import { digestFile } from '../files/digestFile.ts'
import type { ByteSource } from '../files/readBytes.ts'
import { saveBytes } from '../files/saveBytes.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { ofCaller } from '../transport/ofCaller.ts'
import { quietly } from '../transport/quietly.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactEntry } from './readManifest.ts'

/** @internal */
export interface FetchReferenceOptions extends CallOptions {
  root: string
  exist: 'throw' | 'replace'
  about: { operation: string; path: string }
}

/**
 * Fetches what a reference leads to; false where that is a store that nobody here knows the way to.
 *
 * @throws {@link RunsError} `conflict` where it is not any more what it was when it was logged, or another file is in the way
 *
 * @internal
 */
export async function fetchReference(
  client: RunsClient,
  entry: ArtifactEntry,
  { root, exist, about, ...call }: FetchReferenceOptions,
): Promise<boolean> {
  const { path, digest, sizeBytes } = entry
  const ref = entry.ref ?? ''
  const [, scheme = ''] = /^([a-z-]+):\/\//i.exec(ref) ?? []
  if (!/^(file|https?)$/i.test(scheme)) return false
  if ((await digestFile(root, path, sizeBytes, { ...about, signal: call.signal })) === digest) return true
  const other = (): RunsError =>
    new RunsError('conflict', `${ref} is not any more what it was when it was logged`, about)
  const how = exist === 'replace' ? exist : 'look'
  let isNew: boolean
  if (/^file$/i.test(scheme)) isNew = await copy(ref, entry, { root, how, about, other })
  else {
    const at: ByteSource = { directUrl: ref, sizeBytes: 0, md5: null }
    const saved = await saveBytes(client, at, {
      ...call,
      operation: about.operation,
      path: `${about.path}/${path}`,
      root,
      name: path,
      exist: how,
      renew: () => Promise.resolve(at),
      check(headers) {
        const tag = headers.get('etag')?.replace(/^"(.*)"$/, '$1')
        if (tag && digest !== ref && tag !== digest) throw other()
      },
      isRight: () => true,
    })
    isNew = saved.isNew
  }
  if (!isNew) throw new RunsError('conflict', `there is another file already: ${root}/${path}`, about)
  return true
}

/** Copies a file of this disk. */
async function copy(
  ref: string,
  { path, digest }: ArtifactEntry,
  {
    root,
    how,
    about,
    other,
  }: Omit<FetchReferenceOptions, 'exist'> & { how: 'look' | 'replace'; other(): RunsError },
): Promise<boolean> {
  if (!disk) throw new RunsError('unsupported', 'no disk here', about)
  const { pathname } = new URL(ref)
  const from = (quietly(() => decodeURIComponent(pathname)) ?? pathname).replace(/^\/(?=[a-z]:)/i, '')
  const md5 = await createMd5()
  const source = await ofCaller(disk.openFile(from), about)
  try {
    const target = await ofCaller(disk.openDownload(root, path.split('/'), how), about)
    if (!target) throw new RunsError('decode', 'the path of the entry leads out of root', about)
    if ('path' in target) return false
    const write = async (): Promise<boolean> => {
      for await (const bytes of source.read()) {
        md5.update(bytes)
        await target.write(bytes.slice())
      }
      // Logged without a checksum, its digest is the address.
      if (digest !== ref && md5.digest() !== digest) throw other()
      return (await target.finish()).isNew
    }
    try {
      return await ofCaller(write(), about)
    } catch (error) {
      await target.discard()
      throw error
    }
  } finally {
    await source.close()
  }
}
