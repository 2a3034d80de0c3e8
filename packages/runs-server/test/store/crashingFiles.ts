import type { StoreFiles } from '../../src/store/storeFiles.ts'

interface Inode {
  bytes: Buffer
  /** What was synced last; null when nothing ever was. */
  synced: Buffer | null
}

/** Chooses an integer from 0 to `below - 1`. */
export type Choose = (below: number) => number

/**
 * Store files on a disk that can crash.
 *
 * @remarks
 * `power`: of a file stays what was synced, and of bytes added since a random part, torn at a random byte; of names that
 * changed since their directory was synced, each is there as before or as after, at random. `kill`: the process dies, the
 * disk does not: only the write under way is torn, but nothing gets any more durable than it was.
 */
export class CrashingDisk {
  #names = new Map<string, Inode>()
  #syncedNames = new Map<string, Inode>()
  #directories = new Set<string>([''])
  #syncedDirectories = new Set<string>([''])
  readonly #choose: Choose
  #epoch = 0
  #countdown = Infinity
  operations = 0

  constructor(choose: Choose) {
    this.#choose = choose
  }

  /** The process dies in the middle of the file operation number `operations` from now. */
  crashAfter(operations: number): void {
    this.#countdown = operations
  }

  get isDown(): boolean {
    return this.#countdown <= 0
  }

  /** What a new process finds. */
  restart(crash: 'power' | 'kill'): StoreFiles {
    if (crash === 'power') this.#losePower()
    this.#epoch++
    this.#countdown = Infinity
    return this.files()
  }

  #losePower(): void {
    for (const directory of this.#directories) {
      if (!this.#syncedDirectories.has(directory) && this.#choose(2) === 0)
        this.#directories.delete(directory)
    }
    this.#syncedDirectories = new Set(this.#directories)
    const names = new Map<string, Inode>()
    for (const path of new Set([...this.#names.keys(), ...this.#syncedNames.keys()])) {
      const [before, after] = [this.#syncedNames.get(path), this.#names.get(path)]
      const inode = before === after || this.#choose(2) === 0 ? before : after
      if (inode && this.#directories.has(directoryOf(path))) names.set(path, inode)
    }
    for (const inode of new Set(names.values())) inode.bytes = inode.synced = this.#tear(inode)
    this.#names = names
    this.#syncedNames = new Map(names)
  }

  #tear({ bytes, synced }: Inode): Buffer {
    const safe = synced && bytes.subarray(0, synced.length).equals(synced) ? synced.length : 0
    const kept = bytes.subarray(0, safe + this.#choose(bytes.length - safe + 1))
    // Some file systems have grown the file before the bytes arrived.
    return this.#choose(3) === 0 ? Buffer.concat([kept, Buffer.alloc(bytes.length - kept.length)]) : kept
  }

  files(): StoreFiles {
    const epoch = this.#epoch
    /** Does the operation, unless the process is dead; `die` is what is left of one that it died in. */
    const operate = async <T>(task: () => T, die: () => void = () => {}): Promise<T> => {
      await new Promise((resolve) => setImmediate(resolve))
      if (epoch !== this.#epoch || this.isDown) throw new Error('the process is dead')
      this.operations++
      if (--this.#countdown <= 0) {
        die()
        throw new Error('the process died')
      }
      return task()
    }
    const find = (path: string): Inode => {
      const inode = this.#names.get(path)
      if (!inode) throw new Error(`there is no file ${path}`)
      return inode
    }
    const create = (path: string): Inode => {
      if (!this.#directories.has(directoryOf(path))) throw new Error(`there is no directory for ${path}`)
      const inode: Inode = { bytes: Buffer.alloc(0), synced: null }
      this.#names.set(path, inode)
      return inode
    }
    const sync = (inode: Inode): void => {
      inode.synced = inode.bytes
    }
    const append = (inode: Inode, parts: readonly Uint8Array[]): Promise<void> => {
      const more = Buffer.concat(parts)
      const grow = (length: number): void => {
        inode.bytes = Buffer.concat([inode.bytes, more.subarray(0, length)])
      }
      return operate(
        () => grow(more.length),
        () => grow(this.#choose(more.length + 1)),
      )
    }
    return {
      makeDirectory: (path) => operate(() => void this.#directories.add(path)),
      list: (directory) =>
        operate(() => {
          const inside = [...this.#names.keys()].filter((path) => directoryOf(path) === directory)
          return inside.map((path) => path.slice(directory.length + 1))
        }),
      openAppend: async (path) => {
        const inode = await operate(() => this.#names.get(path) ?? create(path))
        return {
          append: (parts) => append(inode, parts),
          sync: () => operate(() => sync(inode)),
          close: () => operate(() => {}),
        }
      },
      openRead: async (path) => {
        const { bytes } = await operate(() => find(path))
        return {
          size: () => operate(() => bytes.length),
          read: (position, length) =>
            operate(() => new Uint8Array(bytes.subarray(position, position + length))),
          close: async () => {},
        }
      },
      write: async (path, parts) => {
        const inode = await operate(() => create(path))
        await append(inode, parts)
      },
      sync: (path) => operate(() => sync(find(path))),
      syncDirectory: (directory) =>
        operate(() => {
          if (directory === '') this.#syncedDirectories = new Set(this.#directories)
          const isInside = (path: string): boolean => directoryOf(path) === directory
          for (const path of [...this.#syncedNames.keys()].filter(isInside)) this.#syncedNames.delete(path)
          for (const [path, inode] of this.#names) if (isInside(path)) this.#syncedNames.set(path, inode)
        }),
      rename: (from, to) =>
        operate(() => {
          this.#names.set(to, find(from))
          this.#names.delete(from)
        }),
      remove: (path) => operate(() => void this.#names.delete(path)),
      removeDirectory: (path) => operate(() => void this.#directories.delete(path)),
    }
  }
}

function directoryOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}
