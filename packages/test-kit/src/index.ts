export { takePrinted } from './setup.ts'
