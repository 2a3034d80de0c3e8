import { member } from '../transport/member.ts'
import { quietly } from '../transport/quietly.ts'
import { RunsError } from '../transport/runsError.ts'
import { escapeMarkup } from './escapeMarkup.ts'

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
 * Hands something to the notebook that this program runs in; false where it runs in none.
 *
 * @internal
 */
export function showInNotebook(bundle: () => Promise<DisplayBundle>): boolean {
  // Deno throws where there is `Deno.jupyter` but no notebook.
  const jupyter = quietly(() => member(member(globalThis, 'Deno'), 'jupyter'))
  const display = member(jupyter, 'display')
  if (typeof display !== 'function') return false
  bundle()
    .then((forms) => display(forms, { raw: true }))
    // A notebook that has gone is nobody to tell about it.
    .catch(() => {})
  return true
}
