import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doses } from './doses.ts'
import { compress, expand, recordsCsv } from './records.ts'

const chance = { seed: 1, replicate: 0 }

test('a course is one record with further doses', () => {
  const giving = { give: 'a', at: 4, every: 1, times: 3, amount: { value: 100, unit: 'mg' } }
  const records = compress(doses([giving], 100, chance), 'arm')
  expect(records).toHaveLength(1)
  expect(recordsCsv(records)).toBe('ID,TIME,AMT,CMT,EVID,II,ADDL,SS,RATE,UNIT\narm,4,100,a,1,1,2,0,0,mg\n')
})

test('records expand to the doses that were taken', () => {
  const line = fc.record({
    give: fc.constantFrom('a', 'b'),
    at: fc.integer({ min: 0, max: 50 }),
    every: fc.constantFrom(1, 2.5, 30.4375),
    times: fc.integer({ min: 1, max: 9 }),
    adherence: fc.constantFrom(1, 0.6)
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const all = doses(lines, 200, chance).filter((dose) => dose.taken)
      const back = expand(compress(all, 'arm'))
      expect(back.map((d) => d.time)).toEqual(all.map((d) => d.day))
      expect(back.map((d) => d.compartment).sort()).toEqual(all.map((d) => d.agent).sort())
    })
  )
})
