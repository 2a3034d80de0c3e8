import { createMd5 } from '#platform'

/**
 * MD5 over the paths and digests of all entries, in hex: the same contents give the same, byte for byte what Python computes.
 *
 * @internal
 */
export async function artifactDigest(entries: ReadonlyMap<string, { digest: string }>): Promise<string> {
  const md5 = await createMd5()
  const encoder = new TextEncoder()
  md5.update(encoder.encode('wandb-artifact-manifest-v1\n'))
  const sorted = [...entries].sort(([left], [right]) => byCodePoint(left, right))
  for (const [path, { digest }] of sorted) md5.update(encoder.encode(`${path}:${digest}\n`))
  return hexDigest(md5.digest())
}

/** A digest in hex, from base64. */
export function hexDigest(base64: string): string {
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

/** Python sorts by code points, JavaScript by halves of them. */
export function byCodePoint(left: string, right: string): number {
  for (let at = 0; at < left.length && at < right.length; at++) {
    const difference = rank(left.charCodeAt(at)) - rank(right.charCodeAt(at))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Halves of a pair stand for what comes after everything that is one unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
