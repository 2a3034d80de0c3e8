import type { ListProjectsQuery } from '@x/runs-core/documents'
import { expect, it } from 'vitest'
import { projectsOf } from './projectsOf.ts'

const project = (id: string, createdAt: string): { node: ProjectNode } => ({
  node: { id, name: `name-${id}`, entityName: 'ada', createdAt, runCount: 2 },
})
type ProjectNode = { id: string; name: string; entityName: string; createdAt: string; runCount: number }

const answer = (...teams: { node: ProjectNode }[][]): ListProjectsQuery => ({
  viewer: {
    id: 'u',
    entity: 'ada',
    teams: {
      edges: teams.map((edges, at) => ({ node: { id: `t${at}`, name: `t${at}`, projects: { edges } } })),
    },
  },
})

it('puts the projects of all teams into one list, newest first, each once', () => {
  const [old, young] = [project('a', '2024-01-01T00:00:00Z'), project('b', '2024-02-01T00:00:00Z')]
  expect(projectsOf(answer([old], [young, old]))?.map(({ id }) => id)).toEqual(['b', 'a'])
})

it('tells "no projects" from "nobody"', () => {
  expect(projectsOf(answer([]))).toEqual([])
  expect(projectsOf({ viewer: null })).toBeNull()
})
