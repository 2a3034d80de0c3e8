import uPlot from 'uplot'
import { drawMarks, lonePoints, readPalette, shadeUnread } from './chartPaint.ts'
import { axisWidth, linearRange, logRange, stepTickWords, valueTickWords } from './chartScales.ts'
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
  /** Moves the cursor to a point of the series; null takes it away. */
  pointAt(index: number | null): void
  destroy(): void
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
        axis({ size: axisWidth, gap: 6, space: 34, values: (_, ticks) => valueTickWords(ticks) }),
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
        drawClear: [(u) => shadeUnread(u, model.unread, palette.unread)],
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
      const step = index === null ? undefined : model.series.steps[index]
      // uPlot takes a place outside of the plot for no cursor.
      chart.setCursor(
        step === undefined ? { left: -10, top: -10 } : { left: chart.valToPos(step, 'x'), top: 1 },
      )
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
