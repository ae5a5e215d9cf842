/**
 * From a result to what a report says: columns become curves, ledger ids become sentences. Plain data in, plain data out.
 */
import { daysPerYear, hoursPerDay } from '../core/clock.ts'
import { spell, spellUnit } from '../files/figures/words.ts'
import type {
  ReportAgent,
  ReportAnswer,
  ReportArm,
  ReportClaim,
  ReportInput,
  ReportMechanism,
  ReportParameter,
  ReportPlate,
  ReportQuantity,
  ReportSeries
} from '../files/report-input.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { parameters as ledger } from '../ledger/parameters.ts'
import type { Giving } from '../ledger/giving.ts'
import type { Parameter } from '../ledger/entry.ts'
import { day as orderOfTheDay } from '../tissue/day.ts'
import { instruments } from '../tissue/instruments.ts'
import { quantities as skinQuantities } from '../tissue/observe.ts'
import { dishGround } from './dish-ground.ts'
import { names, themes } from './report-names.ts'
import { bibtex, longCite, shortCite } from './report-sources.ts'
import type { Result } from './result.ts'

/** What the result itself does not know: the answer in words, and the library of evidence. */
export interface Told {
  readonly version: string
  readonly answers: readonly ReportAnswer[]
  readonly claims?: readonly ReportClaim[]
  readonly agents?: readonly ReportAgent[]
  /** name of an agent for people, by its id */
  readonly agentName?: (id: string) => string
  readonly limits?: readonly string[]
  /** further facts of the run for the end of the page */
  readonly facts?: readonly (readonly [string, string])[]
  /** "nothing" unless the answer compares with another arm */
  readonly reference?: string
}

type Axis = ReportInput['axis']

/** Up to three years are told in days, more in years of age; a dish in hours. */
export function axisOf(scenario: Scenario): Axis {
  if (scenario.world === 'martin') return 'hours'
  return scenario.run.days <= 3 * daysPerYear ? 'days' : 'age'
}

export function reportInput(result: Result, told: Told): ReportInput {
  const { scenario } = result
  const axis = axisOf(scenario)
  const reference =
    told.reference ?? (scenario.arms.some((a) => a.name === 'nothing') ? 'nothing' : scenario.arms[0]!.name)
  const used = usedParameters(result)
  const keys = citedKeys(result)
  return {
    title: scenario.title,
    question: scenario.question,
    quick: result.quick,
    answers: told.answers,
    reference,
    arms: scenario.arms.map((arm) => armOf(scenario, arm, told)),
    axis,
    world: worldOf(scenario),
    replicates: scenario.run.replicates,
    plates: platesOf(result, axis),
    quantities: quantitiesOf(result, axis),
    mechanisms: mechanismsOf(scenario),
    parameters: used,
    claims: told.claims ?? [],
    agents: told.agents ?? [],
    limits: told.limits ?? [],
    cite: {
      citation: `Reverdie contributors. Reverdie ${told.version}: an executable, sourced model of how tissue ages and renews itself. Run ${result.resultDigest.slice(0, 8)} of “${scenario.name}”, seed ${scenario.run.seed}.`,
      bibtex: bibtex(keys),
      sources: keys.map(longCite)
    },
    facts: [
      ['Reverdie', told.version],
      ['scenario', scenario.name],
      ['seed', String(scenario.run.seed)],
      ['result digest', result.resultDigest],
      ['time', timeOf(result.timings.wall)],
      ...(told.facts ?? [])
    ]
  }
}

function armOf(scenario: Scenario, arm: Scenario['arms'][number], told: Told): ReportArm {
  const start = arm.age ?? scenario.person.age
  const gives = arm.givings.map((giving) => givingWords(giving, start, told))
  if (arm.age !== undefined && arm.age !== scenario.person.age) gives.unshift(`a person of ${spell(arm.age)}`)
  for (const [id, value] of Object.entries(arm.parameters)) {
    const entry = ledger.find((p) => p.id === id)
    gives.push(`${entry?.means ?? id} = ${spell(value)} ${spellUnit(entry?.unit ?? '')}`.trim())
  }
  for (const id of arm.off) gives.push(`without: ${sentenceOf(id)}`)
  const outside = Object.entries({ ...scenario.parameters, ...arm.parameters }).filter(([id, value]) => {
    const entry = ledger.find((p) => p.id === id)
    return entry !== undefined && (value < entry.range[0] || value > entry.range[1])
  })
  return {
    name: arm.name,
    gives,
    ...(outside.length > 0
      ? { beyondEvidence: `Outside the range of the evidence: ${outside.map(([id]) => id).join(', ')}.` }
      : {})
  }
}

/** "tretinoin, daily from 50": what and when; amounts stay in the scenario. */
export function givingWords(giving: Giving, startAge: number, told: Pick<Told, 'agentName'>): string {
  const name = told.agentName?.(giving.give) ?? giving.give.replace(/-/g, ' ')
  const moment = (at: number): string =>
    at === 0
      ? 'the start'
      : at >= daysPerYear
        ? `age ${spell(startAge + at / daysPerYear)}`
        : at < 0
          ? `${spell(-at)} days before`
          : `day ${spell(at)}`
  const span = (days: number): string =>
    days === 1
      ? 'daily'
      : days % daysPerYear === 0
        ? `every ${days === daysPerYear ? 'year' : `${spell(days / daysPerYear)} years`}`
        : `every ${spell(days)} days`
  const words = [name]
  if (giving.route) words.push(giving.route === 'iv' ? 'into a vein' : giving.route)
  const repeated = giving.every !== undefined && (giving.times ?? Infinity) > 1
  if (repeated)
    words.push(
      `${span(giving.every!)}${Number.isFinite(giving.times ?? Infinity) ? `, ${giving.times} times` : ''}`
    )
  if (giving.repeatEvery !== undefined) {
    words.push(
      `again ${span(giving.repeatEvery)}${Number.isFinite(giving.repeatTimes ?? Infinity) ? `, ${giving.repeatTimes} courses` : ''}`
    )
  }
  words.push(`${repeated || giving.repeatEvery !== undefined ? 'from' : 'at'} ${moment(giving.at)}`)
  if (giving.until !== undefined && Number.isFinite(giving.until)) words.push(`until ${moment(giving.until)}`)
  if (giving.adherence !== undefined && giving.adherence < 1)
    words.push(`${spell(giving.adherence * 100)} % of it taken`)
  return words.join(', ')
}

function worldOf({ world, person, patch }: Scenario): string {
  const mm = (um: number): string => spell(um / 1000)
  if (world === 'martin') return 'A dish of packed cells, as in the published spread model'
  const site = { forearm: 'forearm', buttock: 'buttock', 'inner-arm': 'inner arm', face: 'face' }[person.site]
  return `One patch of skin, ${mm(patch.width)} × ${mm(patch.height)} mm, dermis ${mm(patch.depth)} mm deep; ${site} of a ${person.sex === 'female' ? 'woman' : 'man'}, ${spell(person.age)} at the start, phototype ${person.phototype}`
}

interface Meaning {
  readonly id: string
  readonly compartment: string
  readonly unit: string
  readonly means: string
  readonly better?: 'up' | 'down'
  readonly group?: string
}

/** Columns of the series as curves; a quantity nobody has described is told by its bare name. */
export function quantitiesOf(result: Result, axis: Axis): ReportQuantity[] {
  const { series, scenario } = result
  const known: readonly Meaning[] = scenario.world === 'martin' ? dishGround.quantities : skinQuantities
  const described = new Map(known.map((q) => [`${q.compartment}\n${q.id}`, q]))
  const found = new Map<string, Map<string, Map<string, Map<number, number>>>>()
  const units = new Map<string, string>()
  for (let row = 0; row < series.value.length; row++) {
    const key = `${series.compartment[row]}\n${series.quantity[row]}`
    units.set(key, series.unit[row]!)
    const x =
      axis === 'age' ? series.age[row]! : axis === 'days' ? series.day[row]! : series.day[row]! * hoursPerDay
    const run = `${series.replicate[row]} ${series.draw[row]}`
    const arms = at(found, key, () => new Map())
    const runs = at(arms, series.arm[row]!, () => new Map())
    at(runs, run, () => new Map<number, number>()).set(Math.round(x * 1e6) / 1e6, series.value[row]!)
  }
  const order = [...described.keys()].filter((key) => found.has(key))
  const rest = [...found.keys()].filter((key) => !described.has(key))
  const sds = noises(result)
  return [...order, ...rest].map((key) => {
    const [compartment, id] = key.split('\n') as [string, string]
    const meaning: Meaning = described.get(key) ?? { id, compartment, unit: units.get(key)!, means: id }
    const named = names[id]
    const share = named?.percent === true && units.get(key) === '1'
    const arms: ReportSeries[] = scenario.arms.flatMap((arm) => {
      const runs = found.get(key)!.get(arm.name)
      if (!runs) return []
      const xs = [...new Set([...runs.values()].flatMap((run) => [...run.keys()]))].sort((a, b) => a - b)
      const factor = share ? 100 : 1
      return [
        {
          arm: arm.name,
          x: xs,
          runs: [...runs.values()].map((run) => xs.map((x) => (run.get(x) ?? NaN) * factor))
        }
      ]
    })
    const watched = scenario.watch.includes(id)
    const noise = sds(id, arms)
    return {
      id: `${compartment} ${id}`,
      name: nameOf(meaning),
      unit: share ? '%' : units.get(key)!,
      compartment,
      means: sentence(named?.means ?? meaning.means),
      ...(meaning.better ? { better: meaning.better } : {}),
      watched,
      group: groupOf(id, meaning, scenario),
      ...(noise === undefined ? {} : { noise }),
      ...(named?.level ? { level: named.level } : {}),
      arms
    }
  })
}

const three = ['realised R', 'marginal R', 'Jacobian']

function groupOf(id: string, meaning: Meaning, scenario: Scenario): ReportQuantity['group'] {
  if (scenario.world === 'martin') return 'dish'
  if (three.includes(id)) return 'spread'
  return meaning.group === 'instrument' || meaning.group === 'wound' ? meaning.group : 'tissue'
}

function nameOf({ id, compartment }: Meaning): string {
  const own = names[id]?.name ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`
  const plain = ['skin', 'wound', 'dish', ''].includes(compartment)
  return plain || names[id]?.whole === true ? own : `${own}, ${compartment}`
}

/** One reading's noise at the value the first arm ends with, from the instrument's own model. */
function noises(result: Result): (id: string, arms: readonly ReportSeries[]) => string | undefined {
  const used = new Map(result.parameters.map((p) => [p.id, p.value]))
  const tools = instruments((id) => used.get(id) ?? ledger.find((p) => p.id === id)?.value ?? 0)
  return (id, arms) => {
    const tool = tools.find((t) => t.id === id)
    const last = arms[0]?.runs[0]?.filter(Number.isFinite).at(-1)
    if (!tool || last === undefined) return undefined
    return `± ${spell(tool.sd(last), 2)}${spellUnit(tool.unit) ? ` ${spellUnit(tool.unit)}` : ''} (SD of one reading)`
  }
}

function platesOf(result: Result, axis: Axis): ReportPlate[] {
  const { scenario, sections } = result
  const first = sections.reduce((least, s) => Math.min(least, s.replicate), Infinity)
  const mine = sections
    .filter((s) => s.replicate === first)
    .map(({ arm, age, stain, width, height, rgb }) => {
      const start = scenario.arms.find((a) => a.name === arm)?.age ?? scenario.person.age
      const days = (age - start) * daysPerYear
      const x = axis === 'age' ? age : Math.round((axis === 'days' ? days : days * hoursPerDay) * 100) / 100
      return { arm, x, stain, width, height, rgb, across: scenario.patch.width }
    })
  const moments = spaced(
    [...new Set(mine.map((p) => p.x))].sort((a, b) => a - b),
    4
  )
  return mine.filter((p) => moments.includes(p.x))
}

/** At most `most` of them, first and last included, evenly in between. */
export function spaced(moments: readonly number[], most: number): number[] {
  if (moments.length <= most) return [...moments]
  return Array.from({ length: most }, (_, i) => moments[Math.round((i * (moments.length - 1)) / (most - 1))]!)
}

function mechanismsOf(scenario: Scenario): ReportMechanism[] {
  if (scenario.world === 'martin')
    return [
      { does: 'senescent cells secrete a signal that thins out with distance' },
      { does: 'a cell under enough of it turns, after a delay' },
      { does: 'a cell that touches a senescent one may turn too' }
    ]
  return orderOfTheDay.map((m) => ({ does: m.does, ...(scenario.off.includes(m.id) ? { off: true } : {}) }))
}

const sentenceOf = (id: string): string => orderOfTheDay.find((m) => m.id === id)?.does ?? id

function usedParameters(result: Result): ReportParameter[] {
  const rows: ReportParameter[] = result.parameters.flatMap(({ id, value }) => {
    const entry = ledger.find((p) => p.id === id)
    return entry ? [parameterOf(entry, value)] : []
  })
  for (const arm of result.scenario.arms)
    for (const [id, value] of Object.entries(arm.parameters)) {
      const entry = ledger.find((p) => p.id === id)
      if (entry) rows.push({ ...parameterOf(entry, value), arm: arm.name })
    }
  return rows
}

function parameterOf(entry: Parameter, value: number): ReportParameter {
  return {
    id: entry.id,
    theme: themes[entry.id.split('.')[0]!] ?? entry.id.split('.')[0]!,
    means: entry.means,
    unit: entry.unit,
    value,
    range: entry.range,
    grade: entry.grade,
    species: entry.species,
    ...(entry.assumption === undefined ? {} : { assumption: sentence(entry.assumption) }),
    sources: entry.sources.map((s) => ({
      text: `${shortCite(s.cite)}${s.where ? `, ${s.where}` : ''}`,
      how: s.how
    })),
    ...(entry.contrary
      ? { contrary: entry.contrary.map((c) => ({ text: shortCite(c.cite), says: c.says })) }
      : {}),
    ...(value === entry.value ? {} : { ledgerValue: entry.value })
  }
}

function citedKeys(result: Result): string[] {
  const used = new Set(result.parameters.map((p) => p.id))
  const keys = ledger
    .filter((p) => used.has(p.id))
    .flatMap((p) => [...p.sources.map((s) => s.cite), ...(p.contrary ?? []).map((c) => c.cite)])
  return [...new Set(keys)].sort()
}

const sentence = (text: string): string => {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? '' : '.'}`
}

function timeOf(seconds: number): string {
  return seconds < 90 ? `${spell(seconds, 2)} seconds` : `${spell(seconds / 60, 2)} minutes`
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
