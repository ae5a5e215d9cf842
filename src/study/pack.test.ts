import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from './pack.ts'

test('what is packed comes back, to the bit', () => {
  const array = fc.oneof(
    fc.float64Array(),
    fc.float32Array(),
    fc.int32Array(),
    fc.uint8Array(),
    fc.uint16Array()
  )
  const data = fc.record({
    text: fc.string(),
    number: fc.double({ noNaN: true, noDefaultInfinity: true }),
    list: fc.array(array)
  })
  fc.assert(
    fc.property(data, (given) => {
      const { json, bytes } = pack(given)
      const clean = { ...given, number: given.number + 0 } // JSON has no -0
      const back = unpack({ json: JSON.parse(JSON.stringify(json)), bytes }) as typeof given
      expect({ ...back, number: back.number + 0 }).toEqual(clean)
    })
  )
})

test('a view is packed without what lies around it', () => {
  const all = Float64Array.of(1, 2, 3, 4)
  const { bytes } = pack({ part: all.subarray(1, 3) })
  expect(bytes.length).toBe(16)
})
