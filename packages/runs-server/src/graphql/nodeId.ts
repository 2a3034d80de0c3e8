/** Node ids are standard base64 of `Type:rest`: opaque to run clients, decoded by artifact and registry clients. */
export function toNodeId(type: string, rest: string | number): string {
  return Buffer.from(`${type}:${rest}`).toString('base64')
}

/** The part after `Type:`, or `null` for an id of another type or of no type. */
export function fromNodeId(type: string, id: string): string | null {
  const text = Buffer.from(id, 'base64').toString('utf8')
  return text.startsWith(`${type}:`) ? text.slice(type.length + 1) : null
}
