import { countingFetch } from '@x/test-kit'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { wireRun } from '../../test/wireRun.ts'
import { Run } from '../run.ts'
import { decodeRun } from '../runs/decodeRun.ts'
import { createRunsClient } from '../transport/runsClient.ts'
import type { DisplayBundle } from './displayRun.ts'

const traffic = countingFetch()
const client = createRunsClient({ baseUrl: 'https://api.wandb.ai', fetch: traffic })
const hostile = `</text><script>alert("1")</script>' & \u202Ecod\u0000 \ud800 | [x](javascript:y) $z$`

function runWith(wire: Partial<typeof wireRun>, id = 'abcd1234'): Run {
  return new Run(
    client,
    decodeRun(client, { entity: 'ada', project: 'mnist' }, { ...wireRun, ...wire, name: id }),
  )
}

/** What a Deno notebook does with a value that is the last line of a cell. */
function bundleOf(run: Run): Promise<DisplayBundle> {
  return Reflect.get(run, Symbol.for('Jupyter.display'))()
}

/** The names of the elements of a document, each closed in its turn; an error where it is no well-formed XML. */
function elementsOf(svg: string): string[] {
  const open: string[] = []
  const seen: string[] = []
  const rest = svg.replace(
    /<(\/?)(\w+)((?: [\w-:]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*) *(\/?)>/g,
    (_, end, name, __, empty) => {
      if (end) expect(open.pop()).toBe(name)
      else seen.push(name)
      if (!end && !empty) open.push(name)
      return ''
    },
  )
  expect(open).toEqual([])
  expect(rest.replace(/&#\d+;/g, '')).not.toMatch(/[<&]/)
  return [...new Set(seen)]
}

describe('a run in a notebook', () => {
  const run = runWith({
    state: 'finished',
    heartbeatAt: '2026-01-31T14:14:22',
    tags: ['baseline'],
    config: '{"lr":{"value":0.1},"model":{"value":{"layers":3}}}',
    summaryMetrics:
      '{"loss":0.123456789,"tiny":0.0000123,"bad":NaN,"epoch":12345678,"flops":1234567.89,"_step":3}',
    historyKeys: { keys: {}, lastStep: 11_999 },
  })

  test('C58: shows text, Markdown and a picture, and nothing is sent', async () => {
    const bundle = await bundleOf(run)
    expect(bundle['text/plain']).toBe('<Run ada/mnist/abcd1234 (finished)>')
    expect(bundle['text/markdown']).toBe(
      [
        '**[sunny-sky-1](<https://wandb.ai/ada/mnist/runs/abcd1234>)** · finished\n',
        'ada/mnist/abcd1234 · 2026-01-31 12:00 UTC · ran 2h 14m · step 11,999 · Ada · \\#baseline\n',
        '| summary | |\n| :-- | --: |',
        '| loss | 0.123457 |\n| tiny | 1.23e-5 |\n| bad | NaN |\n| epoch | 12345678 |\n| flops | 1234568 |\n',
        '| config | |\n| :-- | --: |',
        '| lr | 0.1 |\n| model | \\{"layers":3\\} |',
      ].join('\n'),
    )
    const svg = bundle['image/svg+xml'] ?? ''
    for (const words of ['sunny-sky-1', 'finished', '>loss<', '>0.123457<', '>lr<', '>epoch<', '>12345678<'])
      expect(svg).toContain(words)
    expect(svg).not.toContain('_step')
    expect(
      decodeURIComponent(/src="data:image\/svg\+xml,([^"]*)"/.exec(bundle['text/html'] ?? '')?.[1] ?? ''),
    ).toBe(svg)
    expect(traffic.requests).toBe(0)
  })

  test('C58: the picture is well-formed and refers to nothing, whatever the names are', async () => {
    for (const nasty of [
      runWith(
        { displayName: hostile, state: hostile, tags: [hostile], user: { name: hostile, username: null } },
        hostile.replace('\ud800', ''),
      ),
      runWith({
        config: JSON.stringify({ [hostile]: { value: hostile } }),
        summaryMetrics: JSON.stringify({ [hostile]: [hostile], ['__proto__']: { a: hostile.repeat(50) } }),
      }),
    ]) {
      const svg = (await bundleOf(nasty))['image/svg+xml'] ?? ''
      expect(elementsOf(svg)).toEqual(expect.arrayContaining(['svg', 'title', 'style', 'rect', 'text']))
      expect(elementsOf(svg).filter((name) => !/^(svg|title|style|rect|text)$/.test(name))).toEqual([])
      expect(svg).not.toMatch(/\p{Cc}|\p{Cs}|\u202E|href|url\(|@import|\son\w+=/u)
      const { 'text/html': html = '', 'text/markdown': markdown = '' } = await bundleOf(nasty)
      expect(html).toMatch(/^<a href="[^"<>]*"><img alt="[^"<>]*" src="data:image\/svg\+xml,[^"<>']*"><\/a>$/)
      const links = /^\*\*\[|\]\(<https:[^\s<>]*>\)/g
      expect(markdown.replace(/\\[<|[$]/g, '').replace(links, '')).not.toMatch(/[<[$]/)
    }
  })

  test('long names lose their middle, long lists their end, and it is said', async () => {
    const summary = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`layer/${index}`, index]))
    const bundle = await bundleOf(
      runWith({
        displayName: `start${'x'.repeat(500)}end`,
        summaryMetrics: JSON.stringify({ ['漢'.repeat(300)]: '字'.repeat(300), ...summary }),
      }),
    )
    const svg = bundle['image/svg+xml'] ?? ''
    expect(svg).toMatch(/>startx+…x+end</)
    expect(svg).toMatch(/>漢+…漢+<.*>字+…字+</)
    expect(svg).toContain('and 29 more')
    expect(bundle['text/markdown']).toContain('| … and 29 more | |')
    expect(svg.length).toBeLessThan(8_000)
  })

  test('a run that has told nothing yet is a card too', async () => {
    const bundle = await bundleOf(runWith({ displayName: null, state: 'pending', user: null }))
    const svg = bundle['image/svg+xml'] ?? ''
    expect(svg).toContain('>abcd1234<')
    expect(svg).not.toMatch(/summary|config|NaN|Infinity|undefined|null/)
    expect(elementsOf(svg)).toContain('text')
  })
})

describe('toHTML', () => {
  const run = runWith({})

  test('the iframe that Python writes', () => {
    const url = 'https://wandb.ai/ada/mnist/runs/abcd1234?jupyter=true'
    expect(run.toHTML()).toBe(`<iframe src='${url}' style='border:none;width:100%;height:420px;'></iframe>`)
    expect(run.toHTML({ height: 90, hidden: true })).toBe(
      `<button onClick="this.nextSibling.style.display='block';this.style.display='none';">Display W&B run</button>` +
        `<iframe src='${url}' style='border:none;width:100%;height:90px;display:none;'></iframe>`,
    )
  })

  test('no id leaves its quotes', () => {
    expect(runWith({}, `it's"<b>`).toHTML()).toContain(
      "src='https://wandb.ai/ada/mnist/runs/it&#39;s%22%3Cb%3E?jupyter=true'",
    )
  })

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, '1px;x:y'])('refuses a height of %s', (height) => {
    expect(() => Reflect.apply(run.toHTML, run, [{ height }])).toThrow(
      expect.objectContaining({ code: 'usage' }),
    )
  })
})

describe('display', () => {
  const run = runWith({})

  test('is false outside of a notebook, also where Deno says so by throwing', () => {
    expect(run.display()).toBe(false)
    stubDeno({
      get jupyter(): never {
        throw new Error('Deno.jupyter is only available in `deno jupyter` subcommand')
      },
    })
    expect(run.display()).toBe(false)
  })

  test('hands the page of the run to the notebook, its picture beside it; a notebook that fails is not our failure', async () => {
    const display = vi.fn(() => Promise.reject(new Error('gone')))
    stubDeno({ jupyter: { display } })
    expect(run.display({ height: 90 })).toBe(true)
    await vi.waitUntil(() => display.mock.calls.length > 0)
    expect(display.mock.calls).toEqual([
      [{ ...(await bundleOf(run)), 'text/html': run.toHTML({ height: 90 }) }, { raw: true }],
    ])
    expect(traffic.requests).toBe(0)
  })
})

function stubDeno(deno: object): void {
  vi.stubGlobal('Deno', deno)
  onTestFinished(() => void vi.unstubAllGlobals())
}
