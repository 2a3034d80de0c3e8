/*! Holds @noble/hashes, MIT License, (c) 2022 Paul Miller (paulmillr.com) */
import { md5 } from '@noble/hashes/legacy.js'
import type { Md5 } from './disk.ts'

export function webMd5(): Md5 {
  const hash = md5.create()
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => btoa(String.fromCharCode(...hash.digest())),
  }
}
