import { createHmac, timingSafeEqual } from 'node:crypto'

/** Six hours: longer than a client works through one page of URLs, short enough that a leaked one goes stale. */
const defaultLifetimeMs = 6 * 60 * 60 * 1000

/**
 * URLs that are their own permission. W&B's clients send no credentials with transfers, so the URL carries a token, bound to
 * method, path and expiry. `GET` allows `HEAD`.
 */
export interface SignedUrls {
  /**
   * @param baseUrl - What the client reaches this server by, no slash at the end.
   * @param path - Words of the path, as they are, not yet percent-encoded.
   */
  mint(method: 'GET' | 'PUT', baseUrl: string, path: readonly string[]): string
  /** Whether this request may be served, else the reason in words. */
  check(method: string, url: URL): { allowed: true } | { allowed: false; reason: string }
}

export interface SignedUrlsOptions {
  secret: Uint8Array
  clock: { now(): number }
  /** Milliseconds from minting to expiry. @defaultValue 6 hours */
  lifetimeMs?: number
}

export function createSignedUrls({
  secret,
  clock,
  lifetimeMs = defaultLifetimeMs,
}: SignedUrlsOptions): SignedUrls {
  const sign = (method: string, path: string, expires: string): string =>
    createHmac('sha256', secret).update(`${method}\n${path}\n${expires}`).digest('base64url')
  return {
    mint(method, baseUrl, words) {
      const path = encodePath(words)
      const expires = String(Math.ceil((clock.now() + lifetimeMs) / 1000))
      return `${baseUrl}${path}?expires=${expires}&token=${sign(method, path, expires)}`
    },
    check(method, url) {
      const expires = url.searchParams.get('expires') ?? ''
      const words = decodePath(url.pathname)
      const token = url.searchParams.get('token') ?? ''
      const signed = method === 'HEAD' ? 'GET' : method
      if (!words || !sameText(token, sign(signed, encodePath(words), expires))) {
        return { allowed: false, reason: 'this URL was not made by this server, or not for this method' }
      }
      if (Number(expires) * 1000 <= clock.now())
        return { allowed: false, reason: 'this URL has expired; ask for a new one' }
      return { allowed: true }
    },
  }
}

/** The path of a URL from its words. Each word stays one word: `/` and `%` inside are encoded. */
export function encodePath(words: readonly string[]): string {
  return `/${words.map((word) => encodeURIComponent(word)).join('/')}`
}

/** The words of a URL's path; `null` when its percent-encoding is broken. */
export function decodePath(pathname: string): string[] | null {
  try {
    return pathname
      .slice(1)
      .split('/')
      .map((word) => decodeURIComponent(word))
  } catch {
    return null
  }
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}
