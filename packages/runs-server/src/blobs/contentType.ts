const text = 'text/plain; charset=utf-8'

const byExtension: ReadonlyMap<string, string> = new Map([
  ['bin', 'application/octet-stream'],
  ['bmp', 'image/bmp'],
  ['css', 'text/css; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['gif', 'image/gif'],
  ['glb', 'model/gltf-binary'],
  ['gz', 'application/gzip'],
  ['htm', 'text/html; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json'],
  ['jsonl', 'application/x-ndjson'],
  ['log', text],
  ['md', 'text/markdown; charset=utf-8'],
  ['mp3', 'audio/mpeg'],
  ['mp4', 'video/mp4'],
  ['npy', 'application/octet-stream'],
  ['ogg', 'audio/ogg'],
  ['parquet', 'application/vnd.apache.parquet'],
  ['patch', text],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['py', 'text/x-python; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['tar', 'application/x-tar'],
  ['toml', text],
  ['tsv', 'text/tab-separated-values; charset=utf-8'],
  ['txt', text],
  ['wav', 'audio/wav'],
  ['webm', 'video/webm'],
  ['webp', 'image/webp'],
  ['xml', 'application/xml'],
  ['yaml', 'application/yaml'],
  ['yml', 'application/yaml'],
  ['zip', 'application/zip'],
])

/** The media type that a file's name suggests; clients send none with their uploads. */
export function contentTypeOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  const extension = dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase()
  return byExtension.get(extension) ?? 'application/octet-stream'
}

/** Types that a browser may show by itself without running anything in them. */
export function isShownInline(contentType: string): boolean {
  return /^(?:image\/(?!svg)|audio\/|video\/|text\/(?:plain|csv|markdown)|application\/json$)/.test(
    contentType,
  )
}
