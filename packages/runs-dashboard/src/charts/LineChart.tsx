import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTheme } from '../shell/theme.ts'
import { useChartsView } from './chartsView.ts'
import { describeSeries } from './describeSeries.ts'
import { createLineChart, type LineChartHandle } from './lineChart.ts'
import type { Pointer } from './pointer.ts'
import type { Series, StepRange } from './series.ts'
import { useWidth } from './useWidth.ts'

interface LineChartProps {
  name: string
  series: Series
  unread: readonly StepRange[]
  log: boolean
  height: number
  pointer: Pointer
}

/**
 * One metric over steps. Its text alternative tells last, minimum and maximum; with the arrow keys the cursor goes from
 * point to point, Escape shows all steps again.
 */
export function LineChart({ name, series, unread, log, height, pointer }: LineChartProps): ReactNode {
  const host = useRef<HTMLDivElement>(null)
  const chart = useRef<LineChartHandle>(null)
  const [width, measure] = useWidth(host)
  const { syncKey, zoom, setZoom } = useChartsView()
  const theme = useTheme()
  const model = { series, unread, log, zoom, width, height }
  const latest = useRef(model)
  useEffect(() => {
    latest.current = model
  })
  const ready = width > 0

  useEffect(() => {
    if (!ready || !host.current) return
    const handle = createLineChart(host.current, latest.current, syncKey, {
      onPoint: pointer.set,
      onZoom: setZoom,
    })
    chart.current = handle
    return () => {
      chart.current = null
      handle.destroy()
    }
  }, [ready, log, syncKey, setZoom, pointer])

  useEffect(() => {
    chart.current?.update({ series, unread, log, zoom, width, height })
  }, [series, unread, log, zoom, width, height])

  useEffect(() => {
    chart.current?.repaint()
  }, [theme])

  const move = (event: KeyboardEvent): void => {
    const last = series.steps.length - 1
    const at = pointer.get() ?? last
    const page = Math.max(1, Math.round(series.steps.length / 20))
    const targets = new Map<string, number>([
      ['ArrowLeft', at - 1],
      ['ArrowRight', at + 1],
      ['PageDown', at - page],
      ['PageUp', at + page],
      ['Home', 0],
      ['End', last],
    ])
    const target = targets.get(event.key)
    if (event.key === 'Escape') setZoom(null)
    if (target === undefined) return
    event.preventDefault()
    const index = Math.max(0, Math.min(last, target))
    chart.current?.pointAt(index)
    pointer.set(index)
  }

  return (
    <div
      ref={measure}
      className="chart"
      role="group"
      aria-roledescription="chart"
      aria-label={describeSeries(name, series)}
      tabIndex={0}
      onKeyDown={move}
      onBlur={() => {
        chart.current?.pointAt(null)
        pointer.set(null)
      }}
      style={{ height }}
    />
  )
}
