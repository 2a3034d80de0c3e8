import type uPlot from 'uplot'
import type { ReducedSeries } from './reduceToPixels.ts'
import type { StepRange } from './series.ts'

/** The colours and the font of a chart, taken from the page's style. */
export interface Palette {
  readonly line: string
  readonly axis: string
  readonly grid: string
  readonly mark: string
  readonly unread: string
  readonly font: string
}

/** The colours are registered properties (tokens.css), so they come out as the theme in use has them. */
export function readPalette(host: HTMLElement): Palette {
  const style = getComputedStyle(host)
  const color = (name: string): string => style.getPropertyValue(name).trim()
  return {
    line: color('--chart-line'),
    axis: color('--chart-axis'),
    grid: color('--chart-grid'),
    mark: color('--chart-mark'),
    unread: color('--chart-unread'),
    font: `11px ${style.fontFamily}`,
  }
}

/** Fills the steps that were asked for and not read, so that the break in the line does not look like one in the run. */
export function shadeUnread(u: uPlot, unread: readonly StepRange[], color: string): void {
  u.ctx.fillStyle = color
  for (const { from, to } of unread) {
    const left = Math.max(u.bbox.left, u.valToPos(from, 'x', true))
    const right = Math.min(u.bbox.left + u.bbox.width, u.valToPos(to, 'x', true))
    if (right > left) u.ctx.fillRect(left, u.bbox.top, right - left, u.bbox.height)
  }
}

/** A small triangle at the upper edge for `+Infinity`, at the lower for `-Infinity`. */
export function drawMarks(u: uPlot, marks: ReducedSeries['marks'], color: string): void {
  const size = 5 * window.devicePixelRatio
  u.ctx.fillStyle = color
  for (const { step, sign } of marks) {
    const x = u.valToPos(step, 'x', true)
    if (x < u.bbox.left || x > u.bbox.left + u.bbox.width) continue
    const edge = sign > 0 ? u.bbox.top : u.bbox.top + u.bbox.height
    u.ctx.beginPath()
    u.ctx.moveTo(x, edge)
    u.ctx.lineTo(x - size, edge + sign * size * 1.4)
    u.ctx.lineTo(x + size, edge + sign * size * 1.4)
    u.ctx.fill()
  }
}

/** Indexes of the points that no line reaches, because it breaks on both sides: they are drawn as dots. */
export function lonePoints(u: Pick<uPlot, 'data'>): number[] {
  const values = u.data[1] ?? []
  const lone: number[] = []
  for (let at = 0; at < values.length; at++) {
    if (values[at] != null && values[at - 1] == null && values[at + 1] == null) lone.push(at)
  }
  return lone
}
