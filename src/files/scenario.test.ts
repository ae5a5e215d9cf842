import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { known } from './fixtures/known.ts'
import { readScenario, stem } from './scenario.ts'
import type { Scenario } from './scenario-types.ts'

const house = readFileSync(new URL('fixtures/clear-then-seed.yaml', import.meta.url), 'utf8')
const read = (text: string | Uint8Array): Scenario => readScenario(text, { file: 's.yaml', known })

/** The problem a text gives, as it is printed. */
function problem(text: string | Uint8Array): string {
  try {
    read(text)
  } catch (error) {
    if (error instanceof Problem) {
      expect(error.exit).toBe(2)
      return error.print()
    }
    throw error
  }
  throw new Error('it was accepted')
}

/** The example of the house, with one piece of text replaced. */
function changed(from: string | RegExp, to: string): string {
  const text = house.replace(from, to)
  expect(text).not.toBe(house)
  return text
}

const add = (lines: string): string => `${house}${lines}\n`

test('the example of the house reads as it says', () => {
  const scenario = read(house)
  expect(scenario.name).toBe('s')
  expect(scenario.person).toEqual({ age: 62, sex: 'female', site: 'forearm', phototype: 2 })
  expect(scenario.patch).toEqual({ width: 1000, height: 1000, depth: 1200 })
  expect(scenario.arms.map(({ name }) => name)).toEqual(['clear then seed', 'seed alone', 'nothing'])
  expect(scenario.arms[0]!.givings).toEqual([
    { give: 'dasatinib-quercetin', at: 0, every: 1, times: 3, line: 10, column: 7 },
    { give: 'msc-own-fat', at: 14, amount: { value: 1e4, unit: '1/mm2' }, line: 11, column: 7 }
  ])
  expect(scenario.run).toEqual({ days: 730.5, replicates: 8, seed: 20, every: 7.305 })
  expect(scenario.watch).toEqual(['senescent fraction', 'collagen', 'wound closure'])
  expect(scenario.text).toBe(house)
})

test('an arm that does nothing is always there', () => {
  const { arms } = read(changed('  nothing: []\n', ''))
  expect(arms.at(-1)).toEqual({ name: 'nothing', givings: [], parameters: {}, off: [] })
})

test('an arm may have an age, parameters and mechanisms of its own', () => {
  const { arms } = read(
    changed(
      '  nothing: []',
      '  old: { age: 75 year, parameters: { sasp.reach: 0.3 mm, touch.probability: 20 % }, off: [touch], give: [tretinoin daily] }'
    )
  )
  expect(arms[2]).toMatchObject({
    name: 'old',
    age: 75,
    parameters: { 'sasp.reach': 300, 'touch.probability': 0.2 },
    off: ['touch'],
    givings: [{ give: 'tretinoin', at: 0, every: 1, times: Infinity }]
  })
})

test('an arm may be compared with another than nothing', () => {
  const against = (name: string): string =>
    changed('  nothing: []', `  nothing: []\n  late: { against: "${name}", give: [tretinoin daily] }`)
  expect(read(against('seed  alone')).arms.at(-1)!.against).toBe('seed alone')
  expect(read(house).arms.every((arm) => arm.against === undefined)).toBe(true)
  expect(problem(against('seed alon'))).toMatch(/no arm "seed alon".*did you mean "seed alone"/s)
  expect(problem(against('late'))).toMatch(/compared with itself/)
})

test('sun, snapshots and the golden size', () => {
  const { person, snapshots, golden } = read(
    changed('site: forearm', 'site: face, phototype: 4, sun: [[20 year, 1], [50 year, 40 %]]') +
      'snapshots: [64 year, 62 year]\ngolden: { patch: { size: 0.2 mm x 0.3 mm, depth: 0.3 mm }, for: 400 d, every: 40 d }\n'
  )
  expect(person).toMatchObject({
    site: 'face',
    phototype: 4,
    sun: [
      [20, 1],
      [50, 0.4]
    ]
  })
  expect(snapshots).toEqual([62, 64])
  expect(golden).toEqual({
    patch: { width: 200, height: 300, depth: 300 },
    days: 400,
    replicates: 1,
    every: 40
  })
})

test('an unknown key: where it stands, and what was meant', () => {
  expect(problem(changed('replicates: 8', 'replicate: 8'))).toBe(
    'Problem: unknown key "replicate"\n' +
      '  at  s.yaml:15:21 › run\n' +
      '  why did you mean "replicates"? run takes for, replicates, seed, every\n' +
      '  fix write replicates'
  )
  expect(problem(add('whatever: 3'))).toContain('unknown key "whatever"\n  at  s.yaml:17:1')
  expect(problem(changed('times: 3', 'tmes: 3'))).toMatch(
    /s\.yaml:10:\d+ › programmes › clear then seed › 1\n.*did you mean "times"/
  )
})

test('a wrong unit: what was expected', () => {
  expect(problem(changed('for: 2 year', 'for: 2 mm'))).toContain(
    'expected a time such as 3 d, got 2 mm\n  at  s.yaml:15:13 › run › for'
  )
  expect(problem(changed('at: 14 d, amount', 'at: 14 dya, amount'))).toMatch(
    /unknown unit "dya"[^]*did you mean "d/
  )
  expect(problem(changed('at: 0 d', 'at: 0'))).toMatch(
    /0 has no unit\n {2}at {2}s.yaml:10:40[^]*fix write 0 day/
  )
  expect(problem(changed('1 mm x 1 mm', '1 mm'))).toContain('"1 mm" is not the size of a patch')
  expect(problem(changed('1 mm x 1 mm', '1 mm x 1 kg'))).toContain('expected a length such as 1 mm, got 1 kg')
})

test('a value outside the evidence: range, source, grade and the way out', () => {
  const text = add('parameters: { bystander.rate: 3 1/hour }')
  expect(problem(text)).toBe(
    'Problem: bystander.rate = 3 1/hour lies outside the evidence, 0.0005 … 0.02 1/day\n' +
      '  at  s.yaml:17:31 › parameters › bystander.rate\n' +
      '  why 3 1/hour is 72 1/day; the range is from nelson2012, Fig. 2B (grade C)\n' +
      '  fix choose a value inside it, or list "bystander.rate" under beyondEvidence and the report will carry the warning'
  )
  const allowed = read(`${text}beyondEvidence: [bystander.rate]\n`)
  expect(allowed.parameters).toEqual({ 'bystander.rate': 72 })
  expect(allowed.beyondEvidence).toEqual(['bystander.rate'])
})

test('time runs forward', () => {
  expect(problem(changed('at: 14 d', 'at: -14 d'))).toMatch(
    /-14 d is too small\n.*:11:32.*\n.*at least 0 day\n.*minus sign/
  )
  expect(problem(changed('for: 2 year', 'for: -2 year'))).toContain('-2 year is too small')
  expect(problem(changed('for: 2 year', 'for: 0 d'))).toContain('it must be more than 0 day')
  expect(problem(changed('at: 14 d, amount', 'from age: 15 year, amount'))).toContain(
    'from age 15 year lies before the start'
  )
  expect(problem(changed('at: 14 d, amount', 'at: 3 d, from age: 65 year, amount'))).toContain(
    'stand together'
  )
})

test('what is not a number is not a number', () => {
  expect(problem(changed('for: 2 year', 'for: .nan'))).toContain('"NaN" does not begin with a number')
  expect(problem(changed('for: 2 year', 'for: .inf'))).toContain('"Infinity" does not begin with a number')
  expect(problem(changed('for: 2 year', 'for: NaN year'))).toContain('does not begin with a number')
  expect(problem(changed('for: 2 year', 'for: 1e999 year'))).toContain('too large')
  expect(problem(changed('replicates: 8', 'replicates: .nan'))).toContain('replicates is NaN')
  expect(problem(changed('replicates: 8', 'replicates: .inf'))).toContain('replicates is Infinity')
  expect(problem(changed('replicates: 8', 'replicates: 2.5'))).toContain('replicates is 2.5')
  expect(problem(add('parameters: { touch.probability: .nan }'))).toContain('NaN')
  expect(problem(changed('seed: 20', 'seed: -1'))).toContain('at least 0')
})

test('a file that is empty, binary, too large or no YAML', () => {
  expect(problem('')).toContain('the file is empty\n  at  s.yaml:1:1')
  expect(problem('# only words\n')).toContain('the file is empty')
  expect(problem('just words')).toContain('the scenario is "just words"')
  expect(problem('[]')).toContain('the scenario is an empty list')
  expect(problem(Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13))).toContain(
    'this is not a text file'
  )
  expect(problem('title: a\u0000b')).toContain('this is not a text file\n  at  s.yaml:1:9')
  expect(problem(house + '#'.repeat(10_000_000))).toContain('10.0 million characters')
  expect(problem('a: [1, 2')).toMatch(/the file is not YAML\n.*s.yaml:1:\d/)
  expect(problem('reverdie: 1\n\ttitle: x')).toContain('indent with spaces, not tabs')
  expect(problem('---\na: 1\n---\nb: 1\n')).toContain('more than one document')
  expect(problem('reverdie: !!js/function 1')).toContain('a scenario has no tags')
  expect(problem('? [a, b]\n: 3')).toContain('a key is not a word')
  expect(problem(`${house}x: ${'['.repeat(5000)}`)).toMatch(/not YAML|levels deep/)
  expect(problem(`${'[ '.repeat(40)}${'] '.repeat(40)}`)).toContain('levels deep')
})

test('a bomb of aliases does not go off', () => {
  const level = (name: string, of: string): string =>
    `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]\n`
  const bomb = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].reduce(
    (text, name, i) => text + level(name, 'abcdefgh'[i]!),
    'a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n'
  )
  const before = performance.now()
  expect(problem(bomb)).toContain('the file unfolds into too much')
  expect(performance.now() - before).toBeLessThan(1000)
})

test('an alias that means well is welcome', () => {
  const text = house
    .replace('    - { give: msc-own-fat', '    - &fat { give: msc-own-fat')
    .replace(/(seed alone:\n)\s+- .*\n/, '$1    - *fat\n')
  expect(read(text).arms[1]!.givings[0]).toMatchObject({ give: 'msc-own-fat', at: 14 })
})

test('names that nobody knows', () => {
  expect(problem(changed('dasatinib-quercetin', 'dasatinib-quercetine'))).toMatch(
    /unknown agent or act "dasatinib-quercetine"\n {2}at {2}s.yaml:10:15[^]*did you mean "dasatinib-quercetin"[^]*fix write dasatinib-quercetin/
  )
  expect(problem(add('parameters: { sasp.reech: 3 µm }'))).toContain('did you mean "sasp.reach"?')
  expect(problem(add('beyondEvidence: [sasp.reech]'))).toContain(
    'unknown ledger entry "sasp.reech"\n  at  s.yaml:17:18'
  )
  expect(problem(add('off: [tuch]'))).toContain('did you mean "touch"?')
  expect(problem(changed('collagen,', 'colagen,'))).toContain('unknown quantity "colagen"')
  expect(problem(changed('site: forearm', 'site: forarm'))).toContain('did you mean forearm?')
  expect(problem(changed('site: forearm', 'phototype: 7'))).toContain('phototype is 7')
  expect(problem(add('mechanisms: [./my-rule.mjs]'))).toContain('not supported in this version')
})

test('another format version is told before anything else', () => {
  expect(problem(changed('reverdie: 1', 'reverdie: 2').replace('title:', 'name:'))).toContain(
    'format version 2 is not known'
  )
  expect(problem(changed('reverdie: 1\n', ''))).toContain('"reverdie" is missing')
})

test('a name that stands twice', () => {
  expect(problem(changed('seed alone', 'clear then seed'))).toMatch(
    /the same name stands twice\n.*s.yaml:12:3/
  )
  expect(problem(changed('seed alone', '"clear then  seed"'))).toContain(
    'the arm "clear then seed" is there twice'
  )
  expect(problem(add('title: again'))).toContain('the same name stands twice')
})

test('what is missing, and what has no value', () => {
  expect(problem(changed(/run: .*\n/, ''))).toMatch(/"run" is missing\n.*s.yaml:2:1/)
  expect(problem(changed('for: 2 year, ', ''))).toContain('"for" is missing\n  at  s.yaml:15:6 › run › for')
  expect(problem(changed('title: Clear first, seed after', 'title:'))).toContain('title has no value')
  expect(problem(changed('nothing: []', 'nothing:'))).toMatch(/nothing/)
  expect(problem(changed('title: Clear first, seed after', 'title: ""'))).toContain('title is empty')
})

test('more than a machine can hold is refused while it is still a word', () => {
  expect(problem(changed('replicates: 8', 'replicates: 1000000000'))).toContain('replicates is 1000000000')
  expect(problem(changed('every: 1 d, times: 3', 'every: 0.000001 s'))).toContain('an arm may hold 200000')
  expect(problem(changed('1 mm x 1 mm', '1 km x 1 km'))).toContain('unknown unit')
  expect(problem(changed('1 mm x 1 mm', '9 m x 9 m'))).toContain('too large')
  expect(problem(changed('for: 2 year', 'for: 2000 year'))).toContain('nobody is simulated beyond')
  expect(problem(changed('seed: 20', 'every: 1 s'))).toContain('observations are too many')
  expect(problem(add('snapshots: [30 year]'))).toContain('age 30 year is not reached')
})

test('of several problems, the first in the text is told', () => {
  const text = changed('site: forearm', 'site: moon')
    .replace('dasatinib', 'dasatinob')
    .replace('for: 2 year', 'for: 2 mm')
  expect(problem(text)).toContain('site is "moon"')
  expect(problem(changed('dasatinib', 'dasatinob').replace('collagen,', 'colagen,'))).toContain(
    'unknown agent'
  )
})

test('the name of a file makes the name of its run, safely', () => {
  expect(stem('/a/b/Forearm lifetime.yaml')).toBe('forearm-lifetime')
  expect(stem('../../etc/passwd')).toBe('passwd')
  expect(stem('C:\\x\\Spread.yml')).toBe('spread')
  expect(stem('....yaml')).toBe('scenario')
  expect(stem(undefined)).toBe('scenario')
})
