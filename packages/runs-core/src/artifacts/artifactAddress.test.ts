import { expect, it } from 'vitest'
import { artifactAddress, isArtifactAddress, parseArtifactAddress } from './artifactAddress.ts'

const id = btoa('Artifact:17')

it('is what Python makes of a version and a path, and comes back as both', () => {
  const address = artifactAddress(id, 'in/ü ?#%41.txt')
  expect(address).toBe('wandb-artifact://41727469666163743a3137/in/ü ?#%41.txt')
  expect(parseArtifactAddress(address)).toEqual({ id, path: 'in/ü ?#%41.txt' })
})

it.each([
  ['wandb-client-artifact://abc123/a', { clientId: 'abc123', path: 'a' }],
  ['wandb-client-artifact://abc123:latest/dir/a', { clientId: 'abc123:latest', path: 'dir/a' }],
  ['WANDB-ARTIFACT://41/a', { id: btoa('A'), path: 'a' }],
  ['s3://bucket/a', undefined],
  ['wandb-artifact://41', undefined],
  ['wandb-artifact://4/a', undefined],
  ['wandb-artifact://xy/a', undefined],
  ['wandb-artifact:a', undefined],
])('%s', (uri, named) => expect(parseArtifactAddress(uri)).toEqual(named))

it('is told from others', () => {
  const addresses = [
    'wandb-artifact://41/a',
    'wandb-client-artifact:x',
    's3://wandb-artifact:',
    'file:///a',
    '',
  ]
  expect(addresses.map(isArtifactAddress)).toEqual([true, true, false, false, false])
})
