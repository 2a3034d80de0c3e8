import { createMd5, disk } from '#platform'
import { member } from '../transport/member.ts'
import { ofCaller } from '../transport/ofCaller.ts'
import { RunsError } from '../transport/runsError.ts'

/**
 * The MD5, in base64, of what is on the disk at a name below `root`; undefined where nothing is, null where it can't be the file: a
 * folder, or one of another size.
 *
 * @throws {@link RunsError} `unsupported` without a disk; `usage` where it can't be read
 *
 * @internal
 */
export async function digestFile(
  root: string,
  name: string,
  sizeBytes: number | null,
  { signal, ...about }: { signal?: AbortSignal | undefined; operation: string; path: string },
): Promise<string | null | undefined> {
  if (!disk) throw new RunsError('unsupported', 'no disk here', about)
  signal?.throwIfAborted()
  const md5 = await createMd5()
  const opened = await ofCaller(disk.openInside(root, name), about).catch((error: unknown) => {
    if (isMissing(member(error, 'cause'))) return undefined
    throw error
  })
  if (!opened) return opened
  try {
    if (sizeBytes !== null && opened.sizeBytes !== sizeBytes) return null
    const read = async (): Promise<void> => {
      for await (const bytes of opened.read()) {
        signal?.throwIfAborted()
        md5.update(bytes)
      }
    }
    await ofCaller(read(), about)
    return md5.digest()
  } finally {
    await opened.close()
  }
}

function isMissing(error: unknown): boolean {
  const code = member(error, 'code')
  return code === 'ENOENT' || code === 'ENOTDIR'
}
