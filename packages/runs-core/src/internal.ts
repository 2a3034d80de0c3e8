/** What the sister packages of this one need, and nobody else should: it may change with any release. */
export { createUrqlClient } from './transport/createUrqlClient.ts'
export { createMutation, type Mutate, type Mutation } from './live/mutation.ts'
export { firstAnswer } from './live/firstAnswer.ts'
export { observeArtifactFileText } from './live/observeArtifactFileText.ts'
export { observeFileText } from './live/observeFileText.ts'
