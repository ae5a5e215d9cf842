/**
 * Takes pictures of a report as people will see it: desk, phone, dark, and A4 page by page.
 *
 *   node scripts/look.mjs runs/forearm-lifetime-1a2b3c4d/report.html look
 *
 * Needs Chromium (CHROMIUM_PATH or the usual places) and, for the printed pages as pictures, pdftoppm.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [report, folder] = process.argv.slice(2)
if (!report || !folder) {
  console.error('usage: node scripts/look.mjs REPORT.html FOLDER')
  process.exit(2)
}
const executablePath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
].find((path) => path && existsSync(path))
if (!executablePath) {
  console.error('no Chromium found: set CHROMIUM_PATH')
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const args =
  '--no-sandbox --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run'
const browser = await chromium.launch({ executablePath, args: args.split(' ') })
const views = [
  { name: 'desk', width: 1200, height: 1400, colorScheme: 'light' },
  { name: 'dark', width: 1200, height: 1400, colorScheme: 'dark' },
  { name: 'phone', width: 390, height: 844, colorScheme: 'light', deviceScaleFactor: 2 }
]
let trouble = 0
for (const { name, width, height, ...more } of views) {
  const context = await browser.newContext({ viewport: { width, height }, offline: true, ...more })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') trouble = 1
    console.log(`${name}: ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => console.log(`${name}: ${error.message}`))
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) {
      trouble = 1
      console.log(`${name}: asks for ${request.url()}`)
    }
  })
  await page.goto(pathToFileURL(resolve(report)).href)
  const { tall, wide } = await page.evaluate(() => ({
    tall: document.documentElement.scrollHeight,
    wide: document.documentElement.scrollWidth
  }))
  if (wide > width) {
    trouble = 1
    console.log(`${name}: the page is ${wide} px wide, the window ${width}`)
  }
  // window by window: one picture of a long page takes minutes
  const step = 1800
  await page.setViewportSize({ width, height: Math.min(step, tall) })
  for (let from = 0, n = 1; from < tall; from += step, n++) {
    await page.evaluate((y) => window.scrollTo(0, y), from)
    await page.screenshot({
      path: join(folder, `${name}-${String(n).padStart(2, '0')}.png`),
      timeout: 60_000
    })
  }
  if (name === 'desk')
    await page.pdf({
      path: join(folder, 'a4.pdf'),
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true
    })
  await context.close()
}
await browser.close()
const pages = spawnSync('pdftoppm', ['-r', '60', '-png', join(folder, 'a4.pdf'), join(folder, 'a4')])
if (pages.error) console.log('a4.pdf written; pdftoppm not found, so no pictures of its pages')
process.exit(trouble)
