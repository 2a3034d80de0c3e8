export { fromEnv } from './fromEnv.ts'
