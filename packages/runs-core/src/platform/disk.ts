/** MD5 as its bytes come. */
export interface Md5 {
  update(bytes: Uint8Array): void
  /** In base64, as W&B writes digests of files. */
  digest(): string
}

/** A file that is being read. */
export interface OpenFile {
  /** The path below the root, with `/` between its parts; begins with `..` where it is not below. */
  name: string
  sizeBytes: number
  /** When it was written to last, in milliseconds. */
  changedAt: number
  /**
   * Its bytes, or a part of them, up to the size that it had when it was opened.
   *
   * @remarks A piece is lent until two more are asked for: whoever keeps it longer takes a copy.
   */
  read(start?: number, end?: number): AsyncIterable<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

/** A file that is being written, and has its name only when it is whole. */
export interface Download {
  /** Keeps the bytes until they are written; waits where too many are waiting. */
  write(bytes: Uint8Array): Promise<void>
  /** Gives the file its name. */
  finish(): Promise<FinishedDownload>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/** Where the file is; `isNew` is false where there was one already, and it was left as it is. */
export interface FinishedDownload {
  path: string
  isNew: boolean
}

/** What a small file holds. */
export interface SmallDigest {
  sizeBytes: number
  md5: string
}

/** Paths, where there are any. */
export interface Disk {
  /** Whether this system keeps files under such a name, with `/` between its parts, and under no other. */
  canHold(name: string): boolean
  /** Opens a file to read; `root` is the working folder without one. */
  openFile(path: string, root?: string): Promise<OpenFile>
  /** The same for a name below `root`; null where something is there that is no file. */
  openInside(root: string, name: string): Promise<OpenFile | null>
  /**
   * Tells of each small file below `root` its size and its MD5 in base64; undefined where nothing is. What it does not tell of is to be
   * read piece by piece.
   */
  digestSmall<Item extends { path: string }>(
    root: string,
    items: Iterable<Item>,
    tell: (item: Item, found: SmallDigest | undefined) => void,
  ): Promise<void>
  /** The names of all files below `root`, with `/` between their parts; none where there is no such folder. */
  listInside(root: string): Promise<string[]>
  /** The files below a folder, links followed, each with its name as seen from there. */
  listFiles(folder: string): Promise<{ path: string; name: string }[]>
  /** Writes bytes to a temporary file, and gives its path. */
  keep(bytes: ReadableStream<Uint8Array>): Promise<string>
  remove(path: string): Promise<void>
  /**
   * Begins a file below `root`, whose folders are made. Null where a link would lead it out of `root`.
   *
   * @param parts - of the name, none of them `..`
   * @param exist - whether a file that is there is looked for beforehand and left as it is, left too by whoever has found none, or
   * replaced
   */
  openDownload(
    root: string,
    parts: readonly string[],
    exist: 'look' | 'new' | 'replace',
  ): Promise<Download | FinishedDownload | null>
}
