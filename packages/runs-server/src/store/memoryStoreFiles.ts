import type { StoreFiles } from './storeFiles.ts'

/**
 * The store's files in memory: gone with the process, so that syncing has nothing to do.
 * @internal
 */
export function memoryStoreFiles(): StoreFiles {
  const files = new Map<string, Uint8Array[]>()
  const existing = (path: string): Uint8Array[] => {
    const parts = files.get(path)
    if (!parts) throw new Error(`there is no file ${path}`)
    return parts
  }
  return {
    async makeDirectory() {},
    async list(directory) {
      const prefix = directory === '' ? '' : `${directory}/`
      const names = new Set<string>()
      for (const path of files.keys()) {
        if (path.startsWith(prefix)) names.add(path.slice(prefix.length).split('/', 1)[0] ?? '')
      }
      return [...names]
    },
    async openAppend(path) {
      const parts = files.get(path) ?? []
      files.set(path, parts)
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
      files.set(path, [new Uint8Array(Buffer.concat(parts))])
    },
    async sync() {},
    async syncDirectory() {},
    async rename(from, to) {
      files.set(to, existing(from))
      files.delete(from)
    },
    async remove(path) {
      files.delete(path)
    },
    async removeDirectory() {},
  }
}
