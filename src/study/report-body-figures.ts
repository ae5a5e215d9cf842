/**
 * From lives to figures: survival, hazard, icons of 100, effects beside published trials, courses of frailty and functions. Each
 * gets the sentence it shows as its title, and what is drawn as its subtitle.
 */
import { hazardAt } from '../body/survival/mortality-law.ts'
import { daysPerYear } from '../core/clock.ts'
import type {
  Curves,
  Figure,
  Forest,
  ForestRow,
  Hazard,
  Icons,
  Ink,
  Survival
} from '../files/figures/figure.ts'
import { inHundred } from '../files/figures/icons.ts'
import { spell } from '../files/figures/words.ts'
import type { PublishedEffect } from '../ledger/published-effects.ts'
import { layerPhrase } from './report-body-words.ts'
import type { Banded, BodyArm, BodyComparison, BodyResult, Curve } from './body-result.ts'

/** A few ages suffice to read off who is still followed. */
const mostMoments = 8
const percent = 100
/** a rate among fewer than these is a story, not a rate */
const fewest = 20

export interface Reading {
  readonly result: BodyResult
  readonly ink: (arm: string) => Ink
  readonly beyond: (arm: string) => boolean
  /** "run" or "draw": what the bands hold */
  readonly title?: string
}

/** Days as they are read: days for mice, years for people. */
export const timesOf = ({ unit }: Pick<BodyResult, 'unit'>): { per: number; axis: string; words: string } =>
  unit === 'year'
    ? { per: daysPerYear, axis: 'age, years', words: 'years' }
    : { per: 1, axis: 'age, days', words: 'days' }

/** The control first, then the others as they come: every arm that is compared, and what it is compared with. */
export function inksOf(result: BodyResult): (arm: string) => Ink {
  const control = controlOf(result)
  const others = result.arms.map(({ name }) => name).filter((name) => name !== control)
  return (arm) => (arm === control ? 'reference' : Math.max(0, others.indexOf(arm)))
}

/** What most arms are compared with; the first arm where nothing is compared. */
export function controlOf({ comparisons, arms }: Pick<BodyResult, 'comparisons' | 'arms'>): string {
  const counts = new Map<string, number>()
  for (const { control } of comparisons) counts.set(control, (counts.get(control) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? arms[0]?.name ?? ''
}

export function survivalOf({ result, ink, beyond }: Reading): Survival {
  const { per, axis } = timesOf(result)
  const band = result.arms.find((arm) => arm.survival.low)?.survival
  const longest = result.arms
    .map(({ survival }) => survival.age)
    .reduce((a, b) => (b.length > a.length ? b : a), [])
  const last = lastAge(result)
  const kept = longest.filter((age) => age <= last)
  const moments = kept.filter((_, i) => i % Math.max(1, Math.ceil(kept.length / mostMoments)) === 0)
  return {
    kind: 'survival',
    title: survivalTitle(result),
    subtitle: `Of 100 who entered, how many are still alive (Kaplan-Meier). ${bandWords(band)}Open rings: where half have died. Below: how many are still followed, all runs together.`,
    x: { label: axis, to: last / per },
    y: { label: '% alive', from: 0, to: percent },
    lines: result.arms.map((arm) => ({
      name: arm.name,
      ink: ink(arm.name),
      x: arm.survival.age.map((age) => age / per),
      share: arm.survival.value.map((v) => v * percent),
      ...(arm.survival.low && arm.survival.high
        ? { low: arm.survival.low.map((v) => v * percent), high: arm.survival.high.map((v) => v * percent) }
        : {}),
      ...(arm.median ? { median: arm.median.value / per } : {}),
      ...(beyond(arm.name) ? { beyondEvidence: true } : {})
    })),
    atRisk: {
      label: 'still followed',
      x: moments.map((age) => age / per),
      n: result.arms.map((arm) => moments.map((age) => atRisk(arm, age)))
    }
  }
}

/** Where hardly anybody is left, in any arm, there is nothing more to see. */
function lastAge({ arms }: BodyResult): number {
  const least = 0.002
  return arms.reduce((most, { survival }) => {
    const i = survival.value.findIndex((v) => v < least)
    return Math.max(most, survival.age[i < 0 ? survival.age.length - 1 : i] ?? 0)
  }, 0)
}

/** At risk at an age: as of the last age of the grid that is not later. */
export function atRisk({ survival }: BodyArm, age: number): number {
  let at = -1
  while (at + 1 < survival.age.length && survival.age[at + 1]! <= age) at++
  return survival.atRisk[Math.max(0, at)] ?? 0
}

const bandWords = (curve: Curve | undefined): string =>
  curve === undefined ? '' : `Band: 90 %, holding ${layerPhrase(curve.layers)}. `

function survivalTitle(result: BodyResult): string {
  const { comparisons, arms } = result
  const { per, words } = timesOf(result)
  const medianOf = (name: string): string | undefined => {
    const median = arms.find((arm) => arm.name === name)?.median
    return median === undefined ? undefined : spell(median.value / per)
  }
  if (comparisons.length === 0) {
    const [first] = arms
    const median = first && medianOf(first.name)
    return arms.length === 1 && median !== undefined
      ? `Half have died by ${median} ${words}`
      : `Survival of ${arms.length} cohorts`
  }
  if (comparisons.length === 1) {
    const [{ arm, control, direction }] = comparisons as [BodyComparison]
    const [mine, theirs] = [medianOf(arm), medianOf(control)]
    const half =
      mine === undefined || theirs === undefined
        ? ''
        : `: half have died by ${mine} ${words}, against ${theirs}`
    if (direction === 'longer' || direction === 'shorter')
      return `Lives are ${direction} with “${arm}” than with “${control}”${half}`
    return direction === 'too few to tell'
      ? `Too few deaths to tell “${arm}” from “${control}”`
      : `No difference in survival shown between “${arm}” and “${control}”`
  }
  const count = (direction: BodyComparison['direction']): number =>
    comparisons.filter((c) => c.direction === direction).length
  const parts = (['longer', 'shorter'] as const)
    .filter((d) => count(d) > 0)
    .map((d) => `${d} in ${count(d)} of ${comparisons.length} arms`)
  return parts.length === 0
    ? 'No difference in survival shown in any arm'
    : `Lives against “${controlOf(result)}”: ${parts.join(', ')}`
}

export function hazardOf({ result, ink, beyond }: Reading): Hazard {
  const { per, axis } = timesOf(result)
  const people = result.unit === 'year'
  const factor = people ? daysPerYear * percent : 1000
  const some = result.arms.flatMap((arm) => (arm.gompertz ? [arm.gompertz] : []))
  const doubling = some.map(({ doubling }) => doubling / per)
  const whole = people ? 'years' : 'days'
  return {
    kind: 'hazard',
    title:
      some.length === 0
        ? 'How often death comes, by age'
        : some.length === 1
          ? `Mortality doubles every ${rangeOf(doubling)} ${whole}`
          : `Mortality doubles every ${rangeOf(doubling)} ${whole}`,
    subtitle: `Dots: deaths counted among those alive, in equal steps of age, whiskers 90 %, while at least ${fewest} are followed. Lines: Gompertz law fitted to the ages it spans; on this axis an even doubling is a straight line.`,
    x: { label: axis },
    y: { label: people ? 'deaths per 100 people and year' : 'deaths per 1000 mice and day' },
    series: result.arms.map((arm) => ({
      name: arm.name,
      ink: ink(arm.name),
      points: arm.hazard.age.flatMap((age, i) => {
        const y = arm.hazard.value[i]! * factor
        if (!(y > 0) || atRisk(arm, age) < fewest) return []
        const [low, high] = [arm.hazard.low?.[i], arm.hazard.high?.[i]]
        return [
          {
            x: age / per,
            y,
            ...(low === undefined || high === undefined ? {} : { low: low * factor, high: high * factor })
          }
        ]
      }),
      ...(arm.gompertz
        ? {
            fit: {
              ...lawOf(arm.gompertz, per, factor),
              label: `doubles in ${spell(arm.gompertz.doubling / per, 2)} ${people ? 'y' : 'd'}`
            }
          }
        : {}),
      ...(beyond(arm.name) ? { beyondEvidence: true } : {})
    }))
  }
}

/** "6.7 to 7", or one number where all are spelled alike */
function rangeOf(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((v) => spell(v, 2)) as [string, string]
  return low === high ? low : `${low} to ${high}`
}

function lawOf(
  fit: NonNullable<BodyArm['gompertz']>,
  per: number,
  factor: number
): { x: number[]; y: number[] } {
  const parts = 40
  const law = { start: fit.start, slope: fit.slope.value, constant: fit.makeham }
  const ages = Array.from({ length: parts + 1 }, (_, i) => fit.from + ((fit.until - fit.from) * i) / parts)
  return {
    x: ages.map((age) => age / per),
    y: ages.map((age) => hazardAt(law, age - fit.from) * factor)
  }
}

/** The age at which the control is nearest to half alive: where a difference can be seen in 100. */
export function iconAge(result: BodyResult): number | undefined {
  const control = result.arms.find(({ name }) => name === controlOf(result))
  const half = percent / 2
  return [...(control?.icons ?? [])].sort((a, b) => Math.abs(a.dead - half) - Math.abs(b.dead - half))[0]?.age
}

export function iconsOf({ result, ink, beyond }: Reading): Icons | null {
  const age = iconAge(result)
  if (age === undefined) return null
  const { per, words } = timesOf(result)
  const who = result.species === 'human' ? 'people' : 'mice'
  const rows = result.arms.flatMap((arm) => {
    const icon = arm.icons.find((one) => one.age === age)
    if (!icon) return []
    const [well, ill, dead] = inHundred([icon.well, icon.ill, icon.dead]) as [number, number, number]
    const treated = arm.does.length > 0
    return [
      {
        name: arm.name,
        ink: ink(arm.name),
        ...(beyond(arm.name) ? { beyondEvidence: true } : {}),
        panels: [
          { counts: [well, ill, dead], note: `${well} below, ${ill} above, ${dead} dead` },
          treated
            ? { counts: [0, 100], note: 'unknown: not in the model; not zero' }
            : { counts: [100, 0], note: 'nothing is given' }
        ]
      }
    ]
  })
  const entry = result.people.entry / per
  const given = result.arms.some(({ does }) => does.length > 0)
  const shown = given ? rows : rows.map((row) => ({ ...row, panels: row.panels.slice(0, 1) }))
  return {
    kind: 'icons',
    title: `Out of 100 ${who} who ${entry > 0 ? `enter at ${spell(entry)}` : 'are born'}: where they are at ${spell(age / per)} ${words}`,
    subtitle: `Each icon is one of 100 simulated ${who}; ${given ? 'the same 100 on the left and on the right, in the same order for every arm.' : 'in the same order for every arm.'} Above: the burden has passed the illness threshold, an assumed share of the burden of death; nearly everybody alive at high ages is above it. It is no diagnosis.`,
    panels: [
      {
        title: `At ${spell(age / per)} ${words}`,
        kinds: [
          { name: 'alive, below the illness threshold', form: 'full' },
          { name: 'alive, above it', form: 'half' },
          { name: 'dead', form: 'cross' }
        ]
      },
      {
        title: 'Harmed by what is given',
        kinds: [
          { name: 'no harm of it', form: 'ring' },
          { name: 'harm unknown', form: 'unknown' }
        ]
      }
    ].slice(0, given ? 2 : 1) as Icons['panels'],
    rows: shown
  }
}

export type Effect = 'hazardRatio' | 'ratioOfMedians' | 'ratioOfRemaining'

const effectWords: Record<Effect, { title: string; axis: string; left: string; right: string }> = {
  hazardRatio: {
    title: 'Hazard ratio',
    axis: 'hazard ratio: deaths for each one in the control',
    left: 'fewer deaths',
    right: 'more deaths'
  },
  ratioOfMedians: {
    title: 'Median age at death',
    axis: 'median age at death, times the control’s',
    left: 'shorter lives',
    right: 'longer lives'
  },
  ratioOfRemaining: {
    title: 'Life that remained',
    axis: 'median life from the start, times the control’s',
    left: 'shorter',
    right: 'longer'
  }
}

/** The model's effects beside published ones of the same measure; null where there is no interval or number to draw. */
export function forestOf(
  { result, ink, beyond }: Reading,
  effect: Effect,
  published: readonly PublishedEffect[]
): Forest | null {
  const ours: ForestRow[] = result.comparisons.flatMap((c) => {
    const banded = c[effect]
    return banded === undefined
      ? []
      : [rowOf(c.arm, `against “${c.control}”`, banded, ink(c.arm), beyond(c.arm))]
  })
  if (ours.length === 0) return null
  const words = effectWords[effect]
  const theirs = published
    .filter((p) => p.measure === effect)
    .map((p): ForestRow => ({
      name: p.paper,
      detail: p.detail,
      whose: 'trial',
      ink: 'reference',
      value: p.value ?? NaN,
      ...(p.low === undefined || p.high === undefined ? {} : { low: p.low, high: p.high }),
      ...(p.says === undefined ? {} : { words: p.says })
    }))
  const shown = result.comparisons.filter(
    (c) => c[effect]?.low !== undefined && (c[effect].low! > 1 || c[effect].high! < 1)
  ).length
  const n = ours.length
  return {
    kind: 'forest',
    title: `${words.title}: ${shown === 0 ? 'no difference shown' : n === 1 ? 'a difference is shown' : `a difference is shown in ${shown} of ${n} arms`}`,
    subtitle: `Round: this run, bar 90 %, holding ${layerPhrase([...new Set(result.comparisons.flatMap((c) => c[effect]?.layers ?? []))])}. ${theirs.length > 0 ? 'Square: what trials reported, with their own interval where one was published.' : 'No trial has published this number for what is simulated here.'} Open triangle: beyond evidence.`,
    x: { label: words.axis },
    scale: 'ratio',
    rows: [...ours, ...theirs],
    left: words.left,
    right: words.right
  }
}

const rowOf = (name: string, detail: string, b: Banded, ink: Ink, beyond: boolean): ForestRow => ({
  name,
  detail,
  whose: 'model',
  ink,
  value: b.value,
  ...(b.low === undefined || b.high === undefined ? {} : { low: b.low, high: b.high }),
  ...(beyond ? { beyondEvidence: true } : {})
})

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Differences in what people can do, in the unit of the test, beside those of trials. */
export function functionForests(
  { result, ink, beyond }: Reading,
  published: readonly PublishedEffect[]
): Forest[] {
  return result.lives.functions.flatMap((f): Forest[] => {
    const ours = result.comparisons.flatMap((c) => {
      const found = c.functions.find(({ id }) => id === f.id)
      return found
        ? [rowOf(c.arm, `against “${c.control}”`, found.difference, ink(c.arm), beyond(c.arm))]
        : []
    })
    if (ours.length === 0) return []
    const theirs = published
      .filter((p) => p.measure === f.id)
      .map((p): ForestRow => ({
        name: p.paper,
        detail: p.detail,
        whose: 'trial',
        ink: 'reference',
        value: p.value ?? NaN,
        ...(p.low === undefined || p.high === undefined ? {} : { low: p.low, high: p.high }),
        ...(p.says === undefined ? {} : { words: p.says })
      }))
    const shown = ours.filter((row) => row.low !== undefined && (row.low > 0 || row.high! < 0)).length
    return [
      {
        kind: 'forest',
        title: `${capital(f.name)}: ${shown === 0 ? 'no difference shown' : `a difference is shown in ${shown} of ${ours.length} arms`}`,
        subtitle: `At the last visit, arm minus control, ${f.unit}. Round: this run, bar 90 %.${theirs.length > 0 ? ' Square: what trials reported; where they had no control group, change from the start.' : ''}`,
        x: { label: `difference, ${f.unit}` },
        scale: 'difference',
        rows: [...ours, ...theirs],
        left: f.better === 'down' ? 'better' : 'worse',
        right: f.better === 'down' ? 'worse' : 'better'
      }
    ]
  })
}

/** Courses over the visits, with their bands: frailty, functions, burden. */
export function coursesOf({ result, ink, beyond }: Reading): Figure[] {
  const { per, axis } = timesOf(result)
  const make = (
    title: string,
    subtitle: string,
    label: string,
    pick: (arm: BodyArm) => Curve | undefined,
    zero: boolean
  ): Curves | null => {
    const lines = result.arms.flatMap((arm) => {
      const curve = pick(arm)
      if (!curve || curve.age.length < 2) return []
      return [
        {
          name: arm.name,
          ink: ink(arm.name),
          x: curve.age.map((age) => age / per),
          median: curve.value,
          ...(curve.low && curve.high ? { low: curve.low, high: curve.high } : {}),
          ...(beyond(arm.name) ? { beyondEvidence: true } : {})
        }
      ]
    })
    const layers = pick(result.arms[0]!)?.layers ?? []
    if (lines.length === 0) return null
    return {
      kind: 'curves',
      size: 'full',
      title,
      subtitle: `${subtitle} Mean of those alive${lines.some((line) => 'low' in line) ? `; band: 90 %, holding ${layerPhrase(layers)}` : ''}.${zero ? '' : ' The axis does not start at zero.'}`,
      x: { label: axis },
      y: { label, ...(zero ? { from: 0 } : {}) },
      lines
    }
  }
  return [
    make(
      'Frailty rises with age',
      'Frailty index: the share of deficits a body has, 0 to 1.',
      'frailty index',
      (a) => a.frailty,
      true
    ),
    ...result.lives.functions.map((f) =>
      make(
        capital(f.name),
        `${capital(f.name)}, as it would be tested at the visits, with learning and noise.`,
        f.unit,
        (a) => a.functions.find((one) => one.id === f.id)?.curve,
        false
      )
    ),
    make(
      'The burden behind it',
      'Senescent cells of the whole body; in a young adult it is 1.',
      'young adult = 1',
      (a) => a.burden,
      true
    )
  ].filter((f) => f !== null)
}
