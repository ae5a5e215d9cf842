/** `reverdie check`: is a scenario right, what would it take, and which doses does it give? */
import { availableParallelism } from 'node:os'
import type { Scenario } from '../index.ts'
import { print } from '../core/units.ts'
import { actList, bodyFacts, bodyNeeds } from './body.ts'
import { findScenario } from './find.node.ts'
import type { Io } from './io.ts'
import { doseList } from './doses.ts'
import { duration, size, table } from './table.ts'
import { needs } from './needs.ts'

export async function checkCommand(given: string, io: Io): Promise<void> {
  const scenario = findScenario(given)
  const threads = availableParallelism()
  const body = scenario.world === 'body'
  const expected = body ? bodyNeeds(scenario, threads) : needs(scenario, threads)
  io.out(`${scenario.title}\n${scenario.question}\n\nThis scenario is right.\n\n`)
  io.out(table(['it has', ''], body ? bodyFacts(scenario) : facts(scenario), []))
  io.out('\n')
  io.out(
    table(
      ['a run takes about', ''],
      [
        ['time', `${duration(expected.seconds)} on ${threads} thread${threads === 1 ? '' : 's'}`],
        [
          'memory',
          'lives' in expected
            ? `${size(expected.memory)} for ${expected.lives} lives`
            : `${size(expected.memory)} for ${expected.lanes} world${expected.lanes === 1 ? '' : 's'} at a time`
        ],
        ['disk', size(expected.disk)]
      ]
    )
  )
  for (const arm of scenario.arms)
    io.out(`\narm "${arm.name}"\n${body ? actList(scenario, arm) : doseList(scenario, arm)}`)
}

function facts({ person, patch, arms, run, watch, off, beyondEvidence, world }: Scenario): string[][] {
  const rows = [
    ['world', world],
    ['person', `${print(person.age, 'year')}, ${person.sex}, ${person.site}, phototype ${person.phototype}`],
    ['patch', `${print(patch.width, 'µm')} x ${print(patch.height, 'µm')}, ${print(patch.depth, 'µm')} deep`],
    ['arms', String(arms.length)],
    ['replicates', `${run.replicates}, seed ${run.seed}`],
    ['run', `${print(run.days, 'day')}, observed every ${print(run.every, 'day')}`],
    ['watch', watch.length === 0 ? 'everything' : watch.join(', ')]
  ]
  if (off.length > 0) rows.push(['switched off', off.join(', ')])
  if (beyondEvidence.length > 0) rows.push(['beyond evidence', beyondEvidence.join(', ')])
  return rows
}
