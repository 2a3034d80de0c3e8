import type { RunData } from '../runs/runData.ts'
import { cardMarkdown } from './cardMarkdown.ts'
import { cardSvg } from './cardSvg.ts'
import type { DisplayBundle } from './displayRun.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { runCard } from './runCard.ts'

/**
 * The run in text, Markdown and SVG. As HTML it is the same picture, for notebooks that would rather show Markdown than SVG: as an
 * image, in which nothing runs.
 *
 * @internal
 */
export function runBundle(data: RunData, text: string): DisplayBundle {
  const card = runCard(data)
  const svg = cardSvg(card)
  const [link, name] = [data.url, card.title].map(escapeMarkup)
  const source = `data:image/svg+xml,${encodeURIComponent(svg)}`
  return {
    'text/plain': text,
    'text/markdown': cardMarkdown(card),
    'image/svg+xml': svg,
    'text/html': `<a href="${link}"><img alt="${name}" src="${source}"></a>`,
  }
}
