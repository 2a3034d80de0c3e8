import type { Disk, Md5 } from './disk.ts'
import type { SendBody } from './sendBody.ts'

/** Browsers name themselves, and some take a request that renames them for a cross-origin one to be asked about first. */
export const userAgent: string | undefined = undefined

/** Of the browsers only some stream a request's body, and those not over HTTP/1. */
export const streamsBodies: boolean = false

/** There is `fetch` alone. */
export const bodySender = (): SendBody | undefined => undefined

/** A page has no paths. */
export const disk: Disk | undefined = undefined

/** Browsers have no MD5 of their own; whoever uploads nothing does not load one. */
export async function createMd5(): Promise<Md5> {
  const { webMd5 } = await import('./webMd5.ts')
  return webMd5()
}
