// `vite`, then open http://localhost:5173/?path=entity/project/run&key=loss
import { createRunsClient } from '@x/runs-core'
import { RunsProvider, useHistory, useRun } from '@x/runs-react'
import React from 'react'
import { createRoot } from 'react-dom/client'

const client = createRunsClient({ baseUrl: location.origin })

function Title({ path }) {
  const { data, error } = useRun(path, { live: true })
  if (error) return <p role="alert">{error.message}</p>
  return <h1>{data ? `${data.displayName}: ${data.state}` : '…'}</h1>
}

function Curve({ path, metric }) {
  const { data } = useHistory(path, { keys: [metric], live: true, pollIntervalMs: 1_000 })
  // NaN and the infinities are values of the run, and have no place on a line.
  const points = (data?.rows ?? []).filter((row) => Number.isFinite(row[metric]))
  if (points.length === 0) return <p>{data?.coverage.reason ?? '…'}</p>
  const [first, last] = [points[0]._step, points.at(-1)._step]
  const values = points.map((row) => row[metric])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (step) => ((step - first) / (last - first || 1)) * 600
  const y = (value) => 200 - ((value - low) / (high - low || 1)) * 200
  return (
    <figure>
      <svg viewBox="0 0 600 200" width="600" role="img" aria-label={metric}>
        <polyline
          fill="none"
          stroke="currentColor"
          points={points.map((row) => `${x(row._step)},${y(row[metric])}`).join(' ')}
        />
      </svg>
      <figcaption>
        {metric}: {data.rows.length} points to step {last}, {data.coverage.mode}
      </figcaption>
    </figure>
  )
}

const asked = new URLSearchParams(location.search)
const path = asked.get('path')
createRoot(document.querySelector('main')).render(
  <RunsProvider client={client}>
    <Title path={path} />
    <Curve path={path} metric={asked.get('key') ?? 'loss'} />
  </RunsProvider>,
)
