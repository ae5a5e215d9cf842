/**
 * A comparison in a sentence, what of it is carried beyond the evidence, and who found otherwise.
 *
 * An interval across zero reads "no difference shown"; each sentence names the layers in its interval. Proof: body-run.test.ts.
 */
import { daysPerMonth, daysPerYear } from '../core/clock.ts'
import { signed, spell } from '../files/figures/words.ts'
import type { BodyAct } from '../files/scenario-body-types.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { agent as agentOf } from '../ledger/agents.ts'
import { claims } from '../ledger/claims.ts'
import { entry } from '../ledger/resolve.ts'
import { reaches } from './body-course.ts'
import { bodyQuantities } from './body-quantities.ts'
import type { BodyComparison, ContraryTrial, Layer } from './body-result.ts'

/** Layers as a reader is told them. */
export const layerWords: Readonly<Record<Layer, string>> = {
  chance: 'chance',
  people: 'people',
  parameters: 'clearable share',
  model: 'model discrepancy'
}

/** Tests of trials as a reader is told them. */
export const testWords: Readonly<Record<'log-rank' | 'rmst', string>> = {
  'log-rank': 'log-rank test',
  rmst: 'test of mean time lived'
}

export function directionOf({ rmst }: Pick<BodyComparison, 'rmst'>): BodyComparison['direction'] {
  if (rmst?.low === undefined || rmst.high === undefined) return 'too few to tell'
  if (rmst.low <= 0 && rmst.high >= 0) return 'no difference shown'
  return rmst.low > 0 ? 'longer' : 'shorter'
}

/** Of lives; where a test of function is watched before all else, of that first. */
export function sentenceOf(
  found: Pick<BodyComparison, 'arm' | 'control' | 'rmst' | 'functions'>,
  medians: { readonly mine: number; readonly theirs: number },
  species: 'mouse' | 'human',
  watch: readonly string[] = []
): string {
  const first = found.functions.find(({ id }) => id === watch[0])
  const lives = livesSentence(found, medians, species)
  return first === undefined ? lives : `${functionSentence(found, first)} ${lives}`
}

function functionSentence(
  { arm, control }: Pick<BodyComparison, 'arm' | 'control'>,
  { id, difference: { value, low, high, layers } }: BodyComparison['functions'][number]
): string {
  const unit = bodyQuantities.find((one) => one.id === id)?.unit ?? ''
  const say = (x: number): string => `${signed(x, 2)} ${unit}`
  const pair = `${quoted(arm)} and ${quoted(control)}`
  if (low === undefined || high === undefined)
    return `${id} at the last visit, ${pair}: ${say(value)}; too few to tell.`
  const held = layers.map((layer) => layerWords[layer]).join(', ')
  const span = `${say(value)} (90 % interval ${say(low)} to ${say(high)}; it holds ${held})`
  return low <= 0 && high >= 0
    ? `No difference shown in ${id} at the last visit between ${pair}: ${span}.`
    : `${id} at the last visit is ${low > 0 ? 'more' : 'less'} with ${quoted(arm)} than with ${quoted(control)}: ${span}.`
}

function livesSentence(
  found: Pick<BodyComparison, 'arm' | 'control' | 'rmst'>,
  medians: { readonly mine: number; readonly theirs: number },
  species: 'mouse' | 'human'
): string {
  const { arm, control, rmst } = found
  const [own, other] = [quoted(arm), quoted(control)]
  const direction = directionOf(found)
  const known = Number.isFinite(medians.mine) && Number.isFinite(medians.theirs)
  const ages = known
    ? `, half have died by ${aged(medians.mine, species)} against ${aged(medians.theirs, species)}`
    : ''
  const head = {
    longer: `Lives are longer with ${own} than with ${other}${ages}`,
    shorter: `Lives are shorter with ${own} than with ${other}${ages}`,
    'no difference shown': `No difference shown between ${own} and ${other}${ages}`,
    'too few to tell': `Too few lives or deaths to tell ${own} from ${other}${ages}`
  }[direction]
  if (rmst?.low === undefined || rmst.high === undefined) return `${head}.`
  const layers = rmst.layers.map((layer) => layerWords[layer]).join(', ')
  return `${head}; mean time lived ${gained(rmst.value, species)} (90 % interval ${gained(rmst.low, species)} to ${gained(rmst.high, species)}; it holds ${layers}).`
}

const quoted = (arm: string): string => `“${arm}”`

/** An age: days for mice, years for people. */
export const aged = (days: number, species: 'mouse' | 'human'): string =>
  species === 'mouse' ? `day ${spell(days)}` : `${spell(days / daysPerYear, 3)} years`

/** A difference of times; one too small to be written out is none. */
export function gained(days: number, species: 'mouse' | 'human', digits = 2): string {
  const value = species === 'mouse' ? days : days / daysPerYear
  const told = Math.abs(value) < leastTold[species] ? 0 : value
  return `${signed(told, digits)} ${species === 'mouse' ? 'days' : 'years'}`
}

/** smallest difference that is written out: days of a mouse, years of a person */
const leastTold = { mouse: 0.01, human: 0.0005 } as const

/** An act in words. */
export function actWords(act: BodyAct, species: 'mouse' | 'human', entryAge: number): string {
  const { when } = act
  const long = (days: number): string => lengthWords(days, species)
  const start = when.at === 0 ? ` from entry` : ` from the age of ${ageWords(entryAge + when.at, species)}`
  const again =
    when.every === undefined
      ? ''
      : `, every ${long(when.every)}${when.times !== undefined && when.times < Infinity ? `, ${when.times} times` : ''}`
  const courses = when.repeatEvery === undefined ? '' : `, again every ${long(when.repeatEvery)}`
  const end = when.until === undefined ? '' : `, until ${ageWords(entryAge + when.until, species)}`
  const rest = `${start}${again}${courses}${end}`
  if (act.operator === 'pulse')
    return `takes away ${spell(act.kill * 100, 2)} % of the burden that can be reached${rest}`
  if (act.operator === 'give') return `${agentOf(act.agent)?.name ?? act.agent}${rest}`
  const what = {
    production: 'production',
    removal: 'removal',
    threshold: 'the threshold of death',
    extrinsic: 'death from without',
    harm: 'the harm of the burden'
  }[act.on]
  const lasts = act.lasts === undefined ? '' : `, for ${long(act.lasts)} each time`
  return `${what} times ${spell(act.factor, 3)}${rest}${lasts}`
}

/** Days of a mouse; whole months and years of a person where it is such. */
function lengthWords(days: number, species: 'mouse' | 'human'): string {
  const months = days / daysPerMonth
  if (species === 'human' && days >= daysPerYear) return counted(days / daysPerYear, 'year')
  if (species === 'human' && Math.abs(months - Math.round(months)) < 1e-6) return counted(months, 'month')
  return counted(days, 'day')
}

const counted = (count: number, word: string): string =>
  `${spell(count)} ${Math.abs(count - 1) < 1e-9 ? word : `${word}s`}`

const ageWords = (days: number, species: 'mouse' | 'human'): string =>
  species === 'mouse' ? `${spell(days)} days` : spell(days / daysPerYear, 3)

/** Why a result reaches beyond its evidence; undefined where nothing does. */
export function extrapolatedOf({ body, arms }: Scenario): string[] | undefined {
  if (body?.species !== 'human' || !arms.some((arm) => (arm.body?.acts.length ?? 0) > 0)) return undefined
  return [
    'no trial in people has measured length of life: effects are carried over from mice',
    'nobody has measured how fast senescent cells turn over in people: the set is fitted to mortality alone',
    ...(arms.some((arm) => reaches(arm.body?.acts ?? []))
      ? ['the share of the burden that can be reached in people is unknown']
      : [])
  ]
}

/** Trials that found nothing, or the opposite, of what the arms do. */
export function contraryOf({ arms }: Scenario): ContraryTrial[] {
  const acts = arms.flatMap((arm) => arm.body?.acts ?? [])
  if (acts.length === 0) return []
  const given = [...new Set(acts.flatMap((act) => (act.operator === 'give' ? [act.agent] : [])))]
  const found: ContraryTrial[] = []
  const add = (text: string, source: string | undefined, of: string): void => {
    if (!found.some((one) => one.text === text))
      found.push({ text, ...(source === undefined ? {} : { source }), of })
  }
  for (const name of given)
    for (const { text, source } of agentOf(name)?.nulls ?? []) add(text, source, agentOf(name)!.name)
  // whether clearing lengthens life is the claim of whoever clears
  const clears = acts.some(({ operator }) => operator !== 'rate')
  const living = claims.find(({ id }) => id === 'K14')
  if (clears && living !== undefined)
    for (const { text, source } of living.evidenceAgainst) add(text, source, `claim ${living.id}`)
  for (const id of clears ? ['turnover.discrepancy', 'turnover.no-effect'] : [])
    for (const { cite, says } of entry(id).contrary ?? [])
      if (!found.some((one) => one.source === cite)) add(says, cite, id)
  return found
}
