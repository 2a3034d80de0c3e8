import { inspect } from 'node:util'
import { localKey } from '@x/test-kit'
import type { Difference } from '../question.ts'
import { queries } from '../sides.ts'

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
    row: '`api.from_path(path)`',
    members: ['Api.from_path'],
    async probe({ python, api, run }) {
      const theirs = await python(
        '[type(api.from_path(path)).__name__, type(api.from_path(project)).__name__]',
      )
      return { python: theirs.gives, ours: ['fromPath' in api, (await api.run(run.url)).id === run.id] }
    },
    python: ['Run', 'Project'],
    ours: [false, true],
  },
  {
    row: '`api.flush()`',
    members: ['Api.flush'],
    async probe({ python, ours }) {
      const theirs = await python('[api.run(path) is run, api.flush(), api.run(path) is run]')
      const given = await ours(async ({ api, run, path }) => (await api.run(path)) === run || 'flush' in api)
      return { python: theirs.gives, ours: given.gives }
    },
    python: [true, null, false],
    ours: false,
  },
  {
    row: '`api.default_entity`',
    members: ['Api.default_entity'],
    async probe({ python, ours }) {
      const theirs = await python('wandb.Api().default_entity')
      const given = await ours(async ({ api }) => ['defaultEntity' in api, (await api.viewer()).entity])
      return { python: [theirs.gives, queries(theirs) > 0], ours: given.gives }
    },
    python: ['local', true],
    ours: [false, 'local'],
  },
  {
    row: '`api.api_key`, `api.settings`, `api.user_agent`',
    members: ['Api.api_key', 'Api.settings', 'Api.user_agent', 'Api.client'],
    async probe({ python, api, sides }) {
      const theirs = await python('[api.api_key, type(api.settings).__name__, type(api.user_agent).__name__]')
      const shown = inspect(api, { depth: 8, showHidden: true }) + JSON.stringify(api)
      return { python: theirs.gives, ours: shown.includes(sides.key) }
    },
    python: [localKey, 'dict', 'str'],
    ours: false,
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
