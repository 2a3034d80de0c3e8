import type { ServerContext } from '../serverContext.ts'
import { dropOldest } from './dropOldest.ts'
import { RunIndex } from './runIndex.ts'

/** Projects whose runs are kept by column; the one asked for longest ago goes first. */
const mostProjects = 64

/** The indexes of the projects whose runs were listed last. */
export class RunIndexes {
  readonly #indexes = new Map<number, RunIndex>()

  of(server: ServerContext, projectId: number): RunIndex {
    const index = this.#indexes.get(projectId) ?? new RunIndex(server, projectId)
    this.#indexes.delete(projectId)
    this.#indexes.set(projectId, index)
    dropOldest(this.#indexes, mostProjects)
    return index
  }
}
