import { createHash } from 'node:crypto'
import manifest from '../../package.json' with { type: 'json' }
import type { Md5 } from './disk.ts'

export { disk } from './nodeDisk.ts'
export { bodySender } from './nodeSendBody.ts'

/** What the server's logs call us. */
export const userAgent: string | undefined = `${manifest.name}/${manifest.version}`

/** Whether `fetch` sends a body while it is made. */
export const streamsBodies: boolean = true

export async function createMd5(): Promise<Md5> {
  const hash = createHash('md5')
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('base64') }
}
