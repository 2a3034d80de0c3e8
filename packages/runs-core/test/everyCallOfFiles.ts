import {
  deleteFile,
  downloadFile,
  getFile,
  listFiles,
  loadMetadata,
  readFile,
  Run,
  RunFile,
  uploadFile,
} from '../src/index.ts'
import { type CallIn, drain, type ListIn, listsOf } from './publicCall.ts'

const bytes = new TextEncoder().encode('bytes of a new file')

const lists: Record<string, ListIn> = {
  listFiles: (client, options, { path }) => listFiles(client, path, options),
  'listFiles of some names': (client, options, { path }) =>
    listFiles(client, path, { names: ['a'], ...options }),
  'Run.files': (client, options, { run }) => new Run(client, run).files(options),
}

/** Every public asynchronous call that reads the files of a run. */
export const readsOfFiles: Record<string, CallIn> = {
  ...listsOf(lists),
  getFile: (client, options, { path }) => getFile(client, path, 'a', options),
  readFile: (client, options, { file }) => drain(readFile(client, file, options)),
  downloadFile: (client, options, { file, root }) => downloadFile(client, file, { ...options, root }),
  loadMetadata: (client, options, { path }) => loadMetadata(client, path, options),
  'Run.file': (client, options, { run }) => new Run(client, run).file('a', options),
  'Run.metadata': (client, options, { run }) => new Run(client, run).metadata(options),
  'RunFile.bytes': (client, options, { file }) => new RunFile(client, file).bytes(options),
  'RunFile.text': (client, options, { file }) => new RunFile(client, file).text(options),
  'RunFile.json': (client, options, { file }) => new RunFile(client, file).json(options),
  'RunFile.stream': (client, options, { file }) => drain(new RunFile(client, file).stream(options)),
  'RunFile.download': (client, options, { file, root }) =>
    new RunFile(client, file).download({ ...options, root }),
}

/** Every one that changes them. */
export const writesOfFiles: Record<string, CallIn> = {
  deleteFile: (client, options, { file }) => deleteFile(client, file, options),
  uploadFile: (client, options, { path }) => uploadFile(client, path, bytes, { name: 'new', ...options }),
  'uploadFile from the disk': (client, options, { path }) =>
    uploadFile(client, path, import.meta.filename, { name: 'new', ...options }),
  'uploadFile of a stream': (client, options, { path }) =>
    uploadFile(client, path, new Blob([bytes]).stream(), {
      name: 'new',
      sizeBytes: bytes.byteLength,
      ...options,
    }),
  'Run.uploadFile': (client, options, { run }) =>
    new Run(client, run).uploadFile(bytes, { name: 'new', ...options }),
  'RunFile.delete': (client, options, { file }) => new RunFile(client, file).delete(options),
}
