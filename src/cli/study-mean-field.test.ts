import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ears } from './fixtures/ears.ts'
import { command } from './program.ts'

const home = mkdtempSync(join(tmpdir(), 'reverdie-'))
afterAll(() => rmSync(home, { recursive: true }))

async function said(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = ears()
  const code = await command(['study', 'mean-field', ...args], io)
  return { code, out: io.said.out, err: io.said.err }
}

function scenario(name: string, more: string): string {
  const file = join(home, `${name}.yaml`)
  writeFileSync(
    file,
    `reverdie: 1\ntitle: T\nquestion: Q?\nworld: skin\nperson: { age: 45 year, site: buttock }\nprogrammes: { nothing: [] }\nrun: { for: 1 year }\n${more}`
  )
  return file
}

test('a life as a table, and the equations as SBML', async () => {
  const file = join(home, 'skin.xml')
  const { code, out } = await said(scenario('skin', ''), '--sbml', file)
  expect(code).toBe(0)
  expect(out).toMatch(/^T: mean field of skin\n/)
  expect(out).toMatch(/^ *45 /m)
  expect(out.split('\n').filter((line) => /^ *\d0 /.test(line))).toHaveLength(8)
  expect(out).toContain(`written to ${file}`)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('level="3" version="2"')
  expect(text).toContain('id="sun.buttock"')
})

test('without a scenario: a forearm; of a cohort: its turnover', async () => {
  expect((await said()).out).toContain('room')
  const { code, out } = await said('mouse-survival')
  expect(code).toBe(0)
  expect(out).toContain('young-adult units')
})

test('what is off has no part in it, and what it cannot be without is said', async () => {
  const calm = await said(scenario('calm', 'off: [paracrine, vesicle-spread, touch]\n'))
  expect(calm.out).toMatch(/Infinity|∞/)
  const file = join(home, 'no.xml')
  const { code, err } = await said(scenario('still', 'off: [maturation]\n'), '--sbml', file)
  expect(code).toBe(2)
  expect(err).toContain('the mean field cannot be without maturation')
  expect(existsSync(file)).toBe(false)
  expect((await said('martin')).code).toBe(2)
})
