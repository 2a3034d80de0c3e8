export { type CountingFetch, countingFetch, type Traffic } from './countingFetch.ts'
export { type FakeClock, fakeClock } from './fakeClock.ts'
export { readRequest, type SeenRequest } from './readRequest.ts'
export {
  dataAnswer,
  type ScriptedAnswer,
  type ScriptedFetch,
  scriptedFetch,
  stalledAnswer,
} from './scriptedFetch.ts'
export { takePrinted } from './setup.ts'
export { localKey, startServer, type StartServerOptions, type TestServer } from './startServer.ts'
export { uniqueName } from './uniqueName.ts'
export { watchAmbient } from './watchAmbient.ts'
