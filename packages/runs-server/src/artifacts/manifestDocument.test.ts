import { expect, it } from 'vitest'
import { contentsDigest } from './commitArtifact.ts'
import { mergeManifests, parseManifest } from './manifestDocument.ts'

it('the digest of contents is the one that the Python clients compute', () => {
  const abc = 'kAFQmDzST7DWlj99KOF/cg=='
  const empty = '1B2M2Y8AsgTpgAmY7PhCfg=='
  expect(contentsDigest([])).toBe('64e7c61456b10382e2f3b571ac24b659')
  expect(
    contentsDigest([
      { name: 'dir/b.txt', digest: empty },
      { name: 'a.txt', digest: abc },
    ]),
  ).toBe('384049f8221986ead2e617c55d5bd778')
  expect(contentsDigest([{ name: 'a.txt', digest: 'rL0Y20zC+Fzt72VPzMSk2A==' }])).toBe(
    '39f368982884970fcee629745489cd52',
  )
})

it('paths that mean something to JavaScript are paths like any other', () => {
  const manifest = `{"version":1,"contents":{"__proto__":{"digest":"1B2M2Y8AsgTpgAmY7PhCfg==","size":0},"constructor":{"digest":"u","ref":"u"}}}`
  const document = parseManifest(manifest)
  expect(document.entries.map(({ name }) => name)).toEqual(['__proto__', 'constructor'])
  const merged = parseManifest(
    mergeManifests([document, parseManifest('{"version":1,"storagePolicy":"p","contents":{}}')]),
  )
  expect(merged.entries).toEqual(document.entries)
  expect(merged.head).toEqual({ version: 1, storagePolicy: 'p' })
})
