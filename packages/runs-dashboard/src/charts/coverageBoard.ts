import type { Coverage } from '@x/runs-core'
import { createContext, useContext } from 'react'

/** Where panels tell what they show, for the sentence about the whole page. */
export interface CoverageBoard {
  report(key: string, coverage: Coverage): void
  subscribe(listener: () => void): () => void
  /** The same array until a report changes it. */
  get(): readonly Coverage[]
}

export function createCoverageBoard(): CoverageBoard {
  const reports = new Map<string, Coverage>()
  const listeners = new Set<() => void>()
  let all: readonly Coverage[] = []
  return {
    report(key, coverage) {
      if (reports.get(key) === coverage) return
      reports.set(key, coverage)
      all = [...reports.values()]
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: () => all,
  }
}

export const CoverageBoardContext: React.Context<CoverageBoard> = createContext<CoverageBoard>(
  createCoverageBoard(),
)

export const useCoverageBoard = (): CoverageBoard => useContext(CoverageBoardContext)
