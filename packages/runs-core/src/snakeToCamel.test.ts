import { expect, test } from 'vitest'
import { snakeToCamel } from './snakeToCamel.ts'

test.each([
  // As Python.
  ['created_at', 'createdAt'],
  ['history_line_count', 'historyLineCount'],
  ['_x', 'x'],
  ['__x_y', 'xY'],
  ['x_', 'x'],
  ['a__b', 'aB'],
  ['GPU_TYPE', 'gpuType'],
  ['URL', 'url'],
  ['x_Y', 'xY'],
  ['Heartbeat_at', 'heartbeatAt'],
  ['ärger_über', 'ärgerÜber'],
  // Where Python gives `heartbeatat`, `a1BC`, `user-NameX` and an IndexError.
  ['heartbeatAt', 'heartbeatAt'],
  ['a1b_c', 'a1bC'],
  ['user-name_x', 'user-nameX'],
  ['', ''],
  ['_', ''],
])('%o is %o', (name, camel) => {
  expect(snakeToCamel(name)).toBe(camel)
  expect(snakeToCamel(camel)).toBe(camel)
})
