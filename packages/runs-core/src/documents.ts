export type * from './generated/operationTypes.ts'
export * from './generated/typedDocuments.ts'
