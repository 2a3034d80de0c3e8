import { RunsError } from '../transport/runsError.ts'
import type { SampleHistoryOptions } from './sampleHistory.ts'
import type { ScanHistoryOptions } from './scanHistory.ts'

/** @internal */
export function checkSampleOptions(options: SampleHistoryOptions): void {
  const operation = 'sampleHistory'
  const { samples, keys, xAxis, stream, match, as, minStep } = options
  checkKeys(operation, keys)
  checkChoice(operation, 'match', match, ['all', 'any'])
  checkChoice(operation, 'stream', stream, ['default', 'system'])
  checkChoice(operation, 'as', as, ['rows', 'columns'])
  if (samples !== undefined && !(Number.isSafeInteger(samples) && samples >= 1))
    throw usage(operation, `samples is ${show(samples)}: give a whole number from 1 on`)
  if (xAxis !== undefined && typeof xAxis !== 'string')
    throw usage(operation, `xAxis is ${show(xAxis)}: give one key as text, as in '_timestamp'`)
  checkStep(operation, 'minStep', minStep)
  if (stream === 'system' && keys?.length)
    throw usage(operation, "system metrics cannot be narrowed to keys: leave out keys, or stream: 'system'")
  if (stream === 'system' && minStep !== undefined)
    throw usage(operation, "system metrics have no steps: leave out minStep, or stream: 'system'")
}

/** @internal */
export function checkScanOptions(options: ScanHistoryOptions): void {
  const operation = 'scanHistory'
  const { keys, match, pageSize, minStep, maxStep } = options
  checkKeys(operation, keys)
  checkChoice(operation, 'match', match, ['all', 'any'])
  if (pageSize !== undefined && !(Number.isSafeInteger(pageSize) && pageSize >= 1))
    throw usage(operation, `pageSize is ${show(pageSize)}: give a whole number of rows from 1 on`)
  checkStep(operation, 'minStep', minStep)
  checkStep(operation, 'maxStep', maxStep)
  if (maxStep !== undefined && maxStep < (minStep ?? 0))
    throw usage(
      operation,
      `maxStep ${maxStep} lies before minStep ${minStep ?? 0}: the scan reads minStep ≤ _step < maxStep`,
    )
}

function checkKeys(operation: string, keys: unknown): void {
  if (keys === undefined) return
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
    throw usage(operation, `keys is ${show(keys)}: give a list of texts, as in ['loss', 'accuracy']`)
}

function checkStep(operation: string, name: string, step: unknown): void {
  if (step !== undefined && !Number.isSafeInteger(step))
    throw usage(operation, `${name} is ${show(step)}: give a step as a whole number`)
}

function checkChoice(operation: string, name: string, value: unknown, choices: readonly unknown[]): void {
  if (value !== undefined && !choices.includes(value))
    throw usage(operation, `${name} is ${show(value)}: give one of ${choices.map(show).join(', ')}`)
}

function show(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`
  return Array.isArray(value) ? `[${value.map(show).join(', ')}]` : String(value)
}

function usage(operation: string, text: string): RunsError {
  return new RunsError('usage', text, { operation })
}
