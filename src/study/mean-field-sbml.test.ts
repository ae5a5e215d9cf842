/**
 * The exported equations, read and followed elsewhere: libSBML reads the document, lsoda of R's deSolve integrates what it
 * says (src/files/fixtures/sbml-to-r.py), and both must find what our solver finds.
 *
 *   REVERDIE_BLESS=1 npx vitest run src/study/mean-field-sbml      writes the frozen trajectories anew (a minute of R)
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { needs, pythonWith, rPackage } from '../../test/here.ts'
import { root } from '../../test/tree.ts'
import { daysPerYear } from '../core/clock.ts'
import type { Equations } from '../core/equations.ts'
import { meanField } from '../body/mean-field/mean-field.ts'
import { turnoverEquations } from '../body/mean-field/turnover.ts'
import { solveStiff } from '../body/stiff.ts'
import { follow } from '../body/stiff-equations.ts'
import { sbml } from '../files/sbml.ts'
import { resolve } from '../ledger/resolve.ts'

const { number } = resolve()

/** Everything the writer can say: sun by age, a factor, a pulse, three layers of the dermis. */
const rich = meanField(number, {
  error: 1e-8,
  person: {
    site: 'forearm',
    phototype: 2,
    sun: [
      [15, 1],
      [40, 1.2],
      [80, 0.5]
    ]
  },
  cuts: [100, 250],
  course: {
    factors: [{ on: 'uv', from: 9000, until: 12_000, times: 0.4 }],
    pulses: [{ day: 16_000, kill: [0.1, 0.2, 0.5, 0.4], susceptible: 0.7, depth: 300 }]
  }
})
const plain = meanField(number, { error: 1e-8, cuts: [] })

const turnover = turnoverEquations(
  {
    production: 0.001,
    ageing: 0.084 / 365,
    bystander: 0.02,
    removal: 0.15,
    decline: 2e-4,
    half: 0.5,
    noise: 0.1,
    threshold: 17,
    extrinsic: 0
  },
  {
    turns: [{ on: 'production', from: 100, until: 300, times: 0.5 }],
    pulses: [{ day: 400, share: 0.4 }]
  }
)

interface Trajectory {
  readonly from: string
  readonly names: readonly string[]
  readonly times: readonly number[]
  readonly y: readonly (readonly number[])[]
}

const cases: Record<string, { equations: Equations; times: number[]; frozen: boolean }> = {
  rich: { equations: rich.equations(), times: [5, 25, 40, 45, 60].map((y) => y * daysPerYear), frozen: true },
  plain: { equations: plain.equations(), times: [100, 400], frozen: false },
  turnover: { equations: turnover, times: [100, 250, 400, 500, 700], frozen: true }
}

/** Our solution of a case, from the equations as they are exported. */
function ours({ equations, times }: (typeof cases)[string]): readonly Float64Array[] {
  const followed = follow(equations)
  followed.set(equations.constants.map((c) => c.value))
  const breaks = equations.constants.filter((c) => /_(from|until)$/.test(c.id)).map((c) => c.value)
  return solveStiff(
    { size: followed.size, slope: followed.slope, linear: followed.linear, jumps: followed.jumps, breaks },
    0,
    equations.variables.map((v) => v.start),
    times,
    { relative: 1e-8, absolute: 1e-12 }
  ).at
}

const home = mkdtempSync(join(tmpdir(), 'reverdie-'))
afterAll(() => rmSync(home, { recursive: true }))

function written(id: string): string {
  const path = join(home, `${id}.xml`)
  writeFileSync(path, sbml(cases[id].equations, '0'))
  return path
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  expect(status, stderr).toBe(0)
  return stdout
}

/** The document followed by R. */
function elsewhere(python: string, id: string): Trajectory {
  const program = join(home, `${id}.R`)
  const times = cases[id].times.map(String)
  writeFileSync(program, run(python, ['src/files/fixtures/sbml-to-r.py', written(id), '0', ...times]))
  return JSON.parse(run('Rscript', [program])) as Trajectory
}

function agree(id: string, theirs: Trajectory): void {
  const { equations } = cases[id]
  const y = ours(cases[id])
  expect(theirs.names).toEqual(equations.variables.map((v) => v.id))
  theirs.times.forEach((time, k) => expect(time).toBeCloseTo(cases[id].times[k], 6))
  let worst = 0
  theirs.y.forEach((row, k) =>
    row.forEach((value, i) => {
      worst = Math.max(worst, Math.abs(y[k][i] - value) / (Math.abs(value) + 1e-9))
    })
  )
  expect(worst, id).toBeLessThan(1e-6)
}

const frozen = 'src/study/fixtures/mean-field-sbml.json'
const verdict = 'src/study/fixtures/mean-field-libsbml.json'

test.skipIf(!process.env['REVERDIE_BLESS'])(
  'fixtures are written anew',
  () => {
    const python = pythonWith('libsbml') as string
    const found = Object.entries(cases).flatMap(([id, one]) =>
      one.frozen ? [[id, elsewhere(python, id)]] : []
    )
    writeFileSync(join(root, frozen), `${JSON.stringify(Object.fromEntries(found), null, 2)}\n`)
    writeFileSync(
      join(root, verdict),
      run(python, ['src/files/fixtures/sbml-check.py', ...Object.keys(cases).map(written)])
    )
  },
  600_000
)

test('R, which has only the document, finds the same trajectories', () => {
  const saved = JSON.parse(readFileSync(join(root, frozen), 'utf8')) as Record<string, Trajectory>
  expect(Object.keys(saved)).toEqual(['rich', 'turnover'])
  for (const [id, theirs] of Object.entries(saved)) agree(id, theirs)
})

test('and an R that is here', (context) => {
  const python = pythonWith('libsbml')
  needs(context, 'Python with libsbml', python)
  needs(context, 'R with deSolve', rPackage('deSolve'))
  for (const id of ['turnover', 'plain']) agree(id, elsewhere(python as string, id))
}, 120_000)

/** What libSBML said: nothing. */
function clean(text: string): void {
  const said = JSON.parse(text) as {
    libsbml: string
    files: { elements: Record<string, number>; issues: unknown[] }[]
  }
  said.files.forEach(({ elements, issues }, i) => {
    const { equations } = Object.values(cases)[i]
    expect(issues).toEqual([])
    expect(elements['compartments']).toBe(equations.rooms.length)
    expect(elements['rules']).toBe(equations.rules.length + equations.variables.length)
    expect(elements['events']).toBe(equations.turns.length)
  })
}

test('libSBML has nothing to object to, units included: as it was last asked', () => {
  clean(readFileSync(join(root, verdict), 'utf8'))
})

test('and a libSBML that is here', (context) => {
  const python = pythonWith('libsbml')
  needs(context, 'Python with libsbml', python)
  clean(run(python as string, ['src/files/fixtures/sbml-check.py', ...Object.keys(cases).map(written)]))
}, 120_000)
