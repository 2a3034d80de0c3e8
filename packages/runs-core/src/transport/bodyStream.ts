/**
 * Bytes that are made as they are asked for, as `fetch` takes them: copies of pieces that are only lent.
 *
 * @internal
 */
export function bodyStream(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]()
  return new ReadableStream(
    {
      async pull(stream) {
        const { done, value } = await iterator.next()
        if (done) stream.close()
        else stream.enqueue(value.slice())
      },
      cancel: async () => {
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
