import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { draw } from '../files/figures/render.bundle.ts'
import { neverSaid } from '../files/never-say.ts'
import { renderBodyReport } from '../files/report-body.ts'
import { readScenario } from '../files/scenario.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { goldenSize } from './golden.ts'
import { known } from './known.ts'
import { bodyReportInput } from './report-body.ts'
import { run } from './run.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const shipped = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const)
  .filter(([, text]) => /^world: body$/m.test(text))
  .map(([file, text]): Scenario => readScenario(text, { name: file.replace('.yaml', ''), known }))
const of = (species: string): Scenario[] => shipped.filter(({ body }) => body!.species === species)

const plain = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

async function reported(scenario: Scenario): Promise<{ page: string; first: string; names: string[] }> {
  const result = await run(goldenSize(scenario), { threads: 1 })
  const page = renderBodyReport(bodyReportInput({ ...result, body: result.body! }, { version: '0.1.0' }), {
    draw
  })
  const first = plain(page.slice(page.indexOf('<body'), page.indexOf('What was compared')))
  return { page: plain(page), first, names: result.body!.arms.map(({ name }) => name) }
}

test.each(of('human').map((one) => [one.name, one] as const))(
  '%s, rendered: extrapolation, discrepancy and contrary trials stand before all else but the answer',
  async (_, scenario) => {
    const { first, page } = await reported(scenario)
    for (const must of [
      'Extrapolated',
      'carried over from mice',
      'The model may be wrong',
      'Trials against it'
    ])
      expect(first).toContain(must)
    // the trials are named, not only promised
    expect(first).toMatch(/Farr 2024|CRATUS|Bone trial, 60 women/)
    expect(first.length).toBeLessThan(3500)
    expect(neverSaid(page)).toEqual([])
  }
)

test.each(of('mouse').map((one) => [one.name, one] as const))(
  '%s, rendered: nothing is extrapolated to people, and nothing is called an illness that is an assumed burden',
  async (_, scenario) => {
    const { first, page } = await reported(scenario)
    expect(first).not.toContain('Extrapolated')
    expect(page).not.toMatch(/alive and ill|alive and well|good health/)
    expect(page).toContain('an assumed share of the burden of death')
  }
)

test('the share that can be reached is spoken of where something is cleared, and there alone', async () => {
  const firstOf = async (wanted: string): Promise<string> =>
    (await reported(of('human').find(({ name }) => name === wanted)!)).first
  expect(await firstOf('senolytic-from-60')).toMatch(/can reach and kill[^]*Both are in the interval/)
  const rates = await firstOf('frailty-msc')
  expect(rates).not.toContain('can reach and kill')
  expect(rates).toContain('This is in the interval')
})

test('where arms are other populations the reference is called by its set, in every sentence and title', async () => {
  const { page, names } = await reported(of('human').find(({ name }) => name === 'human-survival')!)
  expect(names).toContain('nothing') // data keep the name
  expect(page).not.toContain('“nothing”')
  expect(page).toContain('“Sweden, 2019”')
  expect(page).toContain('set “Danish twins, born 1870 to 1900”; nothing is done')
  expect(page).toContain('Each arm has the numbers of its own set')
})
