import { open } from 'node:fs/promises'
import { createServer } from 'node:http'

/** `bareIngest.ts FILE`: the limit for ingest: parses each body, appends it to a file, fsyncs, answers. */
const [path = ''] = process.argv.slice(2)
const file = await open(path, 'a')
const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  JSON.parse(body.toString())
  await file.appendFile(body)
  await file.sync()
  outgoing.end('{}')
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`)
})
process.on('SIGINT', () => process.exit(0))
