/**
 * `reverdie study mean-field`: a scenario's skin as equations, a life of it as a table, and the equations as SBML.
 *
 * Without a scenario: the ledger's skin, a forearm.
 */
import { disk, writeWhole } from '../files/disk.node.ts'
import { sbml } from '../files/sbml.ts'
import { check } from '../index.ts'
import { meanFieldTable } from '../study/mean-field.ts'
import { printNumber } from '../core/units.ts'
import { findScenario } from './find.node.ts'
import type { Io } from './io.ts'
import { packageVersion } from './package.node.ts'
import { table, wrapped } from './table.ts'

export interface MeanFieldFlags {
  sbml?: string
}

/** what is followed where no scenario is given: any programme would do, for none is given */
const usual = `reverdie: 1
title: Skin
question: What does the ledger say of skin?
world: skin
person: { age: 40 year, site: forearm }
programmes: { nothing: [] }
run: { for: 1 year }
`

const digits = 4

export async function meanFieldCommand(
  given: string | undefined,
  flags: MeanFieldFlags,
  io: Io
): Promise<void> {
  const scenario = given === undefined ? check(usual, { name: 'skin' }) : findScenario(given)
  const { equations, head, rows, says } = meanFieldTable(scenario)
  if (flags.sbml !== undefined) writeWhole(disk, flags.sbml, sbml(equations, packageVersion()))
  const right = head[0]!.map((_, i) => i)
  io.out(`${scenario.title}: ${equations.title.toLowerCase()}\n\n`)
  io.out(
    table(
      head,
      rows.map((row) => row.map((value) => printNumber(value, digits))),
      right
    )
  )
  io.out('\n')
  for (const line of says) io.out(wrapped(line, io.width))
  io.out(
    `${equations.variables.length} equations, ${equations.rules.length} rules, ${equations.constants.length} constants${flags.sbml === undefined ? '' : `, written to ${flags.sbml}`}\n`
  )
}
