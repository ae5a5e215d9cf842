/**
 * The room `martin`: how fast senescence spreads over a dish. T6 and T7 check the code against the published equations and an
 * independent reimplementation; M1 asks for the direction the authors report.
 */
import { capture, caughtBy } from '../kernels/capture.ts'
import { martinParameters } from '../ledger/spread-martin.ts'
import { martinCounts, martinNumbers, runMartin, watchMartin } from '../tissue/martin/index.ts'
import type { Question, Room } from './validate.ts'
import { readRows, type Row } from './validate-data.ts'
import { judge, type Modelled, type Observed } from './validate-verdict.ts'

const doi = '10.1111/acel.13892'
const micro = 1e-6
/** relative, of the eight values of T6 */
const tolerance = 1e-6
const packings = 200
const primariesFrom = 30
const primariesTo = 40
const dishes = 8
const near = 3

const published = (): ReturnType<typeof martinNumbers> => {
  const ledger = new Map(martinParameters.map((p) => [p.id, p.value]))
  return martinNumbers((id) => ledger.get(id)!)
}

/** The eight values of the capture kernel, by the names of data.csv. */
export function kernelValues(): Readonly<Record<string, number>> {
  const c = capture(published().ligand)
  return {
    kappa: c.kappa * micro,
    damkohler: c.damkohler,
    floor: c.floor * micro,
    autocrine: c.autocrine,
    half: c.half,
    'caught at 20': caughtBy(c, 20),
    'caught at 100': caughtBy(c, 100),
    'caught at 500': caughtBy(c, 500)
  }
}

/** Hours to 100 secondaries on 200 packings with 30 to 40 primaries. */
function timesToEnough(): number[] {
  const numbers = { ...published(), stopThere: true }
  const hours: number[] = []
  for (let replicate = 0; hours.length < packings; replicate++) {
    const end = runMartin(numbers, { seed: 2023, replicate })
    const { primaries } = martinCounts(end, numbers)
    if (primaries >= primariesFrom && primaries <= primariesTo) hours.push(end.hours)
  }
  return hours
}

function middle(values: readonly number[]): Modelled {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (p: number): number => {
    const place = (sorted.length - 1) * p
    const below = Math.floor(place)
    return sorted[below]! + (place - below) * (sorted[Math.ceil(place)]! - sorted[below]!)
  }
  return { median: at(0.5), low: at(0.05), high: at(0.95), layers: ['chance'] }
}

/** Of 8 dishes whose secondaries secrete a quarter: on how many the front stays within 3 lesion radii for 14 days. */
function contained(): Modelled {
  const numbers = { ...published(), signalledOutput: 0.25 }
  let stayed = 0
  for (let replicate = 0; replicate < dishes; replicate++) {
    const { looks } = watchMartin(numbers, { seed: 14, replicate })
    if (looks[looks.length - 1]!.counts.front < near * numbers.lesion) stayed++
  }
  return { median: stayed, reason: 'the numbers are ours, the direction is the authors’' }
}

export const martinRoom: Room = {
  id: 'martin',
  title: 'How fast senescence spreads over a dish',
  questions: (data) => {
    const rows = readRows(data, 'validation/martin/data.csv')
    const exact = rows.filter((row) => row['check'] === 'T6')
    const time = rows.find((row) => row['check'] === 'T7' && row['low'] !== '')!
    return [
      ...exact.map((row): Question => {
        const observed = observedOf(row)
        return {
          id: observed.id,
          answer: () => judge(observed, { median: kernelValues()[row['quantity']!]! })
        }
      }),
      {
        id: 'T7',
        answer: () =>
          judge(
            {
              id: 'T7',
              kind: 'fit',
              title: 'Time to 100 secondaries with 30-40 primaries, median of 200 packings',
              rule: 'band',
              observed: Number(time['value']),
              band: { low: Number(time['low']), high: Number(time['high']), whose: 'ours' },
              unit: 'h',
              source: doi
            },
            middle(timesToEnough())
          )
      },
      {
        id: 'M1',
        answer: () =>
          judge(
            {
              id: 'M1',
              kind: 'predict',
              title: 'Secondaries that secrete a quarter: dishes of 8 that stay near the lesion for 14 days',
              rule: 'band',
              observed: null,
              band: { low: dishes, high: dishes, whose: 'ours' },
              unit: '1',
              source: doi
            },
            contained()
          )
      }
    ]
  }
}

const observedOf = (row: Row): Observed => {
  const value = Number(row['value'])
  return {
    id: `T6.${row['quantity']!.replace(/ /g, '-')}`,
    kind: 'fit',
    title: `Capture of the signal: ${row['quantity']}`,
    rule: 'band',
    observed: value,
    band: { low: value * (1 - tolerance), high: value * (1 + tolerance), whose: 'ours' },
    unit: row['unit']!,
    source: doi
  }
}
