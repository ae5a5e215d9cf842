import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DigestColumn } from '../../core/digest.ts'
import { Problem } from '../../core/problem.ts'
import { writeTable } from '../parquet.ts'
import { numbersOf, readTable } from './read-table.ts'

const rows = 7
const number = fc.double({ noNaN: true })
const many = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: rows, maxLength: rows })
const column = fc.oneof(
  many(number).map((v): DigestColumn => ({ name: 'c', type: 'f64', values: Float64Array.from(v) })),
  many(fc.float({ noNaN: true })).map((v): DigestColumn => ({
    name: 'c',
    type: 'f32',
    values: Float32Array.from(v)
  })),
  many(fc.nat(0xffffffff)).map((v): DigestColumn => ({
    name: 'c',
    type: 'u32',
    values: Uint32Array.from(v)
  })),
  many(fc.integer()).map((v): DigestColumn => ({ name: 'c', type: 'i32', values: Int32Array.from(v) })),
  many(fc.nat(0xffff)).map((v): DigestColumn => ({ name: 'c', type: 'u16', values: Uint16Array.from(v) })),
  many(fc.nat(0xff)).map((v): DigestColumn => ({ name: 'c', type: 'u8', values: Uint8Array.from(v) })),
  many(fc.string({ unit: 'grapheme' })).map((v): DigestColumn => ({ name: 'c', type: 'utf8', values: v }))
)

test('what was written is read back: types, values, units, what is said', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 1, maxLength: 5 }), async (some) => {
      const columns = some.map((one, i) => ({ ...one, name: `c${i}` }))
      const bytes = writeTable({ columns, units: { c0: 'µm' }, about: { arm: 'nothing' }, version: '0.1.0' })
      const back = await readTable(bytes, 'x.parquet')
      expect(back.columns).toEqual(columns)
      expect(back).toMatchObject({ rows, units: { c0: 'µm' }, about: { arm: 'nothing' }, version: '0.1.0' })
    }),
    { numRuns: 60, seed: 12 }
  )
})

test('more rows than a row group holds', async () => {
  const values = Float64Array.from({ length: 230_000 }, (_, i) => i * 0.5)
  const back = await readTable(
    writeTable({ columns: [{ name: 'v', type: 'f64', values }], version: '1' }),
    'x'
  )
  expect(back.rows).toBe(values.length)
  expect(numbersOf(back, 'v')).toEqual(values)
  expect(numbersOf(back, 'w')).toBeUndefined()
})

test('a spoiled file is one problem, with its place', async () => {
  const good = writeTable({ columns: [{ name: 'v', type: 'f64', values: [1, 2] }], version: '1' })
  for (const bytes of [
    new Uint8Array(0),
    new Uint8Array(100),
    good.slice(0, good.length - 5),
    good.slice(9)
  ]) {
    const refused = readTable(bytes, 'cells/x.parquet')
    await expect(refused).rejects.toBeInstanceOf(Problem)
    await expect(refused).rejects.toMatchObject({ at: { file: 'cells/x.parquet' } })
  }
})
