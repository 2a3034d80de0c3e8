const mebibyte = 1024 * 1024

/** What object stores take. */
const maxParts = 10_000
const maxFileBytes = 5 * 1024 ** 4

/**
 * The size of the parts that a file is sent in: 100 MiB as W&B's clients take it, less where parts are wanted of smaller files; null
 * for one that is sent whole.
 *
 * @internal
 */
export function partBytesOf(sizeBytes: number, thresholdBytes: number = 2 * 1024 ** 3): number | null {
  if (sizeBytes === 0 || sizeBytes < thresholdBytes || sizeBytes > maxFileBytes) return null
  const wanted = Math.min(100 * mebibyte, Math.max(5 * mebibyte, Math.ceil(thresholdBytes / 8)))
  const least = Math.ceil(sizeBytes / maxParts / 4096) * 4096
  return Math.max(wanted, least)
}
