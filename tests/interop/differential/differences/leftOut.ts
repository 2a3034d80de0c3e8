import type { Difference } from '../question.ts'

/** Members of Python's `Run` that ours does not have. */
export const leftOut: readonly Difference[] = [
  {
    row: '`run.username`',
    members: ['username'],
    async probe({ python, run }) {
      const theirs = await python('run.username')
      return {
        python: [theirs.gives, /deprecated/.test(theirs.prints)],
        ours: ['username' in run, run.entity],
      }
    },
    python: ['local', true],
    ours: [false, 'local'],
  },
  {
    row: '`run.client`',
    members: ['client'],
    async probe({ python, run, api }) {
      const theirs = await python('hasattr(run, "client")')
      return { python: theirs.gives, ours: 'client' in run || !('client' in api) }
    },
    python: true,
    newestPython: false,
    ours: false,
  },
  {
    row: '`run.json_config`',
    members: ['json_config'],
    run: { config: { lr: 1 } },
    async probe({ python, run }) {
      const theirs = await python('import json\njson.loads(run.json_config)')
      return { python: theirs.gives, ours: 'jsonConfig' in run || run.rawConfig }
    },
    python: { lr: { value: 1, desc: null } },
    ours: { lr: 1 },
  },
  {
    row: '`run.project_internal_id`, `run.server_provides_internal_id_field`',
    members: ['server_provides_internal_id_field'],
    async probe({ python, run }) {
      const theirs = await python(`
        [hasattr(run, "project_internal_id"), hasattr(run, "server_provides_internal_id_field")]`)
      return {
        python: theirs.gives,
        ours: ['projectInternalId' in run, 'serverProvidesInternalIdField' in run],
      }
    },
    python: [false, true],
    ours: [false, false],
  },
  {
    row: '`Run(client, entity, project, run_id, attrs, include_sweeps)`',
    async probe({ python, sides, path }) {
      const theirs = await python(
        'type(run)(api.client if hasattr(api, "client") else run._service_api, *path.split("/")).id == run.id',
      )
      const other = await sides.log()
      return { python: theirs.gives, ours: (await sides.api().run(other)).path.join('/') === path }
    },
    python: true,
    ours: false,
  },
]
