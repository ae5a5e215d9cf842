/**
 * A life of skin: 60 years of the default patch in steps of a day, one arm, one replicate, one thread, made and settled
 * included, in plain TypeScript. Processor time is given beside wall time, because machines are seldom quiet.
 *
 * To reach: 12 s.
 */
import { daysPerYear } from '../src/core/clock.ts'
import { forearm } from './patch.ts'
import { full, row, timed, type BenchRow, type Size } from './row.ts'

export function lifetime(size: Size = full): BenchRow[] {
  const runs = size.smoke ? 1 : 3
  const days = size.smoke ? 100 : 60 * daysPerYear
  const made: number[] = []
  const wall: number[] = []
  const cpu: number[] = []
  for (let replicate = 0; replicate < runs; replicate++) {
    const whole = timed(() => {
      const making = timed(() => (patch = forearm(size, replicate, true)))
      made.push(making.wall)
      for (let day = 0; day < days; day++) patch.advance(1)
    })
    wall.push(whole.wall)
    cpu.push(whole.cpu)
  }
  return [row('lifetime', 's', wall), row('lifetime-cpu', 's', cpu), row('lifetime-making', 's', made)]
}

let patch: ReturnType<typeof forearm>
