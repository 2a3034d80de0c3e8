import { deleteFile } from './files/deleteFile.ts'
import { downloadFile, type DownloadFileOptions } from './files/downloadFile.ts'
import type { FileData } from './files/fileData.ts'
import { readFile, type ReadFileOptions, readWhole } from './files/readFile.ts'
import { parseJson } from './transport/parseJson.ts'
import type { RunsClient } from './transport/clientInternals.ts'
import type { CallOptions } from './transport/execute.ts'
import { RunsError } from './transport/runsError.ts'

/**
 * A file of a run as it was when it was listed. Reading its attributes sends nothing.
 *
 * @example
 * ```ts
 * const file = await run.file('wandb-summary.json')
 * console.log(file.sizeBytes, await file.json())
 * ```
 * @public
 */
export class RunFile {
  readonly #client: RunsClient
  readonly #data: FileData

  /** @internal */
  constructor(client: RunsClient, data: FileData) {
    this.#client = client
    this.#data = data
  }

  /** The path inside the run, with `/` between its parts. */
  get name(): string {
    return this.#data.name
  }
  get sizeBytes(): number {
    return this.#data.sizeBytes
  }
  /** Media type; null where the server does not tell. */
  get mimetype(): string | null {
    return this.#data.mimetype
  }
  /** Digest of the bytes in base64; null where the server does not tell. */
  get md5(): string | null {
    return this.#data.md5
  }
  get updatedAt(): Date | null {
    return this.#data.updatedAt
  }
  /** Where the API serves the file, to whom the API key allows it. */
  get url(): string | null {
    return this.#data.url
  }
  /** A signed URL, which needs no key and expires. Whoever has it can read the file. */
  get directUrl(): string {
    return this.#data.directUrl
  }

  /** Reads the whole file into memory. Sends one request, more where a connection breaks or the signed URL has expired. */
  bytes(options?: CallOptions): Promise<Uint8Array<ArrayBuffer>> {
    return readWhole(this.#client, this.#data, 'RunFile.bytes', options)
  }

  /** The same as text; what is not UTF-8 becomes U+FFFD. */
  async text(options?: CallOptions): Promise<string> {
    return new TextDecoder().decode(await readWhole(this.#client, this.#data, 'RunFile.text', options))
  }

  /**
   * The same as JSON, in which bare NaN and ±Infinity may stand.
   * @throws {@link RunsError} `decode` where it is none
   */
  async json(options?: CallOptions): Promise<unknown> {
    const text = await this.text(options)
    try {
      return parseJson(text)
    } catch (cause) {
      throw new RunsError('decode', `no JSON: ${this.name}`, { operation: 'RunFile.json', cause })
    }
  }

  /** Streams the file, or `range: { start, end }` of it, `end` excluded. Sends nothing until it is read from. */
  stream(options?: ReadFileOptions): ReadableStream<Uint8Array<ArrayBuffer>> {
    return readFile(this.#client, this.#data, options)
  }

  /**
   * Downloads the file into the folder `root`, under its own name, and gives the path. Sends one request. Not in a browser.
   * @throws {@link RunsError} `conflict` where there is one already, unless `exist` is `'skip'` or `'replace'`
   */
  download(options: DownloadFileOptions): Promise<string> {
    return downloadFile(this.#client, this.#data, options)
  }

  /** Deletes the file from its run. Sends one request. */
  delete(options?: CallOptions): Promise<void> {
    return deleteFile(this.#client, this.#data, options)
  }

  /** `<RunFile name (mimetype) bytes>`. */
  toString(): string {
    return `<RunFile ${this.name} (${this.mimetype}) ${this.sizeBytes} B>`
  }

  /** The data without the coat: what `JSON.stringify` writes. It holds the signed URL. */
  toJSON(): FileData {
    return this.#data
  }
}
