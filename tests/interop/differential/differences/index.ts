import type { Difference } from '../question.ts'
import { artifactDrafts } from './artifactDrafts.ts'
import { artifactFiles } from './artifactFiles.ts'
import { artifacts } from './artifacts.ts'
import { changing } from './changing.ts'
import { client } from './client.ts'
import { creating } from './creating.ts'
import { errors } from './errors.ts'
import { files } from './files.ts'
import { history } from './history.ts'
import { leftOut } from './leftOut.ts'
import { life } from './life.ts'
import { lists } from './lists.ts'
import { logs } from './logs.ts'
import { run } from './run.ts'
import { show } from './show.ts'
import { sweeps } from './sweeps.ts'

/** What holds the rows of the page, in their order. */
export const differences: readonly Difference[] = [
  ...client,
  ...lists,
  ...run,
  ...show,
  ...changing,
  ...creating,
  ...life,
  ...sweeps,
  ...history,
  ...files,
  ...artifacts,
  ...artifactFiles,
  ...artifactDrafts,
  ...logs,
  ...errors,
  ...leftOut,
]
