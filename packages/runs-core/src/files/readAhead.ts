/**
 * The same pieces; the next one is read while one is worked on. Each is lent until another is asked for.
 *
 * @internal
 */
export async function* readAhead(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  let next = iterator.next()
  for (;;) {
    const { done, value } = await next
    if (done) return
    next = iterator.next()
    // Whoever stops reading is not told of what comes after.
    next.catch(() => {})
    yield value
  }
}
