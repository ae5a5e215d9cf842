/** The doses of an arm, written out as they will be given. */
import { daysPerYear } from '../core/clock.ts'
import { print, printNumber } from '../core/units.ts'
import type { Arm, Scenario } from '../index.ts'
import { resolve } from '../ledger/index.ts'
import { plan } from '../programmes/index.ts'
import { table } from './table.ts'

/** longest list that is printed in full */
const most = 20

export function doseList(scenario: Scenario, arm: Arm): string {
  const numbers = resolve(
    { ...scenario.parameters, ...arm.parameters },
    { beyondEvidence: scenario.beyondEvidence }
  )
  const { records } = plan(arm, numbers.number, { seed: scenario.run.seed, replicate: 0 }, scenario.run.days)
  if (records.length === 0) return '  nothing is given\n'
  const age = arm.age ?? scenario.person.age
  const rows = records
    .slice(0, most)
    .map(({ time, amount, unit, compartment, interval, additional }) => [
      `${printNumber(time, 8)} day`,
      printNumber(age + time / daysPerYear, 4),
      compartment,
      unit === 'dose' ? 'one dose' : print(amount, unit),
      additional === 0 ? 'once' : `every ${printNumber(interval, 6)} day, ${additional + 1} times`
    ])
  const more = records.length > most ? `  and ${records.length - most} more lines like these\n` : ''
  return (
    table(['from', 'age', 'what', 'amount', 'how often'], rows)
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${line}`))
      .join('\n') + more
  )
}
