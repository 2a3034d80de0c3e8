import type { ListProjectsQuery } from '@x/runs-core/documents'

/** A project as the start page shows it. */
export interface ProjectItem {
  readonly id: string
  readonly entity: string
  readonly name: string
  readonly runs: number
  readonly createdAt: Date
}

/** The projects in an answer, of all entities, newest first; null where the server knows no viewer. */
export function projectsOf(answer: ListProjectsQuery): readonly ProjectItem[] | null {
  if (!answer.viewer) return null
  const found = new Map<string, ProjectItem>()
  for (const team of answer.viewer.teams?.edges ?? []) {
    for (const edge of team?.node?.projects?.edges ?? []) {
      const project = edge?.node
      if (!project) continue
      const { id, entityName: entity, name, runCount: runs, createdAt } = project
      found.set(id, { id, entity, name, runs, createdAt: new Date(createdAt) })
    }
  }
  return [...found.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}
