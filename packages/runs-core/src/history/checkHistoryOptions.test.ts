import { expect, it } from 'vitest'
import { createRunsClient } from '../transport/runsClient.ts'
import { isRunsError } from '../transport/runsError.ts'
import { sampleHistory, type SampleHistoryOptions } from './sampleHistory.ts'
import { scanHistory, type ScanHistoryOptions } from './scanHistory.ts'

const client = createRunsClient({
  fetch: () => {
    throw new Error('nothing may be sent')
  },
})

const badSamples: [given: string, fix: string][] = [
  ['{"samples":0}', 'samples is 0: give a whole number from 1 on'],
  ['{"samples":-3}', 'samples is -3: give a whole number from 1 on'],
  ['{"samples":2.5}', 'samples is 2.5: give a whole number from 1 on'],
  ['{"samples":"many"}', "samples is 'many': give a whole number from 1 on"],
  ['{"keys":"loss"}', "keys is 'loss': give a list of texts"],
  ['{"keys":["loss",7]}', "keys is ['loss', 7]: give a list of texts"],
  ['{"match":"some"}', "match is 'some': give one of 'all', 'any'"],
  ['{"stream":"events"}', "stream is 'events': give one of 'default', 'system'"],
  ['{"as":"pandas"}', "as is 'pandas': give one of 'rows', 'columns'"],
  ['{"xAxis":3}', 'xAxis is 3: give a text'],
  ['{"minStep":0.5}', 'minStep is 0.5: give a whole number'],
  ['{"keys":["loss"],"stream":"system"}', 'system metrics come whole: leave out keys and minStep'],
  ['{"minStep":3,"stream":"system"}', 'system metrics come whole: leave out keys and minStep'],
]

it.each(badSamples)('sampleHistory refuses %s and names the fix', async (given, fix) => {
  const options: SampleHistoryOptions = JSON.parse(given)
  await expect(sampleHistory(client, 'e/p/r', options)).rejects.toMatchObject({
    code: 'usage',
    message: `[Runs sampleHistory] ${fix}`,
  })
})

const badScans: [given: string, fix: string][] = [
  ['{"pageSize":0}', 'pageSize is 0: give a whole number from 1 on'],
  ['{"pageSize":1.5}', 'pageSize is 1.5: give a whole number from 1 on'],
  ['{"keys":{}}', 'keys is [object Object]: give a list of texts'],
  ['{"match":"none"}', "match is 'none': give one of 'all', 'any'"],
  ['{"minStep":"0"}', "minStep is '0': give a whole number"],
  ['{"maxStep":1e300}', 'maxStep is 1e+300: give a whole number'],
  ['{"minStep":5,"maxStep":4}', 'maxStep 4 lies before minStep 5'],
  ['{"maxStep":-1}', 'maxStep -1 lies before minStep 0'],
]

it.each(badScans)('scanHistory refuses %s at once and names the fix', (given, fix) => {
  const options: ScanHistoryOptions = JSON.parse(given)
  let thrown: unknown
  try {
    scanHistory(client, 'e/p/r', options)
  } catch (error) {
    thrown = error
  }
  expect(isRunsError(thrown, 'usage') && thrown.message).toBe(`[Runs scanHistory] ${fix}`)
})
