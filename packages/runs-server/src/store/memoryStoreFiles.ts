import type { StoreFiles } from './storeFiles.ts'

/**
 * The store's files in memory: gone with the process, so that syncing has nothing to do.
 * @internal
 */
export function memoryStoreFiles(): StoreFiles {
  const files = new Map<string, Uint8Array[]>()
  /** By directory, so that one of a hundred thousand runs is found without a look at the others. */
  const names = new Map<string, Set<string>>()
  const put = (path: string, parts: Uint8Array[]): void => {
    files.set(path, parts)
    const [directory, name] = split(path)
    names.set(directory, (names.get(directory) ?? new Set()).add(name))
  }
  const drop = (path: string): void => {
    files.delete(path)
    const [directory, name] = split(path)
    const left = names.get(directory)
    left?.delete(name)
    if (left?.size === 0) names.delete(directory)
  }
  const existing = (path: string): Uint8Array[] => {
    const parts = files.get(path)
    if (!parts) throw new Error(`there is no file ${path}`)
    return parts
  }
  return {
    async makeDirectory() {},
    async list(directory) {
      return [...(names.get(directory) ?? [])]
    },
    async openAppend(path) {
      const parts = files.get(path) ?? []
      put(path, parts)
      return {
        append: async (more) => {
          // The caller may reuse its buffers once this resolves.
          for (const part of more) parts.push(part.slice())
        },
        sync: async () => {},
        close: async () => {},
      }
    },
    async openRead(path) {
      const parts = existing(path)
      const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
      return {
        size: async () => bytes.length,
        read: async (position, length) => {
          if (position + length > bytes.length) throw new Error(`${path} ends early`)
          return new Uint8Array(bytes.subarray(position, position + length))
        },
        close: async () => {},
      }
    },
    async write(path, parts) {
      put(path, [new Uint8Array(Buffer.concat(parts))])
    },
    async sync() {},
    async syncDirectory() {},
    async rename(from, to) {
      put(to, existing(from))
      drop(from)
    },
    async remove(path) {
      drop(path)
    },
    async removeDirectory() {},
  }
}

/** The store's files all lie in directories without further ones in them. */
function split(path: string): [directory: string, name: string] {
  const at = path.lastIndexOf('/')
  return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)]
}
