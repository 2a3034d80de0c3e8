interface Signed {
  name: string
  directUrl: string
}

/** A signed URL is another one in each answer: what has not changed otherwise keeps the one that it had. */
export function keepUrls<File extends Signed>(nodes: File[], previous: readonly File[] = []): File[] {
  const before = new Map(previous.map((file) => [stateOf(file), file.directUrl]))
  return nodes.map((file) => ({ ...file, directUrl: before.get(stateOf(file)) ?? file.directUrl }))
}

/** Everything of a file that only changes with it. */
function stateOf({ directUrl: _signed, ...file }: Signed): string {
  return JSON.stringify(file)
}
