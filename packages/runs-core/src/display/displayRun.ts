import type { RunData } from '../runs/runData.ts'
import { member } from '../transport/member.ts'
import { quietly } from '../transport/quietly.ts'
import { RunsError } from '../transport/runsError.ts'
import { cardMarkdown } from './cardMarkdown.ts'
import { cardSvg } from './cardSvg.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { runCard } from './runCard.ts'

/**
 * How the page of a run is embedded.
 * @public
 */
export interface DisplayOptions {
  /**
   * In pixels.
   * @defaultValue 420
   */
  height?: number | undefined
  /**
   * Shows a button, and the page once it is pressed.
   * @defaultValue false
   */
  hidden?: boolean | undefined
}

/**
 * One thing in several forms, by MIME type: a notebook shows the best that it can.
 * @public
 */
export type DisplayBundle = Readonly<Record<string, string>>

/** @internal */
export function runHTML(url: string, { height = 420, hidden = false }: DisplayOptions = {}): string {
  if (!(height >= 0 && Number.isFinite(height)))
    throw new RunsError('usage', `height is ${height}: give pixels`, { operation: 'toHTML' })
  const src = escapeMarkup(`${url}?jupyter=true`)
  const style = `border:none;width:100%;height:${height}px;${hidden ? 'display:none;' : ''}`
  return `${hidden ? button : ''}<iframe src='${src}' style='${style}'></iframe>`
}

const button = `<button onClick="this.nextSibling.style.display='block';this.style.display='none';">Display W&B run</button>`

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

/**
 * Hands something to the notebook that this program runs in; false where it runs in none.
 *
 * @internal
 */
export function showInNotebook(bundle: () => DisplayBundle): boolean {
  // Deno throws where there is `Deno.jupyter` but no notebook.
  const jupyter = quietly(() => member(member(globalThis, 'Deno'), 'jupyter'))
  const display = member(jupyter, 'display')
  if (typeof display !== 'function') return false
  // A notebook that has gone is nobody to tell about it.
  Promise.resolve(display(bundle(), { raw: true })).catch(() => {})
  return true
}
