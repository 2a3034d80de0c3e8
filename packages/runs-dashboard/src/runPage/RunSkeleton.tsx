import type { ReactNode } from 'react'
import { Skeleton } from '../states/Skeleton.tsx'

/** The run page's shape while the run is being read. */
export function RunSkeleton(): ReactNode {
  return (
    <div className="page" aria-busy="true" role="status" aria-label="Loading the run">
      <div className="run-head">
        <Skeleton width="min(22rem, 70%)" height="1.9rem" />
        <Skeleton width="min(34rem, 95%)" height="1.1rem" />
      </div>
      <div className="run-body">
        <div className="panel-grid">
          {[0, 1, 2, 3].map((panel) => (
            <div key={panel} className="panel">
              <Skeleton width="35%" />
              <div className="chart-place" data-state="busy">
                <Skeleton height="100%" />
              </div>
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
