import type { Disk } from './disk.ts'

// A file of its own, so that who uploads nothing ships none of it.
export { createMd5 } from './webMd5.ts'

/** Browsers name themselves, and some take a request that renames them for a cross-origin one to be asked about first. */
export const userAgent: string | undefined = undefined

/** Of the browsers only some stream a request's body, and those not over HTTP/1. */
export const streamsBodies: boolean = false

/** A page has no paths. */
export const disk: Disk | undefined = undefined
