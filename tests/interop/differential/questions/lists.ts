import { filter, type ListRunsOptions, or } from '@x/runs-core'
import type { Question } from '../question.ts'

/** The same list of runs, in Python's words and in ours. */
function listed(given: string, options: Pick<ListRunsOptions, 'filters' | 'order' | 'pageSize'>): Question {
  return {
    member: 'Api.runs',
    python: `[each.id for each in api.runs(project, ${given})]`,
    ours: async ({ api, project }) => (await api.runs(project, options).toArray()).map(({ id }) => id),
    once: true,
  }
}

/** Lists of runs, and who asks. */
export const lists: readonly Question[] = [
  {
    member: 'Api.viewer',
    python: '[api.viewer.username, api.viewer.email, api.viewer.entity]',
    ours: async ({ api }) => {
      const { username, email, entity } = await api.viewer()
      return [username, email, entity]
    },
    once: true,
  },
  listed('per_page=3', { pageSize: 3 }),
  listed('order="-created_at"', { order: '-created_at' }),
  listed('order="+summary_metrics.a"', { order: '+summary_metrics.a' }),
  listed('order="-config.lr.value"', { order: '-config.lr.value' }),
  listed('{"state": "finished"}', { filters: { state: 'finished' } }),
  listed('{"state": "finished"}', { filters: filter.state.eq('finished') }),
  listed('{"$or": [{"config.lr": {"$exists": True}}, {"tags": {"$in": ["b c"]}}]}', {
    filters: or(filter.config('lr').exists(), filter.tags.in(['b c'])),
  }),
  listed('{"display_name": {"$regex": "^a"}, "config.a": {"$ne": 1}}', {
    filters: { display_name: { $regex: '^a' }, 'config.a': { $ne: 1 } },
  }),
  listed('{"$not": {"summary_metrics.lr": {"$gt": 0}}}', {
    filters: { $not: { 'summary_metrics.lr': { $gt: 0 } } },
  }),
  listed('{"jobType": {"$nin": ["", "a text"]}, "createdAt": {"$lt": "2100-01-01T00:00:00"}}', {
    filters: { jobType: { $nin: ['', 'a text'] }, createdAt: { $lt: '2100-01-01T00:00:00' } },
  }),
  {
    member: 'Api.runs',
    python: '[[each.name, each.state, each.config, each.summary_metrics] for each in api.runs(project)]',
    ours: async ({ api, project }) =>
      (await api.runs(project).toArray()).map(({ name, state, config, summary }) => [
        name,
        state,
        config,
        summary,
      ]),
    once: true,
  },
  {
    member: 'Api.runs',
    python: 'len(api.runs(project, {"state": "finished"}))',
    ours: ({ api, project }) => api.runs(project, { filters: { state: 'finished' } }).totalCount(),
    once: true,
  },
  {
    member: 'Runs.histories',
    python: `
      rows = api.runs(project).histories(samples=10_000, keys=["loss", "accuracy"])
      [[row["run_id"], row["_step"], row["loss"], row["accuracy"]] for row in rows]`,
    ours: async ({ api, project }) => {
      const rows: unknown[] = []
      const keys = ['loss', 'accuracy']
      for await (const { run, table } of api.runs(project).histories({ keys, samples: 10_000 }))
        for (const { _step, loss, accuracy } of table) rows.push([run.id, _step, loss, accuracy])
      return rows
    },
    once: true,
  },
]
