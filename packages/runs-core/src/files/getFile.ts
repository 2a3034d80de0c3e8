import { type RunPath, resolveRunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { FileData } from './fileData.ts'
import { normalizeFileName } from './fileName.ts'
import { askFiles } from './listFiles.ts'

/**
 * Reads what is known of one file of a run, not the file itself. Sends one request.
 *
 * @throws {@link RunsError} `notFound` where the run, or the file in it, does not exist or this key may not see it
 * @example
 * ```ts
 * const file = await getFile(client, 'entity/project/run', 'wandb-summary.json')
 * ```
 * @public
 */
export async function getFile(
  client: RunsClient,
  path: RunPath,
  name: string,
  options: CallOptions = {},
): Promise<FileData> {
  const file = await findFile(client, path, name, 'getFile', options)
  if (file) return file
  const { entity, project, run } = await resolveRunPath(client, path, options)
  throw new RunsError('notFound', `the run has no file ${JSON.stringify(name)}`, {
    operation: 'getFile',
    path: `${entity}/${project}/${run}/${name}`,
  })
}

/**
 * The file of that name, null where the run has none.
 *
 * @throws {@link RunsError} `notFound` where there is no such run
 *
 * @internal
 */
export async function findFile(
  client: RunsClient,
  path: RunPath,
  name: string,
  operation: string,
  options: CallOptions,
): Promise<FileData | null> {
  // A name that is no good on a disk may be a file's on the server nonetheless.
  const asked = normalizeFileName(name) ?? name
  const { edges } = await askFiles(client, path, operation, { first: 1, names: [asked] }, options)
  return edges.find(({ node }) => node?.name === asked)?.node ?? null
}
