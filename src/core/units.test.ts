import { expect, test } from 'vitest'
import fc from 'fast-check'
import { all, create } from 'mathjs'
import Qty from 'js-quantities'
import { Problem } from './problem.ts'
import { bases, table } from './unit-table.ts'
import { convert, print, quantity, sameDimension, unit } from './units.ts'

function refusal(run: () => unknown): string {
  try {
    run()
  } catch (problem) {
    if (problem instanceof Problem) return problem.print()
    throw problem
  }
  throw new Error('nothing was refused')
}

test('quantities are read in the unit that is expected', () => {
  const table: [text: string, expected: string, value: number][] = [
    ['3 1/hour', '1/day', 72],
    ['3/hour', '1/day', 72],
    ['3 per hour', '1/day', 72],
    ['1/week', '1/day', 1 / 7],
    ['1e6 cells/cm2', 'cells/mm2', 1e4],
    ['1000 cells/mm³', 'cells/µm3', 1e-6],
    ['1 mm', 'µm', 1000],
    ['12 μm', 'µm', 12],
    ['12um', 'mm', 0.012],
    ['10 µm²/s', 'µm2/day', 864000],
    ['1 year', 'd', 365.25],
    ['12 months', 'year', 1],
    ['90 min', 'hour', 1.5],
    ['4 °C', 'degC', 4],
    ['4 °C', 'K', 277.15],
    ['-110 degC', 'degC', -110],
    ['−110 degC', 'degC', -110],
    ['300 K', 'degC', 300 - 273.15],
    ['10 K/min', 'degC/min', 10],
    ['0.5', '1', 0.5],
    ['20 %', '1', 0.2],
    ['20%', '1', 0.2],
    ['0.2', '%', 20],
    ['10 nM', 'µM', 0.01],
    ['1 M', 'mol/L', 1],
    ['5 ng/mL', 'pg/mL', 5000],
    ['1 g/L', 'mg/mL', 1],
    ['5 mg/kg', 'µg/kg', 5000],
    ['5 mg/kg/day', 'mg/(kg week)', 35],
    ['2 J/cm2', 'J/m2', 20000],
    ['2 MED', 'MED', 2],
    ['60 IU/kg', 'IU/kg', 60],
    ['0.01 1/(day year)', '1/day2', 0.01 / 365.25],
    ['5 day^-1', '1/day', 5],
    ['5 day⁻¹', '1/day', 5],
    ['3 day-1', '1/day', 3],
    ['1 W/m2', 'J/(m2 s)', 1],
    ['4 kPa', 'Pa', 4000],
    ['17 kDa', 'Da', 17000],
    ['50 bp/division', 'kb/division', 0.05],
    ['.5 mm', 'mm', 0.5],
    ['2. mm', 'mm', 2],
    ['+2e-3 m', 'mm', 2]
  ]
  for (const [text, expected, value] of table) {
    const got = quantity(text, expected)
    expect(Math.abs(got - value), `${text} is ${got} ${expected}`).toBeLessThanOrEqual(
      1e-15 * Math.abs(value)
    )
  }
})

test('whole ratios convert to the last bit', () => {
  expect(convert(1, '1/hour', '1/day')).toBe(24)
  expect(convert(24, 'hour', 'day')).toBe(1)
  expect(convert(0.004, '1/day', '1/day')).toBe(0.004)
  expect(convert(7, 'day', 'week')).toBe(1)
  expect(convert(1, 'year', 'month')).toBe(12)
  expect(convert(37, 'degC', '°C')).toBe(37)
})

test('a unit carries its factor to canonical units, its offset and its dimension', () => {
  expect(unit('mm')).toMatchObject({ text: 'mm', factor: 1000, offset: 0 })
  expect(unit('K')).toMatchObject({ factor: 1, offset: -273.15 })
  expect(unit('1/day').dimension[bases.indexOf('time')]).toBe(-1)
  expect(unit('cells/mm2').dimension[bases.indexOf('length')]).toBe(-2)
  expect(sameDimension(unit('M'), unit('fmol/µm3'))).toBe(true)
  expect(sameDimension(unit('mg/kg'), unit('%'))).toBe(false)
  expect(sameDimension(unit('SED'), unit('J/m2'))).toBe(false)
})

test('refusals say what was expected, what is near and what to do', () => {
  expect(refusal(() => quantity('3 d', 'mm', { file: 'a.yaml', line: 4, column: 2 }))).toBe(
    'Problem: expected a length such as 1 mm, got 3 d\n' +
      '  at  a.yaml:4:2\n' +
      '  why it is read in mm, and these do not convert into each other\n' +
      '  fix write it in mm or a unit of the same kind'
  )
  expect(refusal(() => unit('mmm'))).toContain('did you mean "mm"?')
  expect(refusal(() => unit('1/dya'))).toMatch(/unknown unit "dya" in "1\/dya"[^]*write day/)
  expect(refusal(() => quantity('5 mm x 5 mm', 'mm'))).toContain('not a product of two')
  expect(refusal(() => quantity('5', 'mm'))).toContain('5 has no unit')
  expect(refusal(() => quantity('mm', 'mm'))).toContain('does not begin with a number')
  expect(refusal(() => quantity('', 'mm'))).toContain('a quantity is empty')
  for (const text of ['NaN mm', 'Infinity mm', '-inf d'])
    expect(refusal(() => quantity(text, 'mm'))).toContain('begin with a number')
  expect(refusal(() => quantity('1e400 mm', 'mm'))).toContain('too large')
  expect(refusal(() => quantity('1,5 mm', 'mm'))).toContain('write 1.5 mm')
  expect(refusal(() => unit('1/day year'))).toContain('1/(day year)')
  for (const bad of [
    '',
    '()',
    '(mm',
    'mm)',
    '/',
    'mm//s',
    '2 mm',
    'mm^',
    'mm^0.5',
    'mm*',
    '$',
    '1.5',
    'mm^99'
  ])
    expect(() => unit(bad), bad).toThrow(Problem)
  expect(() => convert(1, 'mm', 'd')).toThrow(Problem)
})

test('what is printed is what a person would write', () => {
  expect(print(0.004, '1/day')).toBe('0.004 1/day')
  expect(print(12.5, 'µm')).toBe('12.5 µm')
  expect(print(1 / 3, 'mm')).toBe('0.3333 mm')
  expect(print(86400, 's')).toBe('86400 s')
  expect(print(1234567, 'cells')).toBe('1.235e6 cells')
  expect(print(1e6, 'cells/cm2')).toBe('1000000 cells/cm2')
  expect(print(0.00001234567, 'mM', 2)).toBe('0.000012 mM'.replace('0.000012', '1.2e-5'))
  expect(print(0.1 + 0.2, '1')).toBe('0.3')
  expect(print(-0, '%')).toBe('0 %')
  expect(print(2.5e-13, 'M')).toBe('2.5e-13 M')
})

const names = table.flatMap((entry) => entry.names).filter((name) => name !== '1')
const value = fc.double({ noNaN: true, min: -1e9, max: 1e9 }).filter((x) => x === 0 || Math.abs(x) > 1e-200)
const seeded = { seed: 20, numRuns: 2000 }
const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b), 1e-200)

test('no name stands for two units', () => {
  expect(new Set(names).size).toBe(names.length)
})

test('there and back is the same number, in powers and quotients too', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      fc.integer({ min: -3, max: 3 }),
      value,
      (a, b, n, x) => {
        const text = n === 0 ? a : `${a}^${n} ${b}`
        const kin = names.find((other) => other !== a && sameDimension(unit(a), unit(other))) ?? a
        const there = n === 0 ? kin : `${kin}^${n} ${b}`
        const back = convert(convert(x, text, there), there, text)
        expect(Math.abs(back - x)).toBeLessThanOrEqual(
          1e-12 * Math.max(Math.abs(x), unit(a).offset === unit(kin).offset ? 0 : 300)
        )
      }
    ),
    seeded
  )
})

test('a quantity that is printed can be read again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), value, (name, x) => {
      const y = quantity(print(x, name, 17), name)
      expect(close(x, y)).toBe(true)
    }),
    seeded
  )
})

/** Our name, mathjs's, js-quantities's. */
const oracles: [ours: string, math: string, qty: string][] = [
  ['nm', 'nm', 'nm'],
  ['µm', 'um', 'um'],
  ['mm', 'mm', 'mm'],
  ['cm', 'cm', 'cm'],
  ['m', 'm', 'm'],
  ['s', 's', 's'],
  ['min', 'minute', 'min'],
  ['hour', 'hour', 'hour'],
  ['day', 'day', 'day'],
  ['week', 'week', 'week'],
  ['ng', 'ng', 'ng'],
  ['µg', 'ug', 'ug'],
  ['mg', 'mg', 'mg'],
  ['g', 'g', 'g'],
  ['kg', 'kg', 'kg'],
  ['pmol', 'pmol', 'pmol'],
  ['nmol', 'nmol', 'nmol'],
  ['mmol', 'mmol', 'mmol'],
  ['mol', 'mol', 'mol'],
  ['µL', 'uL', 'uL'],
  ['mL', 'mL', 'mL'],
  ['L', 'L', 'L'],
  ['J', 'J', 'J'],
  ['kJ', 'kJ', 'kJ']
]

test('mathjs and js-quantities convert alike, alone, as quotients and as powers', () => {
  const math = create(all)
  const one = fc.constantFrom(...oracles)
  const size = fc.double({ noNaN: true, min: 1e-6, max: 1e6 })
  fc.assert(
    fc.property(one, one, one, one, fc.integer({ min: 1, max: 3 }), size, (a, b, c, d, n, x) => {
      fc.pre(sameDimension(unit(a[0]), unit(b[0])) && sameDimension(unit(c[0]), unit(d[0])))
      const write = (top: string, bottom: string): string => `${top}^${n}/${bottom}`
      // a mass over kg is ours alone
      fc.pre(!(n === 1 && c[0] === 'kg') && !(n === 1 && d[0] === 'kg'))
      const ours = convert(x, write(a[0], c[0]), write(b[0], d[0]))
      const theirs = math.unit(x, write(a[1], c[1])).toNumber(write(b[1], d[1]))
      expect(close(ours, theirs), `${x} ${write(a[0], c[0])}: ${ours}, mathjs ${theirs}`).toBe(true)
      const qty = Qty(x, write(a[2], c[2])).to(write(b[2], d[2])).scalar
      expect(
        Math.abs(ours / qty - 1),
        `${x} ${write(a[0], c[0])}: ${ours}, js-quantities ${qty}`
      ).toBeLessThan(1e-9)
    }),
    { seed: 20, numRuns: 150 }
  )
})

test('temperatures agree with mathjs', () => {
  const math = create(all)
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -273, max: 500 }), (x) => {
      expect(convert(x, 'degC', 'K')).toBeCloseTo(math.unit(x, 'degC').toNumber('K'), 10)
    }),
    { seed: 20, numRuns: 100 }
  )
})

test('nonsense is refused with a Problem, never with anything else', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'1/()^*. -²µmsdaykg%°C3'), maxLength: 8 })
  fc.assert(
    fc.property(letters, (text) => {
      try {
        const u = unit(text)
        expect(u.factor > 0 && Number.isFinite(u.factor)).toBe(true)
      } catch (problem) {
        expect(problem).toBeInstanceOf(Problem)
      }
    }),
    { seed: 20, numRuns: 5000 }
  )
})
