import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { ears } from './fixtures/ears.ts'
import { packageRoot, packageVersion } from './package.node.ts'
import { command, tell } from './program.ts'

/** Runs one command line in this process. */
async function said(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = ears()
  const code = await command(args, io)
  return { code, out: io.said.out, err: io.said.err }
}

test('help names the commands that exist, and no others', async () => {
  const { code, out } = await said('--help')
  expect(code).toBe(0)
  const names = [...out.matchAll(/^ {2}(\w+) .*$/gm)].map((found) => found[1])
  expect(names.filter((name) => name !== 'reverdie')).toEqual([
    'run',
    'check',
    'explain',
    'ledger',
    'export',
    'validate',
    'study'
  ])
  const run = await said('run', '--help')
  for (const flag of ['--out', '--seed', '--threads', '--quick', '--kernels', '--force', '--log', '--resume'])
    expect(run.out).toContain(flag)
})

test('the version', async () => {
  expect(await said('--version')).toEqual({ code: 0, out: `${packageVersion()}\n`, err: '' })
})

test('wrong usage: exit 2, and what was meant', async () => {
  const cases: [string[], string | RegExp][] = [
    [[], 'Usage: reverdie'],
    [['rnu', 'x'], 'did you mean run?'],
    [['run', 'spread', '--sed', '3'], 'did you mean --seed?'],
    [['run', 'spread', '--seed', '-3'], /whole number from 0/],
    [['run', 'spread', '--seed', '1.5'], /whole number from 0/],
    [['run', 'spread', '--threads', '0'], /whole number from 1/],
    [['run', 'spread', '--log', 'xml'], /text, json/],
    [['run', 'spread', '--kernels', 'wasm'], 'there are no wasm kernels in this version'],
    [['run'], 'no scenario is given'],
    [['run', 'spred'], 'write spread'],
    [['run', 'spread', '--resume', 'nowhere'], '--resume does not take a scenario'],
    [['run', '--resume', 'nowhere'], 'there is no run to resume here'],
    [['check'], 'missing required argument'],
    [['check', 'no-such-file.yaml'], 'there is no scenario no-such-file.yaml'],
    [['check', 'a', 'b'], 'too many arguments'],
    [['explain', 'sasp.reech'], 'did you mean "sasp.reach"?'],
    [['ledger', '--format', 'pdf'], 'table, json, csv, html, bib'],
    [['ledger', '--format', 'jsn'], 'fix write --format json'],
    [['run', 'spread', '--out'], 'fix write --out <dir>'],
    [['check'], 'fix write reverdie check <scenario>'],
    [['check', 'a', 'b'], 'fix see reverdie check --help'],
    [['study'], 'fix write reverdie study fit-survival'],
    [['study', 'fit-survival', 'x.csv'], 'fix add --time <column>'],
    [['study', 'fit-survival', 'x', '--unit', 'fortnight'], 'fix write --unit day, or another of these'],
    [['study', 'mean-field', 'spread', 'b'], 'fix see reverdie study mean-field --help']
  ]
  for (const [args, words] of cases) {
    const { code, out, err } = await said(...args)
    expect(code, args.join(' ')).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(words)
    if (args.length > 0) expect(err).toMatch(/^Problem: .*\n(.*\n)* {2}fix .+\n$/)
  }
})

test('a bad file: one problem with its place, exit 2', async () => {
  const home = mkdtempSync(join(tmpdir(), 'reverdie-'))
  try {
    const file = join(home, 'bad.yaml')
    writeFileSync(file, 'reverdie: 1\ntitle: T\nquestion: Q?\nprogrammes: {}\nrun: { for: 2 mm }\n')
    const { code, err } = await said('check', file)
    expect(code).toBe(2)
    expect(err).toContain(`at  ${file}:5:13 › run › for`)
    expect(await said('check', home)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a file') as string
    })
    writeFileSync(file, Buffer.alloc(10_000_000, 'x'))
    expect((await said('run', file)).err).toContain('has 10.0 MB')
  } finally {
    rmSync(home, { recursive: true })
  }
})

test('what goes wrong has a code of its own', () => {
  const io = ears()
  expect(tell(new Problem({ what: 'x', fix: 'y', exit: 1 }), io)).toBe(1)
  expect(tell(new Problem({ what: 'x', fix: 'y' }), io)).toBe(2)
  expect(tell(new RangeError('WebAssembly.Memory(): could not allocate memory'), io)).toBe(1)
  expect(io.said.err).toContain('the memory of this machine does not suffice')
  expect(tell(new TypeError('boom'), io)).toBe(1)
  expect(io.said.err).toContain('this is a mistake of ours')
})

const built = join(packageRoot, 'dist/cli/main.js')

test.skipIf(!existsSync(built))('the built program: help within 0.3 s, code 2 for wrong usage', () => {
  const times: number[] = []
  const bare: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    bare.push(performance.now() - start)
    const before = performance.now()
    const help = spawnSync(process.execPath, [built, '--help'], { encoding: 'utf8' })
    times.push(performance.now() - before)
    expect(help.status).toBe(0)
    expect(help.stdout).toContain('Usage: reverdie')
  }
  // on a machine that is busy with other tests, Node itself takes its time
  expect(Math.min(...times)).toBeLessThan(Math.max(300, 6 * Math.min(...bare)))
  expect(spawnSync(process.execPath, [built, 'rnu']).status).toBe(2)
})

test('a folder does not hide a shipped scenario of its name', async () => {
  const home = mkdtempSync(join(tmpdir(), 'reverdie-'))
  const before = process.cwd()
  try {
    mkdirSync(join(home, 'spread'))
    process.chdir(home)
    expect(await said('check', 'spread')).toMatchObject({ code: 0, err: '' })
  } finally {
    process.chdir(before)
    rmSync(home, { recursive: true })
  }
})
