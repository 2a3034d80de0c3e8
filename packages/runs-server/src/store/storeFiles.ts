/**
 * A file that only grows.
 * @internal
 */
export interface AppendFile {
  /** Adds the parts at the end, in order. Durable only after `sync`. */
  append(parts: readonly Uint8Array[]): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** @internal */
export interface ReadFile {
  size(): Promise<number>
  /** Exactly `length` bytes in a buffer of their own, so that any typed array fits on it; rejects beyond the end. */
  read(position: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

/**
 * The few file operations that the history store stands on. Paths are relative, with `/`.
 *
 * @remarks
 * Nothing is promised to survive a crash but what was synced: a file's bytes by syncing the file, its name (creation,
 * rename, removal) by syncing its directory.
 * @internal
 */
export interface StoreFiles {
  /** Makes the directory and its parents; existing ones are fine. */
  makeDirectory(path: string): Promise<void>
  /** Names in the directory, in any order; none when it is missing. */
  list(directory: string): Promise<string[]>
  /** Opens for appending; creates the file when it is missing. */
  openAppend(path: string): Promise<AppendFile>
  openRead(path: string): Promise<ReadFile>
  /** Writes a whole file, replacing what was there. Durable only after `sync`. */
  write(path: string, parts: readonly Uint8Array[]): Promise<void>
  sync(path: string): Promise<void>
  syncDirectory(path: string): Promise<void>
  /** Replaces `to` when it exists. */
  rename(from: string, to: string): Promise<void>
  /** A missing file is fine. */
  remove(path: string): Promise<void>
  /** Removes an empty directory; a missing one is fine. */
  removeDirectory(path: string): Promise<void>
}
