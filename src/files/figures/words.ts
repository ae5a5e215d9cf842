/**
 * Numbers as people read them: three meaningful digits, a thin space between thousands, a true minus sign.
 */
export function spell(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return '–'
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (size < 1e-4 || size >= 1e7) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string]
    const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa
    return `${minus(short)} × 10${raised(String(Number(exponent)))}`
  }
  const rounded = Number(value.toPrecision(digits))
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded))))
  const [whole, part] = Math.abs(rounded).toFixed(decimals).split('.') as [string, string?]
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole
  const tail = part?.replace(/0+$/, '')
  return minus(`${rounded < 0 ? '-' : ''}${grouped}${tail ? `.${tail}` : ''}`)
}

/** With its sign, for differences. */
export function signed(value: number, digits = 3): string {
  return value > 0 ? `+${spell(value, digits)}` : spell(value, digits)
}

const minus = (text: string): string => text.replace('-', '\u2212')
const raised = (text: string): string =>
  [...text].map((c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]!)).join('')

const plurals: Readonly<Record<string, string>> = {
  year: 'years',
  month: 'months',
  day: 'days',
  hour: 'hours',
  h: 'hours'
}

/** "mm2" is written mm², "1/mm3" is "per mm³". */
export function spellUnit(unit: string): string {
  if (unit === '1' || unit === '') return ''
  if (Object.hasOwn(plurals, unit)) return plurals[unit]!
  return unit
    .replace(/^1\/\((\S+) (\S+)\)$/, 'per $1 and $2')
    .replace(/^1\//, 'per ')
    .replace(/\^?(-?\d)(?=$|[^\d.])/g, (_, d: string) => (/[-0-9]/.test(d) ? raised(d) : d))
}
