import uPlot from 'uplot'
import { countWords, valueWords } from '../words/number.ts'
import { reduceToPixels, type ReducedSeries } from './reduceToPixels.ts'
import { nearestIndex, type Series, type StepRange } from './series.ts'

export interface LineChartModel {
  series: Series
  /** Steps that were asked for and not read: shaded. */
  unread: readonly StepRange[]
  log: boolean
  /** The steps shown; null shows all. */
  zoom: readonly [number, number] | null
  width: number
  height: number
}

export interface LineChartEvents {
  /** The point under the cursor, an index into the series; null when the cursor has left. */
  onPoint(index: number | null): void
  onZoom(range: readonly [number, number] | null): void
}

/** One chart on a canvas. Everything that React does not do lives here. */
export interface LineChartHandle {
  update(model: LineChartModel): void
  /** Takes the colours from the page's style anew. */
  repaint(): void
  pointAt(index: number): void
  destroy(): void
}

interface Palette {
  line: string
  axis: string
  grid: string
  mark: string
  shade: string
  font: string
}

/** Draws into `host`. Charts with the same `syncKey` share their cursor. */
export function createLineChart(
  host: HTMLElement,
  first: LineChartModel,
  syncKey: string,
  events: LineChartEvents,
): LineChartHandle {
  let model = first
  let reduced: ReducedSeries = { steps: [], values: [], marks: [] }
  let palette = readPalette(host)

  const range = (): [number, number] => {
    const { steps } = model.series
    const [low, high] = model.zoom ?? [steps[0] ?? 0, steps.at(-1) ?? 1]
    return low === high ? [low - 1, high + 1] : [low, high]
  }
  const reduce = (): uPlot.AlignedData => {
    const columns = Math.max(1, Math.round(model.width * window.devicePixelRatio))
    reduced = reduceToPixels(model.log ? positiveOnly(model.series) : model.series, range(), columns)
    return [reduced.steps, reduced.values]
  }

  const axis = (more: uPlot.Axis): uPlot.Axis => ({
    stroke: () => palette.axis,
    grid: { stroke: () => palette.grid, width: 1 },
    ticks: { show: false },
    font: palette.font,
    ...more,
  })

  const chart = new uPlot(
    {
      width: model.width,
      height: model.height,
      padding: [10, 20, 0, 0],
      legend: { show: false },
      scales: {
        x: { time: false, range },
        y: { distr: model.log ? 3 : 1, range: model.log ? logRange : linearRange },
      },
      axes: [
        axis({ size: 26, gap: 6, space: 70, values: (_, ticks) => stepTickWords(ticks) }),
        axis({ size: axisWidth, gap: 6, space: 34, values: (_, ticks) => tickWords(ticks) }),
      ],
      series: [
        {},
        {
          stroke: () => palette.line,
          width: 1.5,
          spanGaps: false,
          points: { size: 4, fill: () => palette.line, filter: lonePoints },
        },
      ],
      cursor: {
        y: false,
        drag: { x: true, y: false, setScale: false },
        points: { size: 7 },
        sync: { key: syncKey, scales: ['x', null] },
      },
      hooks: {
        drawClear: [(u) => shadeUnread(u, model.unread, palette.shade)],
        draw: [(u) => drawMarks(u, reduced.marks, palette.mark)],
        setCursor: [
          (u) => {
            const left = u.cursor.left ?? -1
            events.onPoint(left < 0 ? null : nearestIndex(model.series.steps, u.posToVal(left, 'x')))
          },
        ],
        setSelect: [
          (u) => {
            if (u.select.width < 4) return
            events.onZoom([u.posToVal(u.select.left, 'x'), u.posToVal(u.select.left + u.select.width, 'x')])
            u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
          },
        ],
      },
    },
    reduce(),
    host,
  )
  chart.over.addEventListener('dblclick', () => events.onZoom(null))

  return {
    update(next) {
      const resized = next.width !== model.width || next.height !== model.height
      model = next
      if (resized) chart.setSize({ width: next.width, height: next.height })
      chart.setData(reduce())
    },
    repaint() {
      palette = readPalette(host)
      chart.redraw(false)
    },
    pointAt(index) {
      const step = model.series.steps[index]
      if (step === undefined) return
      chart.setCursor({ left: chart.valToPos(step, 'x'), top: 1 })
    },
    destroy: () => chart.destroy(),
  }
}

/** On a log scale zero and below have no place, so the line breaks there. */
function positiveOnly({ steps, values }: Series): Series {
  return {
    steps,
    values: values.map((value) => (value !== null && value <= 0 && value !== -Infinity ? null : value)),
  }
}

function linearRange(_: uPlot, low: number | null, high: number | null): uPlot.Range.MinMax {
  if (low === null || high === null) return [0, 1]
  if (low === high) return [low - (Math.abs(low) * 0.1 || 1), high + (Math.abs(high) * 0.1 || 1)]
  return uPlot.rangeNum(low, high, 0.06, false)
}

function logRange(_: uPlot, low: number | null, high: number | null): uPlot.Range.MinMax {
  return low === null || high === null ? [0.1, 10] : uPlot.rangeLog(low, high, 10, false)
}

/** Points that no line reaches, because it breaks on both sides, are drawn as dots. */
function lonePoints(u: uPlot): number[] {
  const values = u.data[1] ?? []
  const lone: number[] = []
  for (let at = 0; at < values.length; at++) {
    if (values[at] != null && values[at - 1] == null && values[at + 1] == null) lone.push(at)
  }
  return lone
}

function shadeUnread(u: uPlot, unread: readonly StepRange[], color: string): void {
  u.ctx.fillStyle = color
  for (const { from, to } of unread) {
    const left = Math.max(u.bbox.left, u.valToPos(from, 'x', true))
    const right = Math.min(u.bbox.left + u.bbox.width, u.valToPos(to, 'x', true))
    if (right > left) u.ctx.fillRect(left, u.bbox.top, right - left, u.bbox.height)
  }
}

/** A small triangle at the upper edge for `+Infinity`, at the lower for `-Infinity`. */
function drawMarks(u: uPlot, marks: ReducedSeries['marks'], color: string): void {
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

/** Steps in one unit for the whole axis. There is nothing to name between two steps. */
function stepTickWords(ticks: readonly number[]): string[] {
  const largest = Math.max(0, ...ticks.map(Math.abs))
  const [unit, sign] = largest < 10_000 ? [1, ''] : largest < 1_000_000 ? [1_000, 'k'] : [1_000_000, 'M']
  return ticks.map((tick) => {
    if (!Number.isInteger(tick)) return ''
    return tick === 0 ? '0' : `${unit === 1 ? countWords(tick) : tick / unit}${sign}`
  })
}

/** uPlot gives null for the minor lines of a log scale. */
const tickWords = (ticks: readonly (number | null)[]): string[] =>
  ticks.map((tick) => (tick === null ? '' : valueWords(tick, 6)))

function axisWidth(_: uPlot, words: string[] | null): number {
  const longest = Math.max(0, ...(words ?? []).map((word) => word.length))
  return Math.max(48, 14 + longest * 6.6)
}

function readPalette(host: HTMLElement): Palette {
  const style = getComputedStyle(host)
  const color = (name: string): string => style.getPropertyValue(name).trim()
  return {
    line: color('--chart-line'),
    axis: color('--chart-axis'),
    grid: color('--chart-grid'),
    mark: color('--chart-mark'),
    shade: color('--chart-unread'),
    font: `11px ${style.fontFamily}`,
  }
}
