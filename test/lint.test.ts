/**
 * The house's own lint rules, each by example: what passes, what is caught, and the dodges that were tried on it.
 * That the whole tree passes is `npm run lint`.
 */
import { RuleTester } from 'eslint'
import { describe, it } from 'vitest'
import tseslint from 'typescript-eslint'
import house from '../eslint-rules/index.js'

RuleTester.describe = describe
RuleTester.it = it
RuleTester.itOnly = it.only

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser as never } })
const { rules } = house as unknown as { rules: Record<string, Parameters<RuleTester['run']>[1]> }

/** Bad code with the messages it must raise, in short. */
const caught = (code: string, ...messageIds: string[]): RuleTester.InvalidTestCase => ({
  code,
  errors: messageIds.map((messageId) => ({ messageId }))
})

tester.run('model-maths', rules['model-maths']!, {
  valid: [
    'export const root = Math.sqrt(x)',
    'export const h = Math.imul(a, b) >>> 0',
    'export const least = Math.min(a, Math.abs(b), Math.fround(c), Math.clz32(d))',
    'export const e = exp(-rate * dt)',
    'export function step(date: Day) { return date.day }',
    'const byName = new Map<string, number>(); byName.set(key, 1); for (const [k] of byName) use(k)',
    { code: 'for (const c of cells) use(c)', options: [{ maps: 'never' }] },
    { code: 'values.forEach((v) => use(v))', options: [{ maps: 'no-iteration' }] }
  ],
  invalid: [
    caught('y = Math.exp(x)', 'maths'),
    caught('y = Math.random()', 'maths'),
    caught('y = Math.hypot(a, b)', 'maths'),
    caught('y = Math.PI', 'maths'),
    caught("y = Math['sqrt'](x)", 'alias'),
    caught('const m = Math', 'alias'),
    caught('const { sqrt } = Math', 'alias'),
    caught('use(Math)', 'alias'),
    caught('y = globalThis.Math.exp(x)', 'alias'),
    caught('y = x ** 2', 'power'),
    caught('x **= 2', 'power'),
    caught('t = Date.now()', 'global'),
    caught('t = new Date()', 'global'),
    caught('t = performance.now()', 'global'),
    caught("t = globalThis['performance'].now()", 'global'),
    caught("f = new Intl.NumberFormat('en')", 'global'),
    caught('s = x.toLocaleString()', 'locale'),
    caught("s = x['toLocaleUpperCase']()", 'locale'),
    caught('s = a.localeCompare(b)', 'locale'),
    { ...caught('const seen = new Set<number>()', 'collection'), options: [{ maps: 'never' }] },
    {
      ...caught('const m = new Map(); for (const [k] of m) use(k)', 'iteration'),
      options: [{ maps: 'no-iteration' }]
    },
    {
      ...caught('function f(m: ReadonlyMap<string, number>) { m.forEach(use) }', 'iteration'),
      options: [{ maps: 'no-iteration' }]
    }
  ]
})

tester.run('no-biology-in-code', rules['no-biology-in-code']!, {
  valid: [
    'const next = i + 1',
    'const half = 0.5 * (a + b)',
    'const back = i * stride - 1',
    'const none = -1',
    'const area = 2 * (w * h + w * d)',
    'const k = start[i + 1] - start[i]',
    'const word = out[2]',
    'type Word = 0 | 1 | 2 | 3 | -4',
    "const rate = value('damage.rate')",
    "const name = 'p16 at day 3'",
    'const n = Number(text)',
    'const r = Math.sqrt(dx * dx + dy * dy)'
  ],
  invalid: [
    caught('const rate = 0.004', 'number'),
    caught('const rate = -3', 'number'),
    caught('const c = -2', 'number'),
    caught('const c = -0.5', 'number'),
    caught('const n = 10n', 'number'),
    caught('const c = x[3]', 'number'),
    caught('const c = { 7: x }', 'number'),
    caught('const c = x << 4', 'number'),
    caught('const m = x & 0xff', 'number'),
    caught('const c = 1 / 2', 'constant'),
    caught('const c = 1 / 2 / 2', 'constant'),
    caught('const c = 2 * 2 * 2', 'constant'),
    caught('const c = x * 2 * 2', 'constant'),
    caught('const c = 2 * x * 2', 'constant'),
    caught('const c = x + 2 + 2', 'constant'),
    caught('const c = 1 << 2', 'constant'),
    caught('const c = ~2', 'constant'),
    caught('const c = Math.sqrt(2)', 'constant'),
    caught('const two = 2; const four = two * two', 'constant'),
    caught('const c = (1 as number) / 2', 'constant'),
    caught("const c = Number('3')", 'text'),
    caught("const c = parseFloat('0.004')", 'text'),
    caught('const c = Number.parseInt(`12`, base)', 'text'),
    caught("const c = +'3'", 'text'),
    caught("const c = x * '3'", 'text'),
    caught("const c = quantity('72 1/hour', unit)", 'text'),
    caught("const c = 'x'.charCodeAt(0)", 'text'),
    caught("const c = JSON.parse('[0.004]')[0]", 'text'),
    caught("const c = 'xxx'.length", 'constant'),
    caught('const c = [a, a, a].length', 'constant')
  ]
})

tester.run('no-node-in-browser-files', rules['no-node-in-browser-files']!, {
  valid: [
    "import { exp } from '../core/maths.ts'",
    "import type { Stats } from 'node:fs'",
    "import type { Saved } from './save.node.ts'",
    "const { save } = await import('./save.node.ts')",
    'const process = (x: number) => x; process(1)'
  ],
  invalid: [
    caught("import { readFile } from 'node:fs/promises'", 'builtin'),
    caught("import fs from 'fs'", 'builtin'),
    caught("export { join } from 'node:path'", 'builtin'),
    caught("export * from 'node:path'", 'builtin'),
    caught("const fs = await import('node:fs')", 'builtin'),
    caught("import { save } from './save.node.ts'", 'nodeFile'),
    caught('const home = process.env.HOME', 'global'),
    caught("const bytes = Buffer.from('x')", 'global')
  ]
})
