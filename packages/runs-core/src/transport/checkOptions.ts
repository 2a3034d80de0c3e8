import { RunsError } from './runsError.ts'
import type { RunsClientOptions } from './runsClientOptions.ts'

/** @internal */
export function checkOptions(options: RunsClientOptions): void {
  const { proxy, apiKey, baseUrl } = options
  if (proxy !== undefined && (apiKey !== undefined || baseUrl !== undefined))
    throw usage('proxy excludes apiKey and baseUrl: the proxy holds both')
  for (const name of ['deadlineMs', 'attemptTimeoutMs'] as const) {
    const value = options[name]
    if (value !== undefined && !(value > 0)) throw usage(`${name} must be a positive number of milliseconds`)
  }
  if (baseUrl !== undefined && !(/^https?:/i.test(baseUrl) && URL.canParse(baseUrl)))
    throw usage('baseUrl is not an http(s) URL')
  // The key guard: whoever opens a page can read the key that the page holds.
  if (apiKey !== undefined && inPage() && !options.dangerouslyAllowBrowser && !isLoopback(baseUrl ?? ''))
    throw usage(
      'an API key in a browser page can be read by everyone who opens the page: keep it on your server and give the page ' +
        "`proxy: '/api/runs'`, or set dangerouslyAllowBrowser",
    )
}

/**
 * The key that every local server accepts is no secret, and so it must not become the password of anything else.
 *
 * @internal
 */
export function checkKey(key: unknown, url: string): void {
  if (typeof key === 'string' && key.startsWith('local0') && !isLoopback(url))
    throw usage('the fixed key of local servers is only for local servers: set apiKey to a key of this host')
}

/** @internal */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

/** @internal */
export function appUrlOf(options: RunsClientOptions, baseUrl: string): string {
  const url =
    options.appUrl ??
    (options.proxy === undefined
      ? baseUrl.includes('://api.wandb.test')
        ? baseUrl.replace('://api.', '://app.')
        : baseUrl.replace('://api.wandb.', '://wandb.').replace('://api.', '://app.')
      : 'https://wandb.ai')
  return `${url.replace(/\/+$/, '')}/`
}

function inPage(): boolean {
  return typeof window !== 'undefined' && typeof window.document !== 'undefined'
}

function usage(text: string): RunsError {
  return new RunsError('usage', text)
}
