/**
 * Columns of the series as curves: for each quantity and arm, one curve a run. Shares of cells are told in per cent.
 */
import { hoursPerDay } from '../core/clock.ts'
import { spell, spellUnit } from '../files/figures/words.ts'
import type { ReportInput, ReportQuantity, ReportSeries } from '../files/report-input.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { parameters as ledger } from '../ledger/parameters.ts'
import { instruments } from '../tissue/instruments.ts'
import { quantities as skinQuantities } from '../tissue/observe.ts'
import { dishGround } from './dish-ground.ts'
import { overTime } from './answer.ts'
import { names } from './report-names.ts'
import { sentence } from './report-sentence.ts'
import type { Result } from './result.ts'

type Axis = ReportInput['axis']

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
  const order = inOrder(
    [...described.keys()].filter((key) => found.has(key)),
    scenario.watch
  )
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
      ...(named?.scale ? { scale: named.scale } : {}),
      compartment,
      means: sentence(named?.means ?? meaning.means),
      ...(meaning.better ? { better: meaning.better } : {}),
      watched,
      overTime: overTime(compartment, id),
      group: groupOf(id, meaning, scenario),
      ...(noise === undefined ? {} : { noise }),
      ...(named?.level ? { level: named.level } : {}),
      arms
    }
  })
}

/** What is watched comes first and as it is watched, the dermis before the epidermis; the rest stays in its order. */
function inOrder(keys: readonly string[], watch: readonly string[]): string[] {
  const rank = (key: string): number => {
    const [compartment, id] = key.split('\n') as [string, string]
    const at = watch.indexOf(id)
    return at < 0 ? 2 * watch.length : 2 * at + (compartment === 'epidermis' ? 1 : 0)
  }
  return [...keys].sort((a, b) => rank(a) - rank(b) || keys.indexOf(a) - keys.indexOf(b))
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
  return plain || names[id]?.whole === true ? own : `${own} (${compartment})`
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

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
