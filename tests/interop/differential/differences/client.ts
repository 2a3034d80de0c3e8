import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Api, createRunsClient } from '@x/runs-core'
import { uniqueName } from '@x/test-kit'
import type { Difference } from '../question.ts'

const twins = uniqueName('twins')

/** The client, and the paths that it takes. */
export const client: readonly Difference[] = [
  {
    row: '`wandb.Api()`',
    async probe({ python, ours, sides }) {
      const theirs = await python(`
        import os
        [wandb.Api().api_key == os.environ["WANDB_API_KEY"], api.run(path) is api.run(path)]`)
      process.env.WANDB_API_KEY = sides.key
      const withoutKey = await ours(() => new Api({ baseUrl: sides.server.url }).viewer())
      delete process.env.WANDB_API_KEY
      const readTwice = await ours(async ({ api, path }) => [await api.run(path), await api.run(path)].length)
      return {
        python: theirs.gives,
        ours: [withoutKey.raises !== 'auth', readTwice.sends.length < 2],
      }
    },
    python: [true, true],
    ours: [false, false],
  },
  {
    row: '`wandb.Api(overrides, timeout, api_key)`',
    async probe({ python, ours, sides }) {
      const theirs = await python(`
        settings = wandb.Api(overrides={"entity": "e", "project": "p"}, timeout=5, api_key=api.api_key).settings
        [settings["entity"], settings["project"]]`)
      const { url: baseUrl } = sides.server
      const given = await ours(() => {
        const { entity, project } = createRunsClient({
          entity: 'e',
          project: 'p',
          baseUrl,
          apiKey: sides.key,
        })
        return { entity, project }
      })
      return { python: theirs.gives, ours: given.gives }
    },
    python: ['e', 'p'],
    ours: { entity: 'e', project: 'p' },
  },
  {
    row: '`wandb.Api()`, `run.dir`',
    members: ['dir'],
    async probe({ python, path, run }) {
      const made = existsSync(join(tmpdir(), path)) || 'dir' in run
      return { python: (await python('import os\nos.path.isdir(run.dir)')).gives, ours: made }
    },
    python: true,
    ours: false,
  },
  {
    row: "`api.run('a/b/b')`",
    run: { project: twins, id: twins },
    async probe({ path, ours, sides }) {
      const other = await sides.logged()
      const theirs = await other.python(`api.run("${path}").id`)
      return {
        python: theirs.gives ?? theirs.says,
        ours: (await ours(async ({ api }) => (await api.run(path)).id)).gives,
      }
    },
    python: `Could not find run <Run local/local/${twins} (not found)>`,
    newestPython: twins,
    ours: twins,
  },
  {
    row: "`api.run('p/x:y')`",
    async probe({ python, ours, api, run: { project } }) {
      const theirs = [
        await python(`api.run("${project}/x:y")`),
        await python(`api.run("local/${project}/x:y")`),
      ]
      const given = [
        await ours(() => api.run(`${project}/x:y`)),
        await ours(() => api.run(`local/${project}/x:y`)),
      ]
      const asked = ({ says = '' }) =>
        says.replace(/^.*<Run | \(.*$|^.* no run | that .*$/g, '').replace(project, 'p')
      return { python: theirs.map(asked), ours: given.map(asked) }
    },
    python: ['p/x/y', 'local/p/y'],
    newestPython: ['p/x/y', 'local/p/x%3Ay'],
    ours: ['local/p/x:y', 'local/p/x:y'],
  },
  {
    row: "`api.run('https://…/runs/x')`",
    async probe({ python, ours, run, api }) {
      const theirs = await python(`api.run("${run.url}").id`)
      const given = await ours(async () => (await api.run(run.url)).id === run.id)
      return { python: theirs.raises, ours: given.gives }
    },
    python: 'CommError',
    ours: true,
  },
  {
    row: "`api.run('x')` without a project",
    async probe({ python, ours, api }) {
      const theirs = await python('api.run("x")')
      const given = await ours(() => api.run('x'))
      return {
        python: [theirs.says, theirs.sends.includes('Run')],
        ours: [given.raises, given.sends.length > 0],
      }
    },
    python: ['Could not find run <Run local/x/x (not found)>', true],
    newestPython: ["Invalid path: 'x' (missing project)", false],
    ours: ['usage', false],
  },
]
