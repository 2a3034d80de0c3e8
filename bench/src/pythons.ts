import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { python } from './children.ts'
import type { Contender } from './interleaved.ts'
import type { Bench } from './openBench.ts'
import { apiKey } from './seedRuns.ts'

const versions = ['0.19.1', '0.31.0'] as const

/**
 * The W&B client in both versions, each call in a process and with folders of its own: its caches are empty.
 *
 * @param args - of the script, for one call of one version
 * @param url - of another server than the bench's
 */
export function pythons(
  { folder, url: own }: Bench,
  script: string,
  args: (version: string) => string[] | Promise<string[]>,
  url: string = own,
): Contender[] {
  return versions.map((version) => ({
    name: `wandb ${version}`,
    run: async () => {
      const given = await args(version)
      // Left until the end: some file systems are slow to make files where many have just been removed.
      return python(version, script, given, url, apiKey, await mkdtemp(join(folder, 'python-')))
    },
  }))
}
