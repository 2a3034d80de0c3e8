/**
 * What lies in a run's directory: logs and chunks, named after the log segments that they hold.
 * @internal
 */
export interface SegmentFile {
  name: string
  kind: 'log' | 'chunk'
  firstSegment: number
  lastSegment: number
}

/** @internal */
export function logName(segment: number): string {
  return `log-${segment}`
}

/** @internal */
export function chunkName(firstSegment: number, lastSegment: number): string {
  return `chunk-${firstSegment}-${lastSegment}`
}

/**
 * Sorts out a run's directory: chunks and logs to read, in order, and what a crash or a sealing left behind.
 *
 * @remarks
 * A chunk stands for all of its segments: whatever holds only segments of a wider chunk has been replaced by it.
 * @internal
 */
export function sortSegments(names: readonly string[]): { current: SegmentFile[]; obsolete: string[] } {
  const files: SegmentFile[] = []
  const obsolete: string[] = []
  for (const name of names) {
    const file = parseName(name)
    if (file) files.push(file)
    else if (name.startsWith('temp-')) obsolete.push(name)
  }
  const current: SegmentFile[] = []
  for (const file of files) {
    if (files.some((other) => other !== file && replaces(other, file))) obsolete.push(file.name)
    else current.push(file)
  }
  return { current: current.sort((a, b) => a.firstSegment - b.firstSegment), obsolete }
}

function replaces(chunk: SegmentFile, file: SegmentFile): boolean {
  return (
    chunk.kind === 'chunk' && chunk.firstSegment <= file.firstSegment && file.lastSegment <= chunk.lastSegment
  )
}

function parseName(name: string): SegmentFile | null {
  const log = /^log-(\d+)$/.exec(name)
  if (log) return { name, kind: 'log', firstSegment: Number(log[1]), lastSegment: Number(log[1]) }
  const chunk = /^chunk-(\d+)-(\d+)$/.exec(name)
  return chunk && { name, kind: 'chunk', firstSegment: Number(chunk[1]), lastSegment: Number(chunk[2]) }
}

const LONGEST_NAME = 150

/**
 * The name of a run's directory. Any run key gives one that is safe in every file system, and two keys never the same.
 * @internal
 */
export function runDirectory(runKey: string): string {
  // Capitals are escaped too: some file systems do not tell them from small letters.
  const bytes = Buffer.from(runKey)
  let name = 'run-'
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    name += /[a-z0-9]/.test(character) ? character : `_${byte.toString(16).padStart(2, '0')}`
  }
  if (name.length > LONGEST_NAME) throw new RangeError(`a run key of ${bytes.length} bytes is too long`)
  return name
}
