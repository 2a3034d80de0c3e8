import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { webMd5 } from './webMd5.ts'

it('digests as Node does, in whatever pieces the bytes come', () => {
  for (const size of [0, 3, 55, 56, 63, 64, 65, 1_000]) {
    const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 89) & 255)
    for (const piece of [1, 7, 64, size || 1]) {
      const md5 = webMd5()
      for (let at = 0; at < size; at += piece) md5.update(bytes.subarray(at, at + piece))
      expect(md5.digest()).toBe(createHash('md5').update(bytes).digest('base64'))
    }
  }
})
