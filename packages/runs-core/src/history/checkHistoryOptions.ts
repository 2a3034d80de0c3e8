import { RunsError } from '../transport/runsError.ts'
import type { SampleHistoryOptions } from './sampleHistory.ts'
import type { ScanHistoryOptions } from './scanHistory.ts'
import { readPlace } from './scanPlace.ts'

type Rule = readonly [isRight: (value: unknown) => boolean, fix: string]

const step: Rule = [(value) => Number.isSafeInteger(value), 'a whole number']
const count: Rule = [(value) => step[0](value) && Number(value) >= 1, 'a whole number from 1 on']

/** What each option may be, where it is given. */
const rules: Readonly<Record<string, Rule>> = {
  samples: count,
  pageSize: count,
  minStep: step,
  maxStep: step,
  keys: [(keys) => Array.isArray(keys) && keys.every(isText), 'a list of texts'],
  xAxis: [isText, 'a text'],
  match: /* @__PURE__ */ oneOf('all', 'any'),
  stream: /* @__PURE__ */ oneOf('default', 'system'),
  as: /* @__PURE__ */ oneOf('rows', 'columns'),
  schema: [(schema) => Object(schema)['~standard']?.version === 1, 'a Standard Schema'],
  onInvalid: /* @__PURE__ */ oneOf('throw', 'skip', 'collect'),
  resume: [(token) => readPlace(String(token)) !== undefined, "a scan's token"],
}

/** @internal */
export function checkSampleOptions(options: SampleHistoryOptions, operation = 'sampleHistory'): void {
  check(operation, options)
  const { keys, stream, minStep } = options
  if (stream === 'system' && (keys?.length || minStep !== undefined))
    throw usage(operation, 'system metrics come whole: leave out keys and minStep')
}

/** @internal */
export function checkScanOptions(options: ScanHistoryOptions<unknown>): void {
  const operation = 'scanHistory'
  check(operation, options)
  const { minStep = 0, maxStep = minStep } = options
  if (maxStep < minStep) throw usage(operation, `maxStep ${maxStep} lies before minStep ${minStep}`)
}

function check(operation: string, options: object): void {
  for (const [name, [isRight, fix]] of Object.entries(rules)) {
    const value: unknown = Reflect.get(options, name)
    if (value !== undefined && !isRight(value))
      throw usage(operation, `${name} is ${show(value)}: give ${fix}`)
  }
}

function oneOf(...choices: readonly unknown[]): Rule {
  return [(value) => choices.includes(value), `one of ${choices.map(show).join(', ')}`]
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function show(value: unknown): string {
  if (isText(value)) return `'${value}'`
  return Array.isArray(value) ? `[${value.map(show).join(', ')}]` : String(value)
}

function usage(operation: string, text: string): RunsError {
  return new RunsError('usage', text, { operation })
}
