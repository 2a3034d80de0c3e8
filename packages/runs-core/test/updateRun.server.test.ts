import { countingFetch, readRequest, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  Api,
  ConflictError,
  createRunsClient,
  type Edits,
  loadRun,
  type RunPatch,
  updateRun,
} from '../src/index.ts'
import { type WrittenRun, WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

/** An api on the embedded server that keeps the variables of each mutation, and how many requests there were in all. */
function watchedApi(): {
  api: Api
  sent: Record<string, unknown>[]
  fetch: ReturnType<typeof countingFetch>
} {
  const sent: Record<string, unknown>[] = []
  const fetch = countingFetch(async (input, init) => {
    const { operation, variables } = readRequest(input, init)
    if (/^(Update|Create)Run$/.test(operation)) sent.push(variables)
    return server.fetch(input, init)
  })
  return { api: new Api({ ...server.clientOptions, fetch }), sent, fetch }
}

async function written(given: WrittenRun, summary?: Record<string, unknown>): Promise<string> {
  const writer = await WireWriter.begin(server, given)
  if (summary) await writer.log([], summary)
  return writer.path
}

it('C28: assigning sends nothing, and changing only notes sends only id and notes', async () => {
  const path = await written({ config: { lr: 0.1 }, tags: ['a'], notes: 'before' })
  const { api, sent, fetch } = watchedApi()
  const run = await api.run(path)
  run.notes = 'after'
  expect([fetch.requests, run.notes, run.toJSON().notes]).toEqual([1, 'after', 'before'])
  expect(await run.update()).toBe(run)
  expect(sent).toEqual([{ id: run.storageId, notes: 'after' }])
  expect(fetch.requests).toBe(3)
  expect(run.toJSON().notes).toBe('after')
  // Sent is sent: nothing is left, and nothing goes out.
  await run.save()
  expect(fetch.requests).toBe(3)
  expect(await loadRun(api.client, path)).toEqual(run.toJSON())
})

it('every attribute that can be assigned is sent under its name on the wire, and cleared by an empty text', async () => {
  const path = await written({})
  const { api, sent } = watchedApi()
  const run = await api.run(path)
  run.name = 'by name'
  expect(run.displayName).toBe('by name')
  run.displayName = 'shown'
  run.description = 'd'
  run.group = 'g'
  run.jobType = 'train'
  run.tags = ['b', 'a', 'b']
  await run.save()
  expect(sent).toEqual([
    {
      id: run.storageId,
      displayName: 'shown',
      description: 'd',
      groupName: 'g',
      jobType: 'train',
      tags: ['b', 'a'],
    },
  ])
  expect(run.toJSON()).toMatchObject({
    name: 'shown',
    displayName: 'shown',
    description: 'd',
    group: 'g',
    jobType: 'train',
  })
  await run.update({ displayName: '', description: '', group: '', jobType: '', tags: [] })
  expect(await loadRun(api.client, path)).toMatchObject({
    displayName: '',
    description: '',
    group: '',
    jobType: '',
    tags: [],
  })
})

it('C28: two clients that edit different config keys, texts and tags both survive', async () => {
  const path = await written({ config: { lr: 0.1, model: { layers: 2 } }, tags: ['old'] }, { best: 1 })
  const [one, other] = await Promise.all([watchedApi().api.run(path), watchedApi().api.run(path)])
  await one.update({
    notes: 'one',
    tags: { add: ['one'], remove: ['old'] },
    config: (edit) => edit.set('lr', 0.2),
    summary: (edit) => edit.set('by.one', 1),
  })
  await other.update({
    group: 'other',
    tags: { add: ['other'] },
    config: (edit) => edit.set(['model', 'width'], 8),
    summary: (edit) => edit.set(['by', 'other'], 2),
  })
  expect(other.toJSON()).toMatchObject({
    notes: 'one',
    group: 'other',
    tags: ['one', 'other'],
    config: { lr: 0.2, model: { layers: 2, width: 8 } },
    summary: { best: 1, 'by.one': 1, by: { other: 2 } },
  })
})

it('C28: updates of one client wait for each other, so that not even they overwrite what the other wrote', async () => {
  const path = await written({ config: { a: 0 } })
  const { api, fetch } = watchedApi()
  const [run, again] = [await api.run(path), await api.run(path)]
  const keys = Array.from({ length: 8 }, (_, index) => `k${index}`)
  const gone = new AbortController()
  const all = Promise.all([
    ...keys.map((key) => run.update({ config: (edit) => edit.set(key, 1) })),
    again.update({ summary: (edit) => edit.set('best', 1), config: (edit) => edit.set('again', 1) }),
    updateRun(api.client, path, { config: (edit) => edit.set('bare', 1) }),
    // What one run object says twice is no conflict with itself.
    run.update({ config: (edit) => edit.set('a', 1) }),
    run.update({ config: (edit) => edit.set('a', 2) }),
  ])
  const left = updateRun(api.client, path, { notes: 'n' }, { signal: gone.signal })
  gone.abort()
  await expect(left).rejects.toMatchObject({ code: 'aborted' })
  const before = fetch.requests
  await all
  expect(fetch.requests).toBeGreaterThan(before)
  expect(await loadRun(api.client, path)).toMatchObject({
    notes: null,
    config: { a: 2, again: 1, bare: 1, ...Object.fromEntries(keys.map((key) => [key, 1])) },
    summary: { best: 1 },
  })
})

it('C28: the same key changed differently is a ConflictError with base, mine and theirs, and nothing is sent', async () => {
  const path = await written({ config: { lr: 0.1, deep: { a: 1, b: 2 }, list: [1] }, notes: 'n' })
  const theirs = await watchedApi().api.run(path)
  const { api, sent } = watchedApi()
  const mine = await api.run(path)
  await theirs.update({
    notes: 'theirs',
    config: (edit) => {
      edit.set('lr', 0.2)
      edit.set(['deep', 'a'], 5)
      edit.set('list', [1, 2])
      edit.set('agreed', true)
    },
  })
  const conflict = await mine
    .update({
      notes: 'mine',
      group: 'g',
      config: (edit) => {
        edit.set('lr', 0.3)
        edit.delete('deep')
        edit.set('agreed', true)
        edit.set('other', 1)
      },
    })
    .catch((error: unknown) => error)
  expect(conflict).toBeInstanceOf(ConflictError)
  expect(conflict).toMatchObject({ name: 'ConflictError', code: 'conflict', path, operation: 'updateRun' })
  const { base, mine: wanted, theirs: there, paths } = conflict as ConflictError
  expect(paths).toEqual([['notes'], ['config', 'lr'], ['config', 'deep']])
  expect(base).toEqual({ notes: 'n', config: { lr: 0.1, deep: { a: 1, b: 2 } } })
  expect(wanted).toEqual({ notes: 'mine', config: { lr: 0.3 } })
  expect(there).toEqual({ notes: 'theirs', config: { lr: 0.2, deep: { a: 5, b: 2 } } })
  expect(sent).toEqual([])
  expect(mine.config).toMatchObject({ lr: 0.1 })

  // Having looked again, the same may be said on purpose; what both want is no conflict, and is not sent.
  await mine.load({ force: true })
  await mine.update({ notes: 'theirs', config: (edit) => edit.set('lr', 0.3) })
  expect(sent).toEqual([{ id: mine.storageId, config: expect.stringContaining('0.3') }])
  expect(mine.config).toMatchObject({ lr: 0.3, deep: { a: 5, b: 2 }, list: [1, 2], agreed: true })
})

it('C28: a parent that became something else, or went, is a conflict too; an assigned list of tags as well', async () => {
  const path = await written({ config: { a: { x: 1 }, b: { x: 1 } }, tags: ['t'] })
  const client = createRunsClient(server.clientOptions)
  const base = await loadRun(client, path)
  await updateRun(client, path, {
    tags: { add: ['theirs'] },
    config: (edit) => {
      edit.set('a', 7)
      edit.delete('b')
    },
  })
  const conflict = await updateRun(
    client,
    path,
    {
      tags: ['mine'],
      config: (edit) => {
        edit.set(['a', 'x'], 2)
        edit.set(['b', 'x'], 2)
      },
    },
    { base },
  ).catch((error: unknown) => error)
  expect(conflict).toMatchObject({
    paths: [['tags'], ['config', 'a', 'x'], ['config', 'b', 'x']],
    base: { tags: ['t'], config: { a: { x: 1 }, b: { x: 1 } } },
    mine: { tags: ['mine'], config: { a: { x: 2 }, b: { x: 2 } } },
    theirs: { tags: ['t', 'theirs'], config: { a: 7 } },
  })
})

it('C29: what is not touched goes back to the letter: internal keys, descriptions, floats, large integers', async () => {
  const writer = await WireWriter.begin(server)
  const { path } = writer
  const client = createRunsClient(server.clientOptions)
  const config = `{ "_wandb": {"value": {"t": {"1": [1.0]}, "m": []}, "desc": null}, "wandb_version": 1,
    "lr": {"desc": "how fast", "value": {"start": 1.0, "end": 1e-05}}, "big": {"value": 9007199254740993},
    "bare": 5, "loose": {"a": 1.0}, "nan": {"value": [NaN, -Infinity]} }`
  await writer.upsert({
    config,
    summaryMetrics: '{"_step": 9007199254740993, "loss": {"min": 2.0}, "_wandb": {"runtime": 3}}',
  })
  await updateRun(client, path, {
    config: (edit) => {
      edit.set(['lr', 'end'], 0.5)
      edit.set('new', 2n ** 60n)
      edit.set(['loose', 'b'], 2)
      edit.set('bare', { value: 6 })
    },
    summary: (edit) => edit.set(['loss', 'max'], 3),
  })
  expect(await writer.upsert()).toEqual({
    config: `{"_wandb":{"value": {"t": {"1": [1.0]}, "m": []}, "desc": null},"wandb_version":1,${[
      '"lr":{"desc":"how fast","value":{"start":1.0,"end":0.5}}',
      '"big":{"value": 9007199254740993}',
      '"loose":{"a":1.0,"b":2}',
      '"nan":{"value": [NaN, -Infinity]}',
      '"new":{"value":1152921504606846976}',
      '"bare":{"value":{"value":6}}',
    ].join()}}`,
    summaryMetrics: '{"_step":9007199254740993,"loss":{"min":2.0,"max":3},"_wandb":{"runtime": 3}}',
  })
  expect((await loadRun(client, path)).config).toMatchObject({ loose: { a: 1, b: 2 }, bare: { value: 6 } })
  // A value that is replaced keeps its description; one that goes takes it along.
  await updateRun(client, path, { config: (edit) => edit.set('lr', 1) })
  expect((await writer.upsert()).config).toContain('"lr":{"desc":"how fast","value":1}')
  await updateRun(client, path, { config: (edit) => edit.delete('lr') })
  expect((await writer.upsert()).config).not.toContain('lr')
})

it('integers beyond 2^53 that differ by one are different for who reads them lossless', async () => {
  const path = await written({})
  const client = createRunsClient({ ...server.clientOptions, integers: 'lossless' })
  const large = 2n ** 53n
  const base = await updateRun(client, path, { config: (edit) => edit.set('n', large + 1n) })
  expect(base.config).toEqual({ n: large + 1n })
  await updateRun(client, path, { config: (edit) => edit.set('n', large + 3n) })
  const conflict = updateRun(client, path, { config: (edit) => edit.set('n', large + 5n) }, { base })
  await expect(conflict).rejects.toMatchObject({
    base: { config: { n: large + 1n } },
    mine: { config: { n: large + 5n } },
    theirs: { config: { n: large + 3n } },
  })
})

it('C6 (writing): hostile keys and numbers that JSON lacks read back equal and change no prototype', async () => {
  const path = await written({})
  const client = createRunsClient(server.clientOptions)
  const keys = ['length', '__proto__', 'constructor', 'then', '', '🔥', 'a.b', '"', 'toString', '\u2028\n']
  const values = [
    Number.NaN,
    Infinity,
    -Infinity,
    -0,
    null,
    'NaN',
    [Number.NaN, [null]],
    { '': Infinity },
    true,
    1e21,
  ]
  const given = Object.fromEntries(keys.map((key, index) => [key, values[index]]))
  const edit = (edits: Edits): void => {
    for (const [key, value] of Object.entries(given)) edits.set(['__proto__', key], value)
    edits.merge(given, ['constructor', 'prototype'])
    edits.set('now', new Date(0))
  }
  const run = await updateRun(client, path, { config: edit, summary: edit })
  for (const part of [run.config, run.summary, (await loadRun(client, path)).config]) {
    expect(Object.keys(part)).toEqual(['__proto__', 'constructor', 'now'])
    expect(Object.getPrototypeOf(part)).toBe(Object.prototype)
    const own = Object.getOwnPropertyDescriptor(part, '__proto__')?.value
    expect(Object.entries(own)).toEqual(Object.entries(given))
    expect(part['constructor']).toEqual({ prototype: own })
    expect(part['now']).toBe('1970-01-01T00:00:00.000Z')
  }
  expect(Reflect.get({}, '🔥')).toBeUndefined()
})

it.each<[string, RunPatch | Record<string, unknown>]>([
  ['a null text', { notes: null }],
  ['a null in tags', { tags: ['a', null] }],
  ['tags that are neither', { tags: { set: ['a'] } }],
  ['an attribute that is not the user’s', { state: 'finished' }],
  ['a config without a function', { config: { lr: 1 } }],
  ['undefined', { config: (edit: Edits) => edit.set('a', undefined) }],
  ['undefined within', { summary: (edit: Edits) => edit.set('a', [{ b: undefined }]) }],
  ['a Map', { config: (edit: Edits) => edit.set('a', new Map()) }],
  ['a typed array', { config: (edit: Edits) => edit.set('a', new Float64Array(2)) }],
  ['a circle', { config: (edit: Edits) => edit.set('a', circle()) }],
  ['an empty path', { config: (edit: Edits) => edit.set([], 1) }],
  ['a path through a number', { config: (edit: Edits) => edit.set(['lr', 'start'], 1) }],
  ['a path into a list', { config: (edit: Edits) => edit.set(['list', '0'], 1) }],
  ['a list to merge', { config: (edit: Edits) => edit.merge([1]) }],
  ['a key of the logging client', { config: (edit: Edits) => edit.delete('_wandb') }],
  ['another one', { config: (edit: Edits) => edit.merge({ wandb_version: 2 }) }],
  ['an edit that goes on later', { config: async (edit: Edits) => edit.set('a', 1) }],
])('%s is a usage error, and nothing is written', async (_what, patch) => {
  const path = await written({ config: { lr: 0.1, list: [1] } })
  const { api, sent } = watchedApi()
  await expect(updateRun(api.client, path, patch as RunPatch)).rejects.toMatchObject({ code: 'usage' })
  expect(sent).toEqual([])
})

it('an edit that changes nothing sends nothing; what is there already is not sent again', async () => {
  const path = await written({ config: { lr: 0.1, nan: Number.NaN }, tags: ['a', 'b'], notes: 'n' })
  const { api, sent } = watchedApi()
  const run = await api.run(path)
  await run.update({
    notes: 'n',
    group: '',
    tags: ['b', 'a'],
    config: (edit) => {
      edit.set('lr', 0.1)
      edit.set('nan', Number.NaN)
      edit.delete('nothing')
      edit.set('passing', 1)
      edit.delete('passing')
    },
  })
  expect(sent).toEqual([])
})

it('what was assigned stays assigned where it could not be sent, and where it came while another update was under way', async () => {
  const path = await written({ notes: 'n' })
  const { api } = watchedApi()
  const run = await api.run(path)
  Object.assign(run, { notes: null, group: 'g' })
  await expect(run.update()).rejects.toMatchObject({ code: 'usage' })
  expect(run.group).toBe('g')
  run.notes = 'first'
  const updating = run.update()
  run.notes = 'second'
  await updating
  expect([run.notes, run.toJSON().notes, run.group]).toEqual(['second', 'first', 'g'])
  expect((await run.save()).toJSON().notes).toBe('second')
})

it('a patch comes after what was assigned: a text takes its place, tags are added to it and taken from it', async () => {
  const path = await written({ tags: ['old'] })
  const run = await watchedApi().api.run(path)
  run.notes = 'assigned'
  run.tags = ['a', 'b']
  await run.update({ notes: 'patched', group: undefined, tags: { add: ['c'], remove: ['b'] } })
  expect(run.toJSON()).toMatchObject({ notes: 'patched', group: null, tags: ['a', 'c'] })
  expect([run.notes, run.tags]).toEqual(['patched', ['a', 'c']])
})

it('updateRun says notFound for a run that is not there, and by which path', async () => {
  const client = createRunsClient(server.clientOptions)
  await expect(updateRun(client, 'local/none/abc', { notes: 'n' })).rejects.toMatchObject({
    code: 'notFound',
    operation: 'updateRun',
    path: 'local/none/abc',
  })
})

function circle(): unknown {
  const list: unknown[] = []
  list.push(list)
  return list
}
