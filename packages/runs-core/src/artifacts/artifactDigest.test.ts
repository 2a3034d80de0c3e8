import { expect, it } from 'vitest'
import { artifactDigest, byCodePoint, hexDigest } from './artifactDigest.ts'

it.each([
  [{}, '64e7c61456b10382e2f3b571ac24b659'],
  [
    { 'dir/b.txt': '1B2M2Y8AsgTpgAmY7PhCfg==', 'a.txt': 'kAFQmDzST7DWlj99KOF/cg==' },
    '384049f8221986ead2e617c55d5bd778',
  ],
  [{ 'a.txt': 'rL0Y20zC+Fzt72VPzMSk2A==' }, '39f368982884970fcee629745489cd52'],
])('C39: the digest of an artifact is Python’s: %j', async (entries, digest) => {
  const contents = Object.entries(entries).map(([path, md5]) => [path, { digest: md5 }] as const)
  expect(await artifactDigest(new Map(contents))).toBe(digest)
})

it('writes a digest in hex', () => {
  expect(hexDigest('kAFQmDzST7DWlj99KOF/cg==')).toBe('900150983cd24fb0d6963f7d28e17f72')
})

it('sorts by code points, as UTF-8 does', () => {
  const names = [
    '',
    'a',
    'a/b',
    'a.b',
    'B',
    'é',
    'ﬀ',
    '\uffff',
    '😀',
    '😀a',
    '😁',
    'a😀',
    'a\ue000',
    '\ud7ff',
  ]
  const byBytes = names.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
  expect(names.toSorted(byCodePoint)).toEqual(byBytes)
  expect(names.toSorted()).not.toEqual(byBytes)
})
