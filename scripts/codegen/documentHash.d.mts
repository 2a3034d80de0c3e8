import type { DocumentNode } from 'graphql'

export function documentText(document: DocumentNode): string
export function documentHash(document: DocumentNode): string
