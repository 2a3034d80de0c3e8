import { createServer, type IncomingMessage, request } from 'node:http'

/**
 * `cuttingProxy.ts UPSTREAM CUTS STEP`: a line that goes down so many times: each time that so many bytes of parts have passed since it
 * did last, every connection that carries one breaks. `GET /cuts` tells what it saw: `kept` are the parts that had been acknowledged
 * when it went down.
 */
const [upstream = '', most = '5', step = '0'] = process.argv.slice(2)
const target = new URL(upstream)
const acknowledged = new Set<string>()
const carrying = new Set<IncomingMessage>()
let [again, cuts, sentBytes, sinceCut] = [0, 0, 0, 0]
const kept: number[] = []

function carry(incoming: IncomingMessage, path: string): void {
  if (acknowledged.has(path)) again++
  carrying.add(incoming)
  incoming.on('close', () => carrying.delete(incoming))
  incoming.on('data', (chunk: Buffer) => {
    sentBytes += chunk.byteLength
    sinceCut += chunk.byteLength
    if (cuts >= Number(most) || sinceCut < Number(step)) return
    cuts++
    sinceCut = 0
    kept.push(acknowledged.size)
    for (const each of carrying) each.socket.destroy()
  })
}

const server = createServer((incoming, outgoing) => {
  const { url = '/', method, headers } = incoming
  const [path = '/'] = url.split('?')
  if (path === '/cuts') {
    outgoing.end(JSON.stringify({ acknowledged: acknowledged.size, kept, again, cuts, sentBytes }))
    return
  }
  const isPart = path.startsWith('/storage/parts/')
  // The client's own Host, so that the server gives addresses that lead through here.
  const sent = request({ host: target.hostname, port: target.port, path: url, method, headers }, (answer) => {
    const status = answer.statusCode ?? 502
    outgoing.writeHead(status, answer.headers)
    if (isPart && status < 300) outgoing.on('finish', () => acknowledged.add(path))
    answer.pipe(outgoing)
  })
  sent.on('error', () => outgoing.destroy())
  incoming.on('error', () => sent.destroy())
  incoming.on('close', () => void (incoming.complete || sent.destroy()))
  if (isPart) carry(incoming, path)
  incoming.pipe(sent)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`)
})
process.on('SIGINT', () => process.exit(0))
