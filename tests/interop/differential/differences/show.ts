import { snakeToCamel } from '@x/runs-core'
import { vi } from 'vitest'
import type { Difference } from '../question.ts'

const names = ['a1b_c', 'heartbeatAt', '']

/** A notebook, as far as `display()` looks at one, in a process whose own run is silent or is not. */
const notebook = `
  import sys, types
  from wandb.sdk.lib import ipython

  def display(silent):
      shown = []
      own = wandb.run, ipython.in_jupyter
      screen = types.SimpleNamespace(display=shown.append, HTML=str)
      sys.modules["IPython"] = types.SimpleNamespace(display=screen)
      settings = types.SimpleNamespace(silent=silent)
      wandb.run, ipython.in_jupyter = types.SimpleNamespace(_settings=settings), lambda: True
      try:
          return [run.display(), len(shown)]
      finally:
          wandb.run, ipython.in_jupyter = own
          del sys.modules["IPython"]

  [display(False), display(True)]
`

/** How a run is shown. */
export const show: readonly Difference[] = [
  {
    row: '`run.to_html()`',
    async probe({ python, ours }) {
      const theirs = await python('"height:-1px" in run.to_html(height=-1)')
      return { python: theirs.gives, ours: (await ours(({ run }) => run.toHTML({ height: -1 }))).raises }
    },
    python: true,
    ours: 'usage',
  },
  {
    row: "a run as a cell's last line",
    async probe({ python, run }) {
      const theirs = await python('run._repr_html_()[:7]')
      const bundle: unknown = await Reflect.get(run, Symbol.for('Jupyter.display'))()
      return { python: theirs.gives, ours: Object.keys(Object(bundle)).sort() }
    },
    python: '<iframe',
    ours: ['image/svg+xml', 'text/html', 'text/markdown', 'text/plain'],
  },
  {
    row: '`run.display()`',
    async probe({ python, run }) {
      const theirs = await python(notebook)
      const shown: unknown[] = []
      Reflect.set(globalThis, 'Deno', { jupyter: { display: (bundle: unknown) => shown.push(bundle) } })
      const displayed = run.display()
      await vi.waitUntil(() => shown.length > 0)
      Reflect.deleteProperty(globalThis, 'Deno')
      return { python: theirs.gives, ours: [displayed, shown.length] }
    },
    python: [
      [true, 1],
      [false, 0],
    ],
    ours: [true, 1],
  },
  {
    row: '`run.snake_to_camel(name)`',
    async probe({ python }) {
      const theirs = await Promise.all(names.map((name) => python(`run.snake_to_camel("${name}")`)))
      return { python: theirs.map(({ gives, raises }) => gives ?? raises), ours: names.map(snakeToCamel) }
    },
    python: ['a1BC', 'heartbeatat', 'IndexError'],
    ours: ['a1bC', 'heartbeatAt', ''],
  },
]
