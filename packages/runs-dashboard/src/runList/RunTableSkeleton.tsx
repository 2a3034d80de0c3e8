import type { ReactNode } from 'react'
import { Skeleton } from '../states/Skeleton.tsx'

/** The list's shape while it is being read. */
export function RunTableSkeleton(): ReactNode {
  return (
    <div className="list-skeleton" role="status" aria-label="Loading the runs">
      {[62, 48, 71, 55, 66].map((width) => (
        <Skeleton key={width} width={`${width}%`} height="1.2rem" />
      ))}
    </div>
  )
}
