import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { startServer } from '@x/test-kit'
import { chromium } from 'playwright-core'
import { findChromium } from '../../scripts/prepare/chromium.mjs'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Opens a built consumer in Chromium, before a server with one seeded run; gives the text of its heading. */
export async function openConsumerPage(dist: string): Promise<string> {
  const { server } = await startServer({ port: 0 })
  const seeded = await server.seed({ project: 'packed', steps: 10 })
  // One origin for page and API, as a product's own backend would have it.
  const site = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      if (path === '/graphql') {
        const answer = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' },
          body: Buffer.concat(chunks),
        })
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
        return
      }
      const file = join(dist, path === '/' ? 'index.html' : path)
      const body = await readFile(file).catch(() => undefined)
      response.writeHead(body ? 200 : 404, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(body)
    })
  })
  await new Promise<void>((settle) => site.listen(0, '127.0.0.1', settle))
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    await page.goto(`${origin}/?run=${encodeURIComponent(seeded.runs[0]?.path ?? '')}`)
    await page
      .getByRole('heading', { name: /finished/ })
      .waitFor({ timeout: 10_000 })
      .catch(() => undefined)
    const text = await page.locator('#root').innerText()
    return [text, ...errors].join('\n')
  } finally {
    await browser.close()
    site.close()
  }
}
