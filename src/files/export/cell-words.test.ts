import { expect, test } from 'vitest'
import { Cause, Kind, Origin, State } from '../../state/kinds.ts'
import { writeTable } from '../parquet.ts'
import { codes, dishKinds, dishLook, identity, present, skinLook, worldOf } from './cell-words.ts'
import { cellsOn, dishColumns, skinColumns } from './fixtures/run-folder.node.ts'
import { readTable } from './read-table.ts'

test('every code has its name', () => {
  const pairs = [
    ['kind', Kind],
    ['state', State],
    ['cause', Cause],
    ['origin', Origin]
  ] as const
  for (const [column, words] of pairs) {
    const names = codes.skin[column]!
    expect(names.length).toBe(Object.keys(words).length)
    for (const [name, code] of Object.entries(words)) expect(names[code]).toBe(name)
  }
})

test('every cell has a look of its own name, a colour and a size', () => {
  const looks = Object.values(Kind).flatMap((kind) =>
    Object.values(State)
      .slice(1)
      .map((state) => skinLook(kind, state))
  )
  expect(new Set(looks.map(({ name }) => name)).size).toBe(looks.length)
  for (const look of [...looks, ...dishKinds.map((_, kind) => dishLook(kind))]) {
    expect(look.color).toMatch(/^#[0-9A-F]{6}$/)
    expect(look.radius).toBeGreaterThan(0)
  }
  expect(skinLook(Kind.fibroblast, State.secreting).radius).toBeGreaterThan(
    skinLook(Kind.fibroblast, State.working).radius
  )
})

test('a table says whose it is by its columns', async () => {
  const table = async (columns: Parameters<typeof writeTable>[0]['columns']) =>
    readTable(writeTable({ columns, version: '1' }), 'x')
  const skin = await table(skinColumns(cellsOn(0)))
  expect(worldOf(skin)).toBe('skin')
  expect(present(skin)).toEqual([0, 1, 2])
  const dish = await table(dishColumns())
  expect(worldOf(dish)).toBe('dish')
  expect(present(dish)).toEqual([0, 1, 2])
  expect(worldOf(await table([{ name: 'x', type: 'f64', values: [1] }]))).toBeUndefined()
})

test('an identity is 64 bits in 16 digits', () => {
  expect(identity(0, 7)).toBe('0000000000000007')
  expect(identity(0xdeadbeef, 0xffffffff)).toBe('deadbeefffffffff')
})
