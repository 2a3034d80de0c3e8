import { RunsError } from './runsError.ts'
import type { RunsClientOptions } from './runsClientOptions.ts'

/** @internal */
export function checkOptions({ proxy, apiKey, baseUrl, ...options }: RunsClientOptions): void {
  if (proxy !== undefined && (apiKey ?? baseUrl) !== undefined)
    throw usage('proxy excludes apiKey and baseUrl')
  if (baseUrl !== undefined && !(/^https?:/i.test(baseUrl) && URL.canParse(baseUrl)))
    throw usage('baseUrl is no http URL')
  // The key guard: whoever opens a page can read the key that the page holds.
  const inPage = typeof window !== 'undefined' && window.document !== undefined
  if (inPage && apiKey !== undefined && !options.dangerouslyAllowBrowser && !isLoopback(baseUrl))
    throw usage("everyone can read a page's apiKey: use proxy, or set dangerouslyAllowBrowser")
}

/**
 * The key that every local server accepts is no secret, and so it must not become the password of anything else.
 *
 * @internal
 */
export function checkKey(key: string, url: string): void {
  if (key.startsWith('local0') && !isLoopback(url)) throw usage('this apiKey is for local servers only')
}

function isLoopback(url = ''): boolean {
  return URL.canParse(url) && /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)
}

/**
 * The app belongs to the API: `api.wandb.ai` → `wandb.ai`, `api.x` → `app.x`, and any other host serves both.
 *
 * @internal
 */
export function appUrlOf({ appUrl, proxy }: RunsClientOptions, baseUrl: string): string {
  const url =
    appUrl ??
    (proxy === undefined
      ? baseUrl.replace(/:\/\/api\.(?=wandb\.(?!test))/, '://').replace('://api.', '://app.')
      : 'https://wandb.ai')
  return `${url.replace(/\/+$/, '')}/`
}

function usage(text: string): RunsError {
  return new RunsError('usage', text)
}
