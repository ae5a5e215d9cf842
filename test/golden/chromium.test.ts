/** The browser tells the same story: every shipped scenario in a worker of a real Chromium, to the last bit. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chromium, needs } from '../here.ts'
import { root } from '../tree.ts'
import { type Golden, type Way, expected } from './golden.ts'

interface Ran extends Golden {
  scenario: string
}
type InChromium = (path: string, ways: readonly Way[]) => Promise<{ engine: string; results: Ran[] }>

test('each shipped scenario has its digest in Chromium too', async (context) => {
  needs(context, 'dist/study/golden.js (npm run build)', existsSync(join(root, 'dist/study/golden.js')))
  if (process.env['REVERDIE_BLESS'] === '1') context.skip('digests being blessed')
  const path = chromium()
  needs(context, 'Chromium', path)
  const script = '../../scripts/golden-browser.mjs'
  const { goldensInChromium } = (await import(script)) as { goldensInChromium: InChromium }
  const { results } = await goldensInChromium(path!, [{}])
  const found = Object.fromEntries(results.map(({ scenario, digest, rows }) => [scenario, { digest, rows }]))
  expect(found).toEqual(expected())
}, 240_000)
