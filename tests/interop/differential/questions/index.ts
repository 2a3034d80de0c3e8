import type { Change, Question } from '../question.ts'
import { artifacts, linking } from './artifacts.ts'
import { changing, creating } from './changing.ts'
import { data } from './data.ts'
import { files, filing } from './files.ts'
import { history } from './history.ts'
import { life } from './life.ts'
import { lists } from './lists.ts'
import { logs } from './logs.ts'
import { show } from './show.ts'
import { sweeps } from './sweeps.ts'

/** Every question that both clients have to answer alike. */
export const questions: readonly Question[] = [
  ...data,
  ...lists,
  ...history,
  ...sweeps,
  ...files,
  ...artifacts,
  ...logs,
  ...show,
  ...creating,
]

/** Every change that has to leave the same run behind, whichever client makes it. */
export const changes: readonly Change[] = [...changing, ...filing, ...linking, ...life]
