/*! Holds @noble/hashes, MIT License, (c) 2022 Paul Miller (paulmillr.com) */
import { md5 } from '@noble/hashes/legacy.js'
import type { Disk, Md5 } from './disk.ts'

/** Browsers name themselves, and some take a request that renames them for a cross-origin one to be asked about first. */
export const userAgent: string | undefined = undefined

/** Of the browsers only some stream a request's body, and those not over HTTP/1. */
export const streamsBodies: boolean = false

/** A page has no paths. */
export const disk: Disk | undefined = undefined

export function createMd5(): Md5 {
  const hash = md5.create()
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => btoa(String.fromCharCode(...hash.digest())),
  }
}
