/**
 * Runs the built goldens in Chromium: the library is bundled for the browser, served on loopback with the headers
 * that allow shared memory, and called in a worker as the app would.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const worker = `
import { runGolden } from './dist/study/golden.js'
self.onmessage = async ({ data }) => {
  try { self.postMessage({ result: await runGolden(data.text, data.way) }) }
  catch (error) { self.postMessage({ error: String(error && error.stack || error) }) }
}`
const flags =
  '--no-sandbox --disable-quic --disable-background-networking --disable-component-update --disable-sync'

/** `import('./x.node.js')` is left as it stands: the browser never comes to it. */
const nodeFilesStayOut = {
  name: 'node files stay out',
  setup: ({ onResolve }) => onResolve({ filter: /\.node\.js$/ }, ({ path }) => ({ path, external: true }))
}

export async function goldensInChromium(executablePath, ways) {
  const { outputFiles } = await build({
    stdin: { contents: worker, resolveDir: root, loader: 'js' },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
    plugins: [nodeFilesStayOut]
  })
  const server = createServer((request, response) => {
    const script = request.url === '/worker.js'
    response.writeHead(200, {
      'content-type': script ? 'text/javascript' : 'text/html',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp'
    })
    response.end(script ? outputFiles[0].text : '<!doctype html><title>golden</title>')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath, args: [...flags.split(' '), '--no-first-run'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    const results = []
    for (const file of readdirSync(join(root, 'scenarios'))
      .filter((one) => /\.ya?ml$/.test(one))
      .sort())
      for (const way of ways) {
        const text = readFileSync(join(root, 'scenarios', file), 'utf8')
        const answer = await page.evaluate(
          ({ text, way }) =>
            new Promise((resolve, reject) => {
              const worker = new Worker('/worker.js', { type: 'module' })
              worker.onmessage = ({ data }) => {
                worker.terminate()
                resolve(data)
              }
              worker.onerror = (event) => reject(new Error(event.message))
              worker.postMessage({ text, way })
            }),
          { text, way }
        )
        if (answer.error) throw new Error(`${file}: ${answer.error}`)
        const { digest, rows } = answer.result
        results.push({ scenario: file.replace(/\.ya?ml$/, ''), way, digest, rows })
      }
    return { engine: `Chromium ${browser.version()}`, results }
  } finally {
    await browser.close()
    server.close()
  }
}
