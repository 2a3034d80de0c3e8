import { expect, test } from 'vitest'
import { ownAddress } from './ownAddress.ts'

const here = window.location.origin

test.each([
  [`${here}/files/e/p/r/a.txt`, `${here}/files/e/p/r/a.txt`],
  ['/files/a.txt', `${here}/files/a.txt`],
  ['https://elsewhere.example/a.png', null],
  ['javascript:alert(1)', null],
  ['data:text/html,<script>1</script>', null],
  ['s3://bucket/key', null],
  ['file:///etc/passwd', null],
  ['//elsewhere.example/a', null],
  ['', null],
  [null, null],
])('%s is ours at %s', (url, address) => {
  expect(ownAddress(url)).toBe(address)
})
