/** How a file is shown; null: it can only be downloaded. */
export type PreviewKind = 'image' | 'table' | 'json' | 'text' | null

/** Beyond this an image is not fetched to be looked at, and a table is not whole. */
const mostBytes = 4_000_000

const texts =
  /\.(txt|log|md|csv|tsv|py|js|ts|tsx|jsx|ya?ml|toml|ini|cfg|sh|html?|xml|css|patch|diff|jsonl|ipynb|rst|tex|sql|c|h|cpp|rs|go|java)$/i
const images = /\.(png|jpe?g|gif|webp|bmp|svg)$/i

/** Decides by name first: servers guess the type from it too, and some don't tell one. */
export function previewKind(name: string, mimetype: string | null, sizeBytes: number): PreviewKind {
  if (images.test(name) || mimetype?.startsWith('image/')) return sizeBytes <= mostBytes ? 'image' : null
  if (/\.table\.json$/i.test(name)) return sizeBytes <= mostBytes ? 'table' : 'text'
  if (/\.json$/i.test(name) || mimetype === 'application/json')
    return sizeBytes <= mostBytes ? 'json' : 'text'
  if (texts.test(name) || mimetype?.startsWith('text/')) return 'text'
  return null
}

/** Bytes that are read to show a file of this kind: of a long text its beginning, of the others all. */
export const previewBytes = (kind: PreviewKind): number => (kind === 'text' ? 64_000 : mostBytes)
