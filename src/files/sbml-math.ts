/** Formulas as content MathML, in the subset that SBML Level 3 Version 2 allows. */
import type { Expression } from '../core/expression.ts'
import { unitId } from './sbml-units.ts'

const names: Readonly<Record<string, string>> = {
  add: 'plus',
  subtract: 'minus',
  multiply: 'times',
  divide: 'divide',
  power: 'power',
  least: 'min',
  most: 'max',
  exp: 'exp',
  log: 'ln',
  negate: 'minus'
}

export const timeSymbol =
  '<csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time">time</csymbol>'

export function mathml(e: Expression): string {
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" xmlns:sbml="http://www.sbml.org/sbml/level3/version2/core">${inner(e)}</math>`
}

function inner(e: Expression): string {
  if (e.op === 'number') return `<cn sbml:units="${unitId(e.unit ?? '1')}"${notation(e.value)}</cn>`
  if (e.op === 'name') return e.name === 'time' ? timeSymbol : `<ci>${e.name}</ci>`
  if (e.op === 'less')
    return `<piecewise><piece>${inner(e.then)}<apply><lt/>${inner(e.left)}${inner(e.right)}</apply></piece><otherwise>${inner(e.otherwise)}</otherwise></piecewise>`
  if ('of' in e) return `<apply><${names[e.op]}/>${inner(e.of)}</apply>`
  // sums and products of many terms are one operation of many operands
  const operands = e.op === 'add' || e.op === 'multiply' ? flat(e, e.op) : [e.left, e.right]
  return `<apply><${names[e.op]}/>${operands.map(inner).join('')}</apply>`
}

function flat(e: Expression, op: 'add' | 'multiply'): Expression[] {
  return e.op === op ? [...flat(e.left, op), e.right] : [e]
}

/** 0.1 as a real, 1e-9 as mantissa and exponent */
function notation(value: number): string {
  const [mantissa, exponent] = String(value).split('e')
  return exponent === undefined ? `>${mantissa}` : ` type="e-notation">${mantissa}<sep/>${Number(exponent)}`
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
