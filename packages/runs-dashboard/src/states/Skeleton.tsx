import type { CSSProperties, ReactNode } from 'react'

interface SkeletonProps {
  width?: CSSProperties['width']
  height?: CSSProperties['height']
}

/** A place that is being filled. Screen readers hear of it from the `aria-busy` around it. */
export function Skeleton({ width = '100%', height = '1em' }: SkeletonProps): ReactNode {
  return <span className="skeleton" style={{ width, height }} aria-hidden="true" />
}
