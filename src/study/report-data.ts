/**
 * From a result to what a report says: columns become curves, ledger ids become sentences. Plain data in, plain data out.
 */
import { daysPerYear, hoursPerDay } from '../core/clock.ts'
import { spell, spellUnit } from '../files/figures/words.ts'
import type {
  ReportAnswer,
  ReportArm,
  ReportInput,
  ReportMechanism,
  ReportPlate
} from '../files/report-input.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { parameters as ledger } from '../ledger/parameters.ts'
import { day as orderOfTheDay } from '../tissue/day.ts'
import { answers, partnerOf, type Answer } from './answer.ts'
import { quantitiesOf } from './report-curves.ts'
import { citedKeys, usedParameters } from './report-parameters.ts'
import { givingWords } from './report-giving.ts'
import { agentName, agentsOf, claimsOf } from './report-library.ts'
import { bibtex, longCite } from './report-sources.ts'
import type { Result } from './result.ts'

export interface Told {
  readonly version: string
  /** limits of this run, beside those every report states */
  readonly limits?: readonly string[]
  /** further facts of the run for the end of the page */
  readonly facts?: readonly (readonly [string, string])[]
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
  const said = answers(result)
  const reference = scenario.arms.some((a) => a.name === 'nothing') ? 'nothing' : scenario.arms[0]!.name
  const used = usedParameters(result)
  const keys = citedKeys(result)
  return {
    title: scenario.title,
    question: scenario.question,
    quick: result.quick,
    answers: leading(said, scenario),
    reference,
    arms: scenario.arms.map((arm) => armOf(scenario, arm)),
    axis,
    world: worldOf(scenario),
    replicates: scenario.run.replicates,
    plates: platesOf(result, axis),
    quantities: quantitiesOf(result, axis),
    mechanisms: mechanismsOf(scenario),
    parameters: used,
    claims: claimsOf(scenario, mechanismIds(scenario)),
    agents: agentsOf(scenario),
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

/** most lines at the head of a report */
const mostLines = 8

/** At the head: what the first watched quantities show, in the dermis where they are counted there. */
function leading(said: readonly Answer[], scenario: Scenario): ReportAnswer[] {
  const chosen: string[] = []
  let count = 0
  for (const quantity of scenario.watch.slice(0, 2)) {
    const about = said.filter((a) => a.comparison.quantity === quantity)
    const places = about.map((a) => a.comparison.compartment)
    const place = places.includes('dermis') ? 'dermis' : places[0]
    const lines = about.filter((a) => a.comparison.compartment === place)
    count += lines.length
    if (lines.length > 0 && (chosen.length === 0 || count <= mostLines)) chosen.push(lines[0]!.about!)
  }
  return said.map(({ comparison: _, direction: __, ...a }) => ({ ...a, lead: chosen.includes(a.about!) }))
}

const mechanismIds = ({ world, off }: Scenario): string[] =>
  world === 'martin'
    ? ['paracrine', 'touch']
    : orderOfTheDay.map((m) => m.id).filter((id) => !off.includes(id))

function armOf(scenario: Scenario, arm: Scenario['arms'][number]): ReportArm {
  const start = arm.age ?? scenario.person.age
  const gives = arm.givings.map((giving) => givingWords(giving, start, agentName))
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
    comparedWith: arm.name === 'nothing' ? '' : partnerOf(scenario, arm.name),
    ...(outside.length > 0
      ? { beyondEvidence: `Outside the range of the evidence: ${outside.map(([id]) => id).join(', ')}.` }
      : {})
  }
}

function worldOf({ world, person, patch }: Scenario): string {
  const mm = (um: number): string => spell(um / 1000)
  if (world === 'martin') return 'A dish of packed cells, as in the published spread model'
  const site = { forearm: 'forearm', buttock: 'buttock', 'inner-arm': 'inner arm', face: 'face' }[person.site]
  return `One patch of skin, ${mm(patch.width)} × ${mm(patch.height)} mm, dermis ${mm(patch.depth)} mm deep; ${site} of a ${person.sex === 'female' ? 'woman' : 'man'}, ${spell(person.age)} at the start, phototype ${person.phototype}`
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

/** "4 minutes" */
export function timeOf(seconds: number): string {
  return seconds < 90 ? `${spell(seconds, 2)} seconds` : `${spell(seconds / 60, 2)} minutes`
}
