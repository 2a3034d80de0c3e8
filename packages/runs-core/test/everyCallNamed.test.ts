import { expect, it } from 'vitest'
import * as publicApi from '../src/index.ts'
import { everyCall } from './everyCall.ts'

/** What is not asynchronous: it makes or tells something and sends nothing. */
const synchronous = [
  'and',
  'clientSide',
  'createRunsClient',
  'isRunsError',
  'not',
  'or',
  'snakeToCamel',
  'traceOperations',
  'Artifact.addDir',
  'Artifact.addFile',
  'Artifact.addReference',
  // No part of the public API: what `Run.logArtifact` does.
  'Artifact.logTo',
  'Artifact.toJSON',
  'Artifact.toString',
  'HistoryColumns.column',
  'HistoryColumns.other',
  'HistoryTable.toColumns',
  'Run.display',
  'Run.toHTML',
  'Run.toJSON',
  'Run.toString',
  'RunFile.toJSON',
  'RunFile.toString',
  'RunLite.toJSON',
  'RunLite.toString',
]

/** Functions by their names: static ones, those of the class, and those that it inherits. */
function methodsOf([name, type]: [string, object]): string[] {
  const owners: object[] = [type]
  for (let at: unknown = Reflect.get(type, 'prototype'); at instanceof Object && at !== Object.prototype; ) {
    owners.push(at)
    at = Object.getPrototypeOf(at)
  }
  return owners
    .flatMap((owner) => Object.entries(Object.getOwnPropertyDescriptors(owner)))
    .filter(([method, { value }]) => typeof value === 'function' && method !== 'constructor')
    .map(([method]) => `${name}.${method}`)
}

function isClass(value: object): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value))
}

/** A name of the list without what is special about the call: `loadRun of a short path` is one of `loadRun`. */
const named = new Set(everyCall.map(({ name }) => name.replace(/ .*/, '')))

it('C14: every function of the public API and every method of its classes is a call that is aborted, or sends nothing', () => {
  const functions = Object.entries<object>(publicApi).filter(([, value]) => typeof value === 'function')
  const classes = functions.filter(([, value]) => isClass(value))
  const errors = classes.filter(([, value]) => Reflect.get(value, 'prototype') instanceof Error)
  const coats = classes.filter((each) => !errors.includes(each))
  expect(coats.map(([name]) => name)).toEqual(expect.arrayContaining(['Api', 'Run', 'RunFile', 'Artifact']))
  const asked = [
    // Observers send for those who subscribe, and end with them.
    ...functions.map(([name]) => name).filter((name) => !/^observe|^[A-Z]/.test(name)),
    ...coats.flatMap(methodsOf),
  ]
  expect(asked).toEqual(expect.arrayContaining(['Run.create', 'Artifact.update', 'Run.save', 'listRuns']))
  expect(asked.filter((name) => !named.has(name) && !synchronous.includes(name))).toEqual([])
  expect(
    synchronous.filter((name) => !asked.includes(name)),
    'these are not there any more',
  ).toEqual([])
})

it('C14: so is whatever a list or a scan can be asked', () => {
  const client = publicApi.createRunsClient()
  const api = new publicApi.Api(client)
  const given: Record<string, object> = {
    scanHistory: publicApi.scanHistory(client, 'e/p/r'),
    'Api.runs': api.runs('e/p'),
  }
  for (const [name, list] of Object.entries(publicApi))
    if (/^list[A-Z]/.test(name)) given[name] = Reflect.apply(Object(list), undefined, listArguments(name))
  const members = Object.entries(given).flatMap(([name, value]) => {
    const own = Object.entries(Object.getOwnPropertyDescriptors(value))
    const inherited = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value)))
    return [...own, ...(Object.getPrototypeOf(value) === Object.prototype ? [] : inherited)]
      .filter(([method, descriptor]) => typeof descriptor.value === 'function' && method !== 'constructor')
      .map(([method]) => `${name}().${method}`)
  })
  expect(members).toEqual(
    expect.arrayContaining(['scanHistory().pages', 'listRuns().totalCount', 'Api.runs().histories']),
  )
  expect(members.filter((name) => !named.has(name))).toEqual([])

  function listArguments(name: string): unknown[] {
    const about = name === 'listArtifactFiles' ? { id: 'x', name: 'x' } : 'e/p/r'
    return [client, about, { keys: ['loss'] }]
  }
})
