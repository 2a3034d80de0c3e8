import type { Difference, Unprobed } from '../question.ts'
import { artifacts } from './artifacts.ts'
import { client } from './client.ts'
import { errors } from './errors.ts'
import { history } from './history.ts'
import { leftOut } from './leftOut.ts'
import { life } from './life.ts'
import { lists } from './lists.ts'
import { run } from './run.ts'
import { show } from './show.ts'

/** What holds the rows of the page, in their order. */
export const differences: readonly (Difference | Unprobed)[] = [
  ...client,
  ...lists,
  ...run,
  ...show,
  ...life,
  ...history,
  ...artifacts,
  ...errors,
  ...leftOut,
]
