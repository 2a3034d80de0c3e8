import { createMd5, disk } from '#platform'
import { digestFile } from '../files/digestFile.ts'
import type { ByteSource } from '../files/readBytes.ts'
import { saveBytes } from '../files/saveBytes.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { ofCaller } from '../transport/ofCaller.ts'
import { quietly } from '../transport/quietly.ts'
import { RunsError } from '../transport/runsError.ts'
import { listArtifactFiles } from './listArtifactFiles.ts'
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
  const [, scheme = '', rest = ''] = /^([a-z-]+):\/\/(.*)$/is.exec(ref) ?? []
  if (!/^(file|https?|wandb-artifact)$/i.test(scheme)) return false
  if ((await digestFile(root, path, sizeBytes, { ...about, signal: call.signal })) === digest) return true
  const other = (): RunsError =>
    new RunsError('conflict', `${ref} is not any more what it was when it was logged`, about)
  const how = exist === 'replace' ? exist : 'look'
  let isNew: boolean
  if (/^file$/i.test(scheme)) isNew = await copy(ref, entry, { root, how, about, other })
  else {
    const isWeb = /^http/i.test(scheme)
    const renew = async (): Promise<ByteSource> => {
      if (isWeb) return { directUrl: ref, sizeBytes: 0, md5: null }
      const [, hex = '', name = ''] = /^([0-9a-f]+)\/(.*)$/is.exec(rest) ?? []
      const id = btoa(hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))))
      const names = { ...call, names: [name], cache: 'fresh' } as const
      const { nodes } = await listArtifactFiles(client, { id, name: ref }, names).page({ first: 1 })
      if (nodes[0]) return { ...nodes[0], md5: digest }
      throw new RunsError('notFound', `the reference leads nowhere: ${ref}`, about)
    }
    const saved = await saveBytes(client, await renew(), {
      ...call,
      operation: about.operation,
      path: `${about.path}/${path}`,
      root,
      name: path,
      exist: how,
      renew,
      check(headers) {
        const tag = headers.get('etag')?.replace(/^"(.*)"$/, '$1')
        if (isWeb && tag && digest !== ref && tag !== digest) throw other()
      },
      isRight: (_, md5) => isWeb || md5 === digest,
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
        await target.write(bytes)
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
