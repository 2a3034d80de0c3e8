import { dataAnswer, fakeClock, scriptedFetch, stalledAnswer } from '@x/test-kit'
import { describe, expect, it } from 'vitest'
import { createRunsClient } from '../transport/runsClient.ts'
import { isRunsError } from '../transport/runsError.ts'
import {
  parseProjectPath,
  parseRunPath,
  type RunPath,
  resolveProjectPath,
  resolveRunPath,
} from './runPath.ts'

const settings = { entity: 'ME', project: 'PROJ' }
const usage = 'usage error'

/** What a path means, as `entity/project/run`; `me` stands for the viewer's entity. */
function shown(path: RunPath, defaults = {}): string {
  try {
    const { entity = 'me', project, run } = parseRunPath(path, defaults)
    return `${entity} ${project} ${run}`
  } catch (error) {
    if (isRunsError(error, 'usage')) return usage
    throw error
  }
}

describe('parseRunPath', () => {
  // Path; without settings; with entity ME and project PROJ. Where Python differs, a comment says what it gives.
  const table: [string, string, string?][] = [
    ['e/p/r', 'e p r'],
    ['/e/p/r/', 'e p r'],
    [' e/p/r ', 'e p r'],
    ['e / p / r', 'e p r'],
    ['e/p/runs/r', 'e p r'],
    ['/e/p/runs/r', 'e p r'],
    ['/runs/e/p/r', 'e p r'],
    ['p/r', 'me p r', 'ME p r'],
    ['p/runs/r', 'me p r', 'ME p r'],
    ['e/e', 'me e e', 'ME e e'],
    ['e/p/', 'me e p', 'ME e p'],
    ['runs/r', 'me runs r', 'ME runs r'],
    ['r', usage, 'ME PROJ r'], // Python without settings: project r, run r
    ['p:r', usage, 'ME PROJ p:r'], // Python: run r of project p, and with settings of project PROJ
    ['e/p:r', 'me e p:r', 'ME e p:r'], // Python: e p r
    ['e/p/r:x', 'e p r:x'], // Python: run x
    ['e/p/a:b:c', 'e p a:b:c'], // Python: run c
    ['e/p/p', 'e p p'], // Python: e e p
    ['e/p/runs/p', 'e p p'], // Python: e e p
    ['e/p/r/extra', usage], // Python: run extra
    ['e/p/sweeps/s', usage], // Python: run s
    ['e/p/runs/r?x=1', 'e p r'], // Python: run 'r?x=1'
    ['e/p/runs/r#logs', 'e p r'],
    ['https://wandb.ai/e/p/runs/r', 'e p r'], // Python: entity 'https:'
    ['https://wandb.ai/e/p/runs/r/overview?nw=1#top', 'e p r'],
    ['http://localhost:8080/e/p/runs/r', 'e p r'],
    ['https://corp.example/wandb/e/p/runs/r', 'e p r'],
    ['https://wandb.ai/my%20team/p/runs/r', 'my team p r'],
    ['https://wandb.ai/runs/p/runs/r', 'runs p r'],
    ['https://wandb.ai/e/p', usage],
    ['https://wandb.ai/e/p/runs/', usage],
    ['https://wandb.ai', usage],
    ['e//r', usage],
    ['/r', usage, 'ME PROJ r'],
    ['100%/p/r', '100% p r'],
    ['', usage], // Python crashes
    [' ', usage],
    ['/', usage],
    ['?x', usage],
  ]
  it.each(table)('%j is %s', (path, alone, withSettings = alone) => {
    expect(shown(path)).toBe(alone)
    expect(shown(path, settings)).toBe(withSettings)
  })

  it('takes the parts by name, as they are', () => {
    expect(shown({ run: 'a/b?c%20' }, settings)).toBe('ME PROJ a/b?c%20')
    expect(shown({ entity: 'e', project: 'p', run: 'r' }, settings)).toBe('e p r')
    expect(shown({ project: 'p', run: 'r' })).toBe('me p r')
    expect(shown({ run: 'r' })).toBe(usage)
    expect(shown({ entity: 'e', run: '' }, settings)).toBe(usage)
    expect(shown({ entity: '', project: 'p', run: 'r' })).toBe(usage)
  })

  it('says which path was wrong, and how', () => {
    expect(() => parseRunPath('r')).toThrow("[Runs] not a path: 'r': which project?")
    expect(() => parseRunPath('a/b/c/d')).toThrow(expect.objectContaining({ code: 'usage', path: 'a/b/c/d' }))
  })
})

describe('parseProjectPath', () => {
  const shownProject = (path: string | null | undefined, defaults = {}): string => {
    try {
      const { entity = 'me', project } = parseProjectPath(path, defaults)
      return `${entity} ${project}`
    } catch (error) {
      if (isRunsError(error, 'usage')) return usage
      throw error
    }
  }
  const table: [string | null | undefined, string, string?][] = [
    ['p', 'me p', 'ME p'],
    ['e/p', 'e p'],
    ['/e/p/', 'e p'],
    ['https://wandb.ai/e/p', 'e p'],
    ['https://wandb.ai/e/p/workspace?x=1', 'e p'],
    [null, usage, 'ME PROJ'],
    [undefined, usage, 'ME PROJ'],
    ['', usage, 'ME PROJ'], // Python: the project named ''
    ['e/p/x', usage], // Python: the project named 'p/x'
    ['e//', 'me e', 'ME e'],
  ]
  it.each(table)('%j is %s', (path, alone, withSettings = alone) => {
    expect(shownProject(path)).toBe(alone)
    expect(shownProject(path, settings)).toBe(withSettings)
  })
})

describe('resolveRunPath', () => {
  const viewer = (): Response => dataAnswer({ viewer: { id: 'VXNlcjox', entity: 'me' } })

  it('sends nothing where the path or the client names the entity', async () => {
    const client = createRunsClient({ entity: 'ME', project: 'PROJ', fetch: scriptedFetch([]) })
    expect(await resolveRunPath(client, 'e/p/r')).toEqual({ entity: 'e', project: 'p', run: 'r' })
    expect(await resolveRunPath(client, 'r')).toEqual({ entity: 'ME', project: 'PROJ', run: 'r' })
    expect(await resolveProjectPath(client, 'p')).toEqual({ entity: 'ME', project: 'p' })
  })

  it('asks for the viewer’s entity once per client, however many paths need it at a time', async () => {
    const fetch = scriptedFetch([viewer])
    const client = createRunsClient({ apiKey: 'k', fetch })
    const refs = await Promise.all(Array.from({ length: 20 }, (_, i) => resolveRunPath(client, `p/r${i}`)))
    expect(refs[19]).toEqual({ entity: 'me', project: 'p', run: 'r19' })
    expect(await resolveProjectPath(client, 'p')).toEqual({ entity: 'me', project: 'p' })
    expect(fetch.requests).toHaveLength(1)
  })

  it('asks again after a failure', async () => {
    const client = createRunsClient({
      apiKey: 'k',
      fetch: scriptedFetch([new Response('', { status: 401 }), viewer]),
    })
    await expect(resolveRunPath(client, 'p/r')).rejects.toMatchObject({ code: 'auth' })
    expect(await resolveRunPath(client, 'p/r')).toMatchObject({ entity: 'me' })
  })

  it('a caller that leaves ends only its own wait; the last one ends the request', async () => {
    const clock = fakeClock()
    const fetch = scriptedFetch([stalledAnswer, viewer])
    const client = createRunsClient({ apiKey: 'k', fetch, _clock: clock })
    const [first, second] = [new AbortController(), new AbortController()]
    const calls = [first, second].map(({ signal }) =>
      resolveRunPath(client, 'p/r', { signal }).catch((error: unknown) => error),
    )
    await clock.advance(1)
    const reason = new Error('left')
    first.abort(reason)
    expect(await calls[0]).toMatchObject({ code: 'aborted', cause: reason })
    expect(fetch.requests[0]?.signal.aborted).toBe(false)
    second.abort()
    expect(await calls[1]).toMatchObject({ code: 'aborted' })
    expect(fetch.requests[0]?.signal.aborted).toBe(true)
    expect(await resolveRunPath(client, 'p/r')).toMatchObject({ entity: 'me' })
    expect(clock.pending).toBe(0)
  })

  it('says so where the key belongs to nobody', async () => {
    const client = createRunsClient({ fetch: scriptedFetch([dataAnswer({ viewer: null })]) })
    await expect(resolveRunPath(client, 'p/r')).rejects.toMatchObject({ code: 'usage' })
  })
})
