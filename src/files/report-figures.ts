/**
 * From numbers to figures: each gets the sentence it shows as its title, and what is drawn as its subtitle.
 */
import type { Curves, Differences, Ink, Line, Row } from './figures/figure.ts'
import { spell, spellUnit } from './figures/words.ts'
import type { ReportInput, ReportQuantity } from './report-input.ts'
import {
  bands,
  finding,
  pairedDifferences,
  runsForBand,
  seriesOf,
  spread,
  type Finding
} from './report-numbers.ts'

/** Arm -> ink: the reference is grey, the others take the colours in their order. */
export function inks(input: ReportInput): (arm: string) => Ink {
  const others = input.arms.map((arm) => arm.name).filter((name) => name !== input.reference)
  return (arm) => (arm === input.reference ? 'reference' : Math.max(0, others.indexOf(arm)))
}

export const axisWords: Record<ReportInput['axis'], string> = {
  age: 'age, years',
  days: 'days',
  hours: 'hours'
}

/** "at 80", "on day 28", "at hour 240" */
export function moment(axis: ReportInput['axis'], x: number): string {
  if (axis === 'age') return `at ${spell(x)}`
  return axis === 'days' ? `on day ${spell(x)}` : `at hour ${spell(x)}`
}

/** Units that only say "share of" are better read as per cent by people, but never silently rescaled. */
export const inUnit = (unit: string): string => {
  const words = spellUnit(unit)
  return words === '' ? '' : ` ${words}`
}

export const isBeyond = (input: ReportInput, arm: string): boolean =>
  input.arms.find((one) => one.name === arm)?.beyondEvidence !== undefined

/** "median of 8 patches, band: 90 % of them" */
export function drawn(input: ReportInput): string {
  const n = input.replicates
  if (n >= runsForBand) return `median of ${n} runs, band: 90 % of them`
  return n === 1 ? 'a single run' : `median of ${n} runs, each run as a hairline`
}

interface Comparison {
  readonly arm: string
  readonly partner: string
  readonly x: number
  readonly each: readonly number[]
  readonly shown: Finding
  readonly relative: number
}

/** What an arm is compared with; undefined where there is nothing to compare it with. */
export function partnerOf(input: ReportInput, arm: string): string | undefined {
  const partner = input.arms.find((one) => one.name === arm)?.comparedWith ?? input.reference
  return partner === '' || partner === arm ? undefined : partner
}

export const overTime = (quantity: ReportQuantity): boolean => quantity.overTime ?? quantity.group === 'wound'

export function comparisons(input: ReportInput, quantity: ReportQuantity): Comparison[] {
  return quantity.arms.flatMap((series) => {
    const partner = partnerOf(input, series.arm)
    const base = partner === undefined ? undefined : seriesOf(quantity, partner)
    if (partner === undefined || !base) return []
    const over = overTime(quantity)
    const { x, each } = pairedDifferences(series, base, over)
    if (each.length === 0) return []
    const j = base.x.indexOf(x)
    const from = over ? spread(base.runs.flat()).median : spread(base.runs.map((run) => run[j]!)).median
    return [
      {
        arm: series.arm,
        partner,
        x,
        each,
        shown: finding(each),
        relative: spread(each).median / Math.abs(from)
      }
    ]
  })
}

/** "nothing", “protected”, or that arms have different partners */
function partnerWords(all: readonly Comparison[]): string {
  const partners = [...new Set(all.map((c) => c.partner))]
  if (partners.length > 1) return 'the arm each is compared with'
  return partners[0] === 'nothing' ? 'nothing' : quoted(partners[0]!)
}

const when = (input: ReportInput, quantity: ReportQuantity, x: number): string =>
  overTime(quantity) ? 'on average' : moment(input.axis, x)

const quoted = (arm: string): string => `“${arm}”`
const tooFew = (all: readonly Comparison[]): string | undefined => {
  const pairs = Math.max(...all.map((c) => c.each.length))
  if (pairs >= runsForBand) return undefined
  return `${pairs === 1 ? 'one pair of runs is' : `${count(pairs)} pairs of runs are`} too few to tell`
}
const counts = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const count = (n: number): string => counts[n] ?? String(n)
/** "both arms", "all three arms" */
const every = (n: number): string => (n === 2 ? 'both arms' : `all ${count(n)} arms`)

/** "24 to 56 %", "31 %", or nothing where there is no size to speak of */
function sizes(some: readonly Comparison[]): string {
  const shares = some.map((c) => Math.abs(c.relative) * 100).filter(Number.isFinite)
  if (shares.length < some.length) return ''
  const low = spell(Math.min(...shares), 2)
  const high = spell(Math.max(...shares), 2)
  return low === high ? ` by ${low} %` : ` by ${low} to ${high} %`
}

/** The finding as a sentence, with how much it rests on; with several arms it counts them and names no winner. */
export function findingTitle(input: ReportInput, quantity: ReportQuantity): string {
  const all = comparisons(input, quantity)
  if (all.length === 0) return describeAlone(input, quantity)
  const opening = `${quantity.name} ${when(input, quantity, all[0]!.x)}`
  const reference = partnerWords(all)
  const few = tooFew(all)
  if (few !== undefined) return `${opening}: ${few}`
  const lower = all.filter((c) => c.shown === 'lower')
  const higher = all.filter((c) => c.shown === 'higher')
  if (lower.length + higher.length === 0) return `${opening}: no difference from ${reference} shown`
  const side = (word: string, some: readonly Comparison[]): string => {
    if (all.length === 1) return `${word}${sizes(some)}`
    const who =
      some.length === 1
        ? `with ${quoted(some[0]!.arm)}`
        : `in ${some.length === all.length ? every(all.length) : `${count(some.length)} of ${count(all.length)} arms`}`
    return `${word} ${who}${sizes(some)}`
  }
  const [most, least] =
    lower.length >= higher.length
      ? [side('lower', lower), side('higher', higher)]
      : [side('higher', higher), side('lower', lower)]
  if (all.length === 1) return `${opening}: ${most} with ${quoted(all[0]!.arm)} than with ${reference}`
  const both = lower.length > 0 && higher.length > 0
  return `${opening}, against ${reference}: ${most}${both ? `; ${least}` : ''}`
}

function describeAlone(input: ReportInput, quantity: ReportQuantity): string {
  const series = quantity.arms[0]
  if (!series || series.x.length === 0) return quantity.name
  const { median } = bands(series)
  const first = median.findIndex(Number.isFinite)
  let last = median.length - 1
  while (last > first && !Number.isFinite(median[last]!)) last--
  if (first < 0) return quantity.name
  return `${quantity.name}: ${spell(median[first]!)} ${moment(input.axis, series.x[first]!)}, ${spell(median[last]!)} ${moment(input.axis, series.x[last]!)}`
}

function lines(input: ReportInput, quantity: ReportQuantity): Line[] {
  const ink = inks(input)
  return quantity.arms.map((series) => {
    const band = bands(series)
    const few = series.runs.length > 1 && series.runs.length < runsForBand
    return {
      name: series.arm,
      ink: ink(series.arm),
      x: series.x,
      ...band,
      ...(few ? { runs: series.runs } : {}),
      ...(isBeyond(input, series.arm) ? { beyondEvidence: true } : {})
    }
  })
}

/** Zero belongs on an axis of amounts unless it would squeeze the picture flat. */
function fromZero(drawnLines: readonly Line[]): boolean {
  const values = drawnLines.flatMap((line) => [...line.median, ...(line.low ?? []), ...(line.high ?? [])])
  const finite = values.filter(Number.isFinite)
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity)
  const high = finite.reduce((a, b) => Math.max(a, b), -Infinity)
  return low >= 0 && low < high * 0.6
}

/** What stands beside the axis: the unit, or what 1 means; nothing where there is nothing to say. */
const scaleOf = ({ unit, scale }: ReportQuantity): string => spellUnit(unit) || (scale ?? '')

export function curvesOf(input: ReportInput, quantity: ReportQuantity, size: Curves['size']): Curves {
  const drawnLines = lines(input, quantity)
  const unit = spellUnit(quantity.unit)
  const inWords = unit === '' ? '' : unit.startsWith('per ') ? `${unit}; ` : `in ${unit}; `
  const zero = fromZero(drawnLines)
  const cut =
    zero || drawnLines.every((line) => line.median.some((v) => v < 0))
      ? ''
      : '; the axis does not start at zero'
  return {
    kind: 'curves',
    size,
    title: size === 'full' ? findingTitle(input, quantity) : quantity.name,
    subtitle:
      size === 'full' ? `${quantity.means} ${sentence(`${inWords}${drawn(input)}${cut}`)}` : quantity.means,
    x: { label: axisWords[input.axis] },
    y: { label: scaleOf(quantity), ...(zero ? { from: 0 } : {}) },
    lines: drawnLines,
    ...(quantity.level ? { levels: [quantity.level] } : {})
  }
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

function shownIn(all: readonly Comparison[]): string {
  const few = tooFew(all)
  if (few !== undefined) return few
  const shown = all.filter((c) => c.shown === 'lower' || c.shown === 'higher').length
  if (shown === 0) return 'no difference shown'
  if (all.length === 1) return 'a difference is shown'
  return shown === all.length
    ? `a difference is shown in ${every(shown)}`
    : `a difference is shown in ${count(shown)} of ${count(all.length)} arms`
}

export function differencesOf(input: ReportInput, quantity: ReportQuantity): Differences | null {
  const ink = inks(input)
  const all = comparisons(input, quantity)
  if (all.length === 0) return null
  const rows: Row[] = all.map((c) => {
    const s = spread(c.each)
    return {
      name: c.arm,
      ink: ink(c.arm),
      each: c.each,
      median: s.median,
      ...(s.low !== undefined && s.high !== undefined ? { low: s.low, high: s.high } : {}),
      ...(isBeyond(input, c.arm) ? { beyondEvidence: true } : {})
    }
  })
  const n = all[0]!.each.length
  const interval =
    n >= runsForBand ? '; large dot: median, bar: 90 % of the pairs' : '; too few pairs for an interval'
  return {
    kind: 'differences',
    title: `${quantity.name}: ${shownIn(all)}`,
    subtitle: `Difference from ${partnerWords(all)} ${overTime(quantity) ? `as a mean over ${spell(all[0]!.x)} ${axisWords[input.axis]}` : moment(input.axis, all[0]!.x)}; small dots: ${n === 1 ? 'the one pair of runs' : `${n} pairs of runs`} with the same chance${interval}.`,
    x: { label: `difference${inUnit(quantity.unit) ? `,${inUnit(quantity.unit)}` : ''}` },
    rows,
    left: quantity.better === 'down' ? 'less, better' : 'less',
    right: quantity.better === 'up' ? 'more, better' : 'more'
  }
}
