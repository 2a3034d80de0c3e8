/**
 * An entry of an artifact, as the address of a reference names it: by the id of the version, or by what a client called it before the
 * server knew it.
 *
 * @internal
 */
export type ArtifactAddress = { path: string } & ({ id: string } | { clientId: string })

/**
 * The address of an entry of a version: `wandb-artifact://`, the id in hex, the path as it is.
 *
 * @internal
 */
export function artifactAddress(id: string, path: string): string {
  const hex = Array.from(atob(id), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return `wandb-artifact://${hex}/${path}`
}

/**
 * Whether an address leads into an artifact.
 *
 * @internal
 */
export function isArtifactAddress(uri: string): boolean {
  return /^wandb-(client-)?artifact:/i.test(uri)
}

/**
 * What such an address names; undefined for one that leads nowhere.
 *
 * @internal
 */
export function parseArtifactAddress(uri: string): ArtifactAddress | undefined {
  const [, isClient, host = '', path] = /^wandb-(client-)?artifact:\/\/([^/]+)\/+(.+)$/is.exec(uri) ?? []
  if (path === undefined) return undefined
  if (isClient) return { clientId: host, path }
  if (!/^([\da-f]{2})+$/i.test(host)) return undefined
  return { id: btoa(host.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)))), path }
}
