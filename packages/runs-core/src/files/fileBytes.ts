import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { FileData } from './fileData.ts'
import { getFile } from './getFile.ts'
import type { FileRange, ReadBytesOptions } from './readBytes.ts'

/**
 * How the bytes of a run's file are read.
 *
 * @internal
 */
export function fileBytes(
  client: RunsClient,
  { run, name }: FileData,
  operation: string,
  call: CallOptions & { range?: FileRange | undefined },
): ReadBytesOptions<FileData> {
  const { range: _, ...asked } = call
  return {
    ...call,
    operation,
    path: `${run.entity}/${run.project}/${run.run}/${name}`,
    renew: () => getFile(client, run, name, { ...asked, cache: 'fresh' }),
  }
}
