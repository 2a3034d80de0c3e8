import { type ReactNode, useId, useState } from 'react'
import { MetricPanel } from './MetricPanel.tsx'
import type { MetricGroup } from './metricGroups.ts'

/** The panels of one prefix, under a heading that folds them away. */
export function PanelGroup({ path, group }: { path: string; group: MetricGroup }): ReactNode {
  const [open, setOpen] = useState(true)
  const panels = useId()
  return (
    <section className="panel-group">
      <h3 className="panel-group-title">
        <button type="button" aria-expanded={open} aria-controls={panels} onClick={() => setOpen(!open)}>
          <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" className="fold-mark">
            <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          {group.name || 'metrics'}
          <span className="count">{group.metrics.length}</span>
        </button>
      </h3>
      <div id={panels} className="panel-grid" hidden={!open}>
        {open && group.metrics.map((metric) => <MetricPanel key={metric.key} path={path} metric={metric} />)}
      </div>
    </section>
  )
}
