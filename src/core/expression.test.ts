import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as e from './expression.ts'
import type { Expression } from './expression.ts'
import { tape } from './tape.ts'

const names = ['a', 'b', 'c']

/** Trees of any shape over three positive names. */
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...names).map(e.named),
    fc.double({ min: -3, max: 3, noNaN: true }).map((v) => e.constant(v)),
    fc.tuple(tie('tree'), tie('tree')).map(([l, r]) => e.add(l, r)),
    fc.tuple(tie('tree'), tie('tree')).map(([l, r]) => e.subtract(l, r)),
    fc.tuple(tie('tree'), tie('tree')).map(([l, r]) => e.multiply(l, r)),
    fc.tuple(tie('tree'), tie('tree')).map(([l, r]) => e.divide(l, e.add(e.constant(2), e.multiply(r, r)))),
    fc
      .tuple(tie('tree'), fc.constantFrom(1, 2, 3, 0.5))
      .map(([l, n]) => e.power(e.add(e.constant(1), e.multiply(l, l)), e.constant(n))),
    fc.tuple(tie('tree'), tie('tree')).map(([l, r]) => e.most(l, r)),
    fc.tuple(tie('tree'), tie('tree')).map(([l, r]) => e.least(l, r)),
    tie('tree').map((x) => e.exp(e.negate(e.multiply(x, x)))),
    tie('tree').map((x) => e.log(e.add(e.constant(2), e.multiply(x, x)))),
    fc.tuple(tie('tree'), tie('tree'), tie('tree'), tie('tree')).map(([l, r, t, o]) => e.less(l, r, t, o))
  )
}))
const point = fc.tuple(...names.map(() => fc.double({ min: 0.1, max: 2, noNaN: true })))
const at =
  (values: readonly number[]) =>
  (name: string): number =>
    values[names.indexOf(name)]

test('the tape computes what the tree says, to the bit, and settles what does not move', () => {
  fc.assert(
    fc.property(tree, tree, point, fc.integer({ min: 0, max: 7 }), (rule, out, values, live) => {
      const moving = new Set(names.filter((_, i) => live & (1 << i)))
      const played = tape(names, moving, new Map([['r', rule]]), [out, e.multiply(e.named('r'), out)])
      names.forEach((name, i) => (played.row[i] = moving.has(name) ? 9 : values[i]))
      played.settle()
      names.forEach((_, i) => (played.row[i] = values[i]))
      played.run()
      const plain = e.evaluate(out, at(values))
      const ruled = e.evaluate(e.multiply(rule, out), at(values))
      expect(played.row[played.at[0]]).toBe(plain)
      expect(Math.abs(played.row[played.at[1]] - ruled)).toBeLessThanOrEqual(1e-12 * Math.abs(ruled))
    })
  )
})

test('a derivative is the slope', () => {
  fc.assert(
    fc.property(tree, point, fc.constantFrom(...names), (f, values, name) => {
      const i = names.indexOf(name)
      const moved = (d: number): number => {
        const there = [...values]
        there[i] += d
        return e.evaluate(f, at(there))
      }
      const d = 1e-5
      const [left, middle, right] = [moved(-d), moved(0), moved(d)]
      const sides = [(middle - left) / d, (right - middle) / d]
      const size = 1 + Math.abs(middle) + Math.abs(sides[0]) + Math.abs(sides[1])
      // at a kink, or where it bends within d, a difference says nothing
      fc.pre(Number.isFinite(size) && Math.abs(sides[0] - sides[1]) < 1e-4 * size)
      const slope = e.evaluate(e.derivative(f, name), at(values))
      expect(Math.abs(slope - (right - left) / (2 * d))).toBeLessThan(1e-3 * size)
    })
  )
})

test('makers leave out what does nothing', () => {
  const a = e.named('a')
  expect(e.add(e.constant(0), a)).toBe(a)
  expect(e.multiply(a, e.constant(1))).toBe(a)
  expect(e.multiply(a, e.constant(0))).toEqual(e.constant(0))
  expect(e.negate(e.negate(a))).toBe(a)
  expect(e.derivative(e.multiply(e.constant(2), a), 'b')).toEqual(e.constant(0))
  expect([...e.namesIn(e.less(a, e.named('b'), e.named('c'), a))]).toEqual(['a', 'b', 'c'])
})

test('a name nobody knows is refused', () => {
  expect(() => tape(['a'], new Set(), new Map(), [e.named('x')])).toThrow('nothing is called x')
})
