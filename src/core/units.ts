/**
 * Units: words in, canonical numbers out, so that hours and millimetres meet days and micrometres only at
 * the door.
 *
 *   canonical = value * factor + offset        µm, day, pg, fmol, J, degC (unit-table.ts)
 *
 * A unit is a product of powers: "1/day", "mm2", "mm^2", "µm²/s", "cells/mm2", "1/(day year)", "ng mL^-1",
 * "per day". What follows a solidus must be one factor or stand in parentheses. Offsets (K against degC)
 * hold for a temperature alone; in a product a kelvin is a difference. A mass over kg is a dose per body
 * mass and does not cancel to a number. Proof: units.test.ts, with mathjs and js-quantities as oracles.
 */
import { nearest } from './nearest.ts'
import { Problem, type Place } from './problem.ts'
import { bases, bodyKilogram, table, type Base, type Entry } from './unit-table.ts'

export interface Unit {
  text: string
  /** canonical = value * factor + offset */
  factor: number
  offset: number
  /** powers of `bases`, in that order */
  dimension: readonly number[]
}

/** a unit with its factor still a ratio of two exact numbers */
interface Ratio extends Unit {
  per: number
  over: number
}

const known = new Map<string, Entry>()
for (const entry of table) for (const name of entry.names) known.set(name, entry)

const read = new Map<string, Ratio>()

/** The unit this text names. */
export function unit(text: string, at?: Place): Unit {
  return ratio(text, at)
}

function ratio(text: string, at?: Place): Ratio {
  let found = read.get(text)
  if (found === undefined) {
    found = parse(text, at)
    read.set(text, found)
  }
  return found
}

/** The number before the unit: an ordinary decimal, with either minus sign. */
const number = /^[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?/

/** The value of "72 1/hour" in the expected unit, "1/day". A number alone does for a plain fraction. */
export function quantity(text: string, expected: string, at?: Place): number {
  const want = ratio(expected, at)
  const given = text.trim()
  const digits = number.exec(given)?.[0]
  if (digits === undefined) throw noNumber(given, want, at)
  const value = Number(digits.replaceAll('−', '-'))
  const rest = given.slice(digits.length).trim()
  if (value - value !== 0) throw tooLarge(given, at)
  if (/^,\d/.test(rest)) throw decimalComma(given, at)
  if (rest === '') {
    if (want.dimension.some((power) => power !== 0)) throw noUnit(given, want, at)
    return change(value, ratio('1'), want)
  }
  const have = ratio(rest.startsWith('/') ? `1${rest}` : rest, at)
  if (!sameDimension(have, want)) throw wrongDimension(given, want, at)
  const result = change(value, have, want)
  if (result - result !== 0) throw tooLarge(given, at)
  return result
}

/** A value in one unit, in another of the same dimension. */
export function convert(value: number, from: string, to: string): number {
  const have = ratio(from)
  const want = ratio(to)
  if (!sameDimension(have, want)) throw wrongDimension(`${value} ${from}`, want)
  return change(value, have, want)
}

/**
 * A number and its unit as people write them; 4 digits unless asked, whole numbers up to a million in
 * full.
 */
export function print(value: number, unitText: string, digits?: number): string {
  const words = printNumber(value, digits)
  return unitText === '1' || unitText === '' ? words : `${words} ${unitText}`
}

const usualDigits = 4
/** numbers outside these are printed with an exponent */
const plainFrom = 1e-4
const plainTo = 1e6

export function printNumber(value: number, digits?: number): string {
  if (value - value !== 0 || value === 0) return value === 0 ? '0' : String(value)
  const size = Math.abs(value)
  if (digits === undefined && size <= plainTo && value === Math.floor(value)) return String(value)
  const rounded = Number(value.toPrecision(digits ?? usualDigits))
  const roundedSize = Math.abs(rounded)
  if (roundedSize >= plainFrom && roundedSize < plainTo) return String(rounded)
  return rounded.toExponential().replace('e+', 'e')
}

/** Whether two units measure the same kind of thing. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return a.dimension.every((power, i) => power === b.dimension[i])
}

function change(value: number, from: Ratio, to: Ratio): number {
  if (from.text === to.text) return value
  if (from.offset === to.offset && from.per === to.per && from.over === to.over) return value
  const shift = from.offset - to.offset
  if (shift === 0) return (value * (from.per * to.over)) / (from.over * to.per)
  return ((value * from.per) / from.over + shift) * (to.over / to.per)
}

// ---- reading a unit ----

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const token = /\s*(?:([A-Za-zµ°℃%]+)|(1(?![\d.]))|(\^?[+\-−]?\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|([()/*·⋅.]))/y

interface Parser {
  text: string
  tokens: readonly { kind: 'name' | 'one' | 'power' | 'sign'; text: string; spaced: boolean }[]
  next: number
  at: Place | undefined
  /** reading what a mass is divided by, where kg is body mass */
  dosing: boolean
}

interface Product {
  per: number
  over: number
  powers: number[]
  /** the single entry this is, if it is one */
  alone: Entry | undefined
}

function parse(text: string, at: Place | undefined): Ratio {
  const plain = text
    .trim()
    .replaceAll('μ', 'µ')
    .replace(/\bper\b/g, '/')
    .replace(/^\//, '1/')
  const p: Parser = { text, tokens: tokens(plain, text, at), next: 0, at, dosing: false }
  if (p.tokens.length === 0) throw badUnit(text, 'it is empty', at)
  const product = readProduct(p)
  if (p.next < p.tokens.length) throw badUnit(text, `"${p.tokens[p.next]!.text}" cannot stand there`, at)
  const factor = product.per / product.over
  if (!(factor > 0 && factor < Infinity)) throw badUnit(text, 'its powers are too high', at)
  return {
    text,
    per: product.per,
    over: product.over,
    factor,
    offset: product.alone?.offset ?? 0,
    dimension: product.powers
  }
}

function tokens(plain: string, text: string, at: Place | undefined): Parser['tokens'] {
  const found: { kind: 'name' | 'one' | 'power' | 'sign'; text: string; spaced: boolean }[] = []
  token.lastIndex = 0
  let from = 0
  while (from < plain.length) {
    const match = token.exec(plain)
    if (match === null) throw badUnit(text, `"${plain.slice(from).trim()}" is not part of a unit`, at)
    const spaced = /^\s/.test(match[0])
    let word = match[0].trim()
    const name = match[1] !== undefined
    // "1" is a power when it follows a name directly, as in day-1; alone it is the number one
    const kind = name ? 'name' : match[2] !== undefined ? 'one' : match[3] !== undefined ? 'power' : 'sign'
    if (kind === 'power') word = word.replace('^', '').replace('−', '-')
    found.push({ kind, text: word, spaced })
    from = token.lastIndex
  }
  return found
}

function readProduct(p: Parser): Product {
  const product = readFactor(p)
  let solidus = false
  while (p.next < p.tokens.length) {
    const { kind, text } = p.tokens[p.next]!
    if (text === ')') break
    let power = 1
    if (kind === 'sign' && text !== '(') {
      p.next++
      if (text === '/') {
        solidus = true
        power = -1
      }
    } else if (solidus)
      throw badUnit(
        p.text,
        `what "${text}" belongs to after a solidus is unclear`,
        p.at,
        'put everything below the line in parentheses, as in 1/(day year)'
      )
    const outer = p.dosing
    p.dosing ||= power === -1 && isMass(product)
    multiply(product, readFactor(p), power)
    p.dosing = outer
  }
  return product
}

function readFactor(p: Parser): Product {
  const t = p.tokens[p.next++]
  if (t === undefined) throw badUnit(p.text, 'it ends too early', p.at)
  let factor: Product
  if (t.kind === 'one') return entryProduct(known.get('1')!)
  if (t.kind === 'name') {
    const entry = known.get(t.text)
    if (entry === undefined) throw unknownUnit(t.text, p.text, p.at)
    factor = entryProduct(p.dosing && t.text === 'kg' ? bodyKilogram : entry)
  } else if (t.text === '(') {
    factor = readProduct(p)
    if (p.tokens[p.next++]?.text !== ')') throw badUnit(p.text, 'a parenthesis is not closed', p.at)
  } else throw badUnit(p.text, `"${t.text}" cannot stand there`, p.at)
  const power = p.tokens[p.next]
  if (power?.kind === 'power' || (power?.kind === 'one' && !power.spaced)) {
    p.next++
    const n = exponent(power.text)
    if (Math.abs(n) > highestPower) throw badUnit(p.text, `the power ${n} is too high`, p.at)
    return raise(factor, n)
  }
  return factor
}

/** no quantity has a higher power; nested ones are caught when the factor is no longer finite */
const highestPower = 9

function exponent(text: string): number {
  let plain = ''
  for (const letter of text) {
    const i = superscripts.indexOf(letter)
    plain += i >= 0 ? String(i) : letter === '⁻' ? '-' : letter === '⁺' ? '' : letter
  }
  return Number(plain)
}

function entryProduct(entry: Entry): Product {
  const powers = bases.map((base: Base) => entry.powers[base] ?? 0)
  return { per: entry.per, over: entry.over, powers, alone: entry }
}

function raise(x: Product, power: number): Product {
  if (power === 1) return x
  const result: Product = { per: 1, over: 1, powers: bases.map(() => 0), alone: undefined }
  for (let i = 0; i < Math.abs(power); i++) multiply(result, x, power < 0 ? -1 : 1)
  return result
}

/** product <- product * factor^power, power 1 or -1 */
function multiply(product: Product, factor: Product, power: number): void {
  product.per *= power < 0 ? factor.over : factor.per
  product.over *= power < 0 ? factor.per : factor.over
  for (let i = 0; i < product.powers.length; i++) product.powers[i]! += power * factor.powers[i]!
  product.alone = undefined
}

function isMass(x: Product): boolean {
  return x.powers.every((power, i) => power === (bases[i] === 'mass' ? 1 : 0))
}

// ---- refusals ----

/** what a dimension is called, with an example of it */
const examples: readonly (readonly [unit: string, called: string, example: string])[] = [
  ['1', 'a plain number', '0.2 or 20 %'],
  ['µm', 'a length', '1 mm'],
  ['µm2', 'an area', '1 mm2'],
  ['µm3', 'a volume', '1 mL'],
  ['day', 'a time', '3 d'],
  ['1/day', 'a rate', '0.5 1/day'],
  ['µm/day', 'a speed', '10 µm/hour'],
  ['µm2/day', 'a diffusion coefficient', '10 µm2/s'],
  ['cells', 'a number of cells', '1e6 cells'],
  ['cells/µm2', 'cells per area', '1e6 cells/cm2'],
  ['cells/µm3', 'cells per volume', '1000 cells/mm3'],
  ['M', 'a molar concentration', '10 nM'],
  ['pg', 'a mass', '100 mg'],
  ['pg/mL', 'a mass concentration', '5 ng/mL'],
  ['mg/kg', 'a dose per body mass', '5 mg/kg'],
  ['degC', 'a temperature', '37 degC'],
  ['J/cm2', 'an exposure', '2 J/cm2']
]

function expectation(want: Unit): string {
  const example = examples.find(([text]) => sameDimension(ratio(text), want))
  return example === undefined ? `a quantity in ${want.text}` : `${example[1]} such as ${example[2]}`
}

function wrongDimension(given: string, want: Unit, at?: Place): Problem {
  return new Problem({
    what: `expected ${expectation(want)}, got ${given}`,
    at,
    why: `it is read in ${want.text}, and these do not convert into each other`,
    fix: `write it in ${want.text} or a unit of the same kind`
  })
}

function unknownUnit(word: string, text: string, at?: Place): Problem {
  const near = nearest(word, known.keys())
  return new Problem({
    what: `unknown unit "${word}"${word === text ? '' : ` in "${text}"`}`,
    at,
    why:
      word === 'x' || word === 'X'
        ? 'one quantity is read here, not a product of two'
        : near === undefined
          ? 'it is not in the table of units'
          : `did you mean "${near}"?`,
    fix: near === undefined ? 'use units such as mm, day, 1/day, cells/cm2, ng/mL, %' : `write ${near}`
  })
}

function badUnit(text: string, why: string, at?: Place, fix?: string): Problem {
  return new Problem({
    what: `"${text}" is not a unit`,
    at,
    why,
    fix: fix ?? 'write a product of units such as mm, 1/day, cells/cm2 or 1/(day year)'
  })
}

function noNumber(given: string, want: Unit, at?: Place): Problem {
  return new Problem({
    what: given === '' ? 'a quantity is empty' : `"${given}" does not begin with a number`,
    at,
    why: `expected ${expectation(want)}`,
    fix: 'write a finite decimal number, then its unit'
  })
}

function noUnit(given: string, want: Unit, at?: Place): Problem {
  return new Problem({
    what: `${given} has no unit`,
    at,
    why: `expected ${expectation(want)}`,
    fix: `write ${given} ${want.text}, if that is what it is`
  })
}

function tooLarge(given: string, at?: Place): Problem {
  return new Problem({ what: `${given} is too large for a number`, at, fix: 'write a number below 1e308' })
}

function decimalComma(given: string, at?: Place): Problem {
  return new Problem({
    what: `"${given}" has a comma in its number`,
    at,
    why: 'a comma may mean thousands or decimals',
    fix: `write ${given.replace(/,(?=\d)/, '.')} or leave the comma out`
  })
}
