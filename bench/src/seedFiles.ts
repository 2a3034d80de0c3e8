import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Api, Artifact } from '@x/runs-core'
import { apiKey } from './seedRuns.ts'

/** Logs the files of a folder from a run, as so many artifacts with as many files each. */
export async function seedFiles(
  baseUrl: string,
  path: string,
  folder: string,
  artifacts: number,
): Promise<void> {
  const run = await new Api({ baseUrl, apiKey }).run(path)
  const names = await readdir(folder)
  const each = names.length / artifacts
  for (let index = 0; index < artifacts; index++) {
    const draft = new Artifact({ name: `${run.id}-${index}`, type: 'dataset' })
    for (const name of names.slice(index * each, (index + 1) * each))
      draft.addFile(join(folder, name), { name })
    await run.logArtifact(draft)
  }
}
