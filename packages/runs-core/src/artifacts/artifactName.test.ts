import { describe, expect, it } from 'vitest'
import { parseArtifactName } from './artifactName.ts'

describe('the names of artifacts', () => {
  it.each([
    ['set', '', 'set', 'latest'],
    ['set:v3', '', 'set', 'v3'],
    [' p/set:best ', 'p', 'set', 'best'],
    ['e/p/set:a/b:c', 'e/p', 'set', 'a/b:c'],
    ['e/p/set:64e7c61456b10382e2f3b571ac24b659', 'e/p', 'set', '64e7c61456b10382e2f3b571ac24b659'],
    ['org/wandb-registry-model/set:production', 'org/wandb-registry-model', 'set', 'production'],
    ['https://wandb.ai/e/p/artifacts/model/set/v3', 'e/p', 'set', 'v3'],
    ['https://host/app/e/p/artifacts/model/set/v3/files/dir?x#y', 'e/p', 'set', 'v3'],
    ['https://wandb.ai/e/p/artifacts/run_table/set%20a', 'e/p', 'set a', 'latest'],
  ])('%s', (name, place, collection, version) => {
    expect(parseArtifactName(name)).toEqual({ place, collection, version })
  })

  it.each(['', ':v1', 'set:', 'e/p/q/set', '/set', 'e//set', 'e/p/', 'e/p/:v1'])('refuses %j', (name) => {
    expect(() => parseArtifactName(name)).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
