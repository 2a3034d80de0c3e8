import type { RunPath } from '../runs/runPath.ts'
import { decodeObject } from '../runs/decodeRun.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { findFile } from './getFile.ts'
import { readWhole } from './readFile.ts'

/**
 * What the logging client wrote down of the machine and the program: `os`, `python`, `program`, `args`, `git`, `gpu` and more, none
 * of them for sure.
 *
 * @public
 */
export type RunMetadata = Record<string, unknown>

/**
 * Reads `wandb-metadata.json`; null where the run has no such file. Sends two requests.
 *
 * @throws {@link RunsError} `notFound` where there is no such run; `decode` where the file is no JSON object
 * @example
 * ```ts
 * const metadata = await loadMetadata(client, 'entity/project/run')
 * console.log(metadata?.program)
 * ```
 * @public
 */
export async function loadMetadata(
  client: RunsClient,
  path: RunPath,
  options: CallOptions = {},
): Promise<RunMetadata | null> {
  const file = await findFile(client, path, 'wandb-metadata.json', 'loadMetadata', options)
  if (!file) return null
  const bytes = await readWhole(client, file, 'loadMetadata', options)
  return decodeObject(new TextDecoder().decode(bytes), file.name)
}
