import { createServer, request } from 'node:http'

/** `delay.ts UPSTREAM MS`: a reverse proxy that holds each request for so long, the same for every client. */
const [upstream = '', ms = '50'] = process.argv.slice(2)
const target = new URL(upstream)
const server = createServer((incoming, outgoing) => {
  setTimeout(() => {
    const sent = request(
      {
        host: target.hostname,
        port: target.port,
        path: incoming.url,
        method: incoming.method,
        headers: { ...incoming.headers, host: target.host },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    sent.on('error', () => outgoing.destroy())
    incoming.pipe(sent)
  }, Number(ms))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`)
})
process.on('SIGINT', () => process.exit(0))
