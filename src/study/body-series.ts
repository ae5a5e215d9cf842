/** The tidy series of a run of the body: survival, hazard, burden and what was seen at visits, by arm, cohort and age. */
import { kaplanMeier, survivalAt } from '../body/survival/kaplan-meier.ts'
import { daysPerYear } from '../core/clock.ts'
import { ratesOf } from './body-arm.ts'
import { level, meanOf } from './body-bands.ts'
import { livesOf, seenAt, type Lived } from './body-lives.ts'
import { bodyQuantities } from './body-quantities.ts'
import type { BodyWork } from './body-work.ts'
import type { Series } from './result.ts'

export function seriesOf(work: BodyWork, lived: Lived): Series {
  const { arms, units, grid, plan } = work
  const text = { arm: [] as string[], quantity: [] as string[], unit: [] as string[] }
  const numbers = {
    replicate: [] as number[],
    draw: [] as number[],
    day: [] as number[],
    age: [] as number[],
    value: [] as number[]
  }
  arms.forEach(({ name, people }, arm) =>
    units.forEach(({ replicate, draw }, unit) => {
      const rows = lived.ofUnit[arm]![unit]!
      const curve = kaplanMeier(livesOf(lived.columns, rows), level)
      const { deaths, days } = ratesOf(lived, rows, grid, people.entry)
      const put = (quantity: string, age: number, value: number): void => {
        if (!Number.isFinite(value)) return
        text.arm.push(name)
        text.quantity.push(quantity)
        text.unit.push(bodyQuantities.find(({ id }) => id === quantity)!.unit)
        numbers.replicate.push(replicate)
        numbers.draw.push(draw)
        numbers.day.push(age - people.entry)
        numbers.age.push(age / daysPerYear)
        numbers.value.push(value)
      }
      grid.forEach((age, g) => {
        if (age < people.entry) return
        put('survival', age, survivalAt(curve, age - people.entry))
        put('hazard', age, deaths[g]! / days[g]!)
        put('burden', age, lived.sum[arm]![unit]![g]! / lived.alive[arm]![unit]![g]!)
      })
      plan.visits.forEach((age, v) => {
        const mean = (values: Float32Array): number => meanOf(seenAt(values, lived.columns, rows, v)).mean
        put('frailty index', age, mean(lived.columns.frailty))
        for (const { id, value } of lived.columns.functions) put(id, age, mean(value))
      })
    })
  )
  return {
    ...text,
    replicate: Int32Array.from(numbers.replicate),
    draw: Int32Array.from(numbers.draw),
    day: Float64Array.from(numbers.day),
    age: Float64Array.from(numbers.age),
    value: Float64Array.from(numbers.value),
    compartment: numbers.value.map(() => 'body')
  }
}
