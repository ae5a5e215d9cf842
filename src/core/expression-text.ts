/** Formulas as a line of text, with no more brackets than they need. */
import type { Expression } from './expression.ts'

const strength: Readonly<Record<string, number>> = {
  add: 1,
  subtract: 1,
  multiply: 2,
  divide: 2,
  negate: 3,
  power: 4
}
const signs: Readonly<Record<string, string>> = {
  add: ' + ',
  subtract: ' - ',
  multiply: ' ',
  divide: '/',
  power: '^'
}
const words: Readonly<Record<string, string>> = { least: 'min', most: 'max', exp: 'exp', log: 'ln' }
/** what needs no brackets: a number, a name, a function */
const firm = 5

export function text(e: Expression, name: (id: string) => string = (id) => id): string {
  const inner = (part: Expression, least: number): string => {
    const own = text(part, name)
    return (strength[part.op] ?? firm) < least ? `(${own})` : own
  }
  if (e.op === 'number') return String(e.value)
  if (e.op === 'name') return name(e.name)
  if (e.op === 'less')
    return `(if ${text(e.left, name)} < ${text(e.right, name)} then ${text(e.then, name)} else ${text(e.otherwise, name)})`
  if ('of' in e) return e.op === 'negate' ? `-${inner(e.of, firm)}` : `${words[e.op]}(${text(e.of, name)})`
  if (e.op === 'least' || e.op === 'most')
    return `${words[e.op]}(${text(e.left, name)}, ${text(e.right, name)})`
  const own = strength[e.op]!
  // what stands right of a minus, a solidus or a power binds tighter than it
  const right = e.op === 'add' || e.op === 'multiply' ? own : own + 1
  const left = e.op === 'power' ? firm : own
  return `${inner(e.left, left)}${signs[e.op]}${inner(e.right, right)}`
}
