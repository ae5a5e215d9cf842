/**
 * Equations as SBML, the systems-biology markup language, Level 3 Version 2.
 *
 * Rooms become compartments; variables in a room species (amounts), others parameters; each gets its rate by a rate
 * rule, rules become assignment rules, turns events. Every constant that stands for a ledger entry carries its id and
 * grade as an annotation, and meaning, sources and assumption as notes. Times are in the model's unit of time.
 *
 * Proof: ../study/mean-field-sbml.test.ts (libSBML's consistency check; frozen re-simulation by R deSolve). The standard: Hucka and others,
 * The Systems Biology Markup Language (SBML): Language Specification for Level 3 Version 2 Core, release 2.
 */
import type { Constant, Equations } from '../core/equations.ts'
import { sources } from '../ledger/sources.ts'
import { entry } from '../ledger/resolve.ts'
import { escaped, mathml, timeSymbol } from './sbml-math.ts'
import { unitDefinitions, unitId } from './sbml-units.ts'

const core = 'http://www.sbml.org/sbml/level3/version2/core'
/** name space of our annotations */
export const ledgerSpace = 'urn:reverdie:ledger'

/** The document, with `version` of the package that wrote it. */
export function sbml(equations: Equations, version: string): string {
  const { id, title, means, rooms, constants, rules, variables, turns, time } = equations
  const amounts = variables.filter((v) => v.within !== undefined)
  const others = variables.filter((v) => v.within === undefined)
  const units = [
    ...new Set(
      [time, ...rooms, ...constants, ...rules, ...variables].map((q) => (typeof q === 'string' ? q : q.unit))
    )
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<sbml xmlns="${core}" level="3" version="2">`,
    `<model id="${id}" name="${escaped(title)}" timeUnits="${unitId(time)}" substanceUnits="dimensionless" extentUnits="dimensionless">`,
    notes([means, `Written by Reverdie ${version}. Education and research; not medical advice.`]),
    list('UnitDefinitions', unitDefinitions(units)),
    list(
      'Compartments',
      rooms.map(
        (r) =>
          `<compartment id="${r.id}" name="${escaped(r.means)}" spatialDimensions="3" size="${r.size}" units="${unitId(r.unit)}" constant="true"/>`
      )
    ),
    list(
      'Species',
      amounts.map(
        (v) =>
          `<species id="${v.id}" name="${escaped(v.means)}" compartment="${v.within}" initialAmount="${v.start}" substanceUnits="${unitId(v.unit)}" hasOnlySubstanceUnits="true" boundaryCondition="false" constant="false"/>`
      )
    ),
    list('Parameters', [
      ...constants.map(constantElement),
      ...rules.map(
        (r) =>
          `<parameter id="${r.id}" name="${escaped(r.means)}" units="${unitId(r.unit)}" constant="false"/>`
      ),
      ...others.map(
        (v) =>
          `<parameter id="${v.id}" name="${escaped(v.means)}" value="${v.start}" units="${unitId(v.unit)}" constant="false"/>`
      )
    ]),
    list('Rules', [
      ...rules.map((r) => `<assignmentRule variable="${r.id}">${mathml(r.is)}</assignmentRule>`),
      ...variables.map((v) => `<rateRule variable="${v.id}">${mathml(v.rate)}</rateRule>`)
    ]),
    list(
      'Events',
      turns.map((turn, i) => eventElement(turn, i, time))
    ),
    '</model>',
    '</sbml>',
    ''
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

function list(name: string, elements: readonly string[]): string | undefined {
  return elements.length === 0 ? undefined : [`<listOf${name}>`, ...elements, `</listOf${name}>`].join('\n')
}

function constantElement(c: Constant): string {
  const head = `<parameter id="${c.id}" name="${escaped(c.means)}" value="${c.value}" units="${unitId(c.unit)}" constant="true"`
  if (c.entry === undefined) return `${head}/>`
  const p = entry(c.entry)
  const cited = p.sources.map(
    ({ cite, where, how }) => `${sources[cite]?.formatted ?? cite} (${where}): ${how}`
  )
  const said = [...cited, ...(p.assumption === undefined ? [] : [p.assumption])]
  return [
    `${head}>`,
    notes([
      `Ledger entry ${p.id}, grade ${p.grade}, range ${p.range[0]} to ${p.range[1]} ${p.unit}.`,
      ...said
    ]),
    `<annotation><entry xmlns="${ledgerSpace}" id="${p.id}" grade="${p.grade}" sources="${p.sources.map((s) => s.cite).join(' ')}"/></annotation>`,
    '</parameter>'
  ].join('\n')
}

function notes(lines: readonly string[]): string {
  const body = lines.map((line) => `<p>${escaped(line)}</p>`).join('')
  return `<notes><body xmlns="http://www.w3.org/1999/xhtml">${body}</body></notes>`
}

function eventElement(turn: Equations['turns'][number], i: number, time: string): string {
  const when = `<math xmlns="http://www.w3.org/1998/Math/MathML" xmlns:sbml="${core}"><apply><geq/>${timeSymbol}<cn sbml:units="${unitId(time)}">${turn.at}</cn></apply></math>`
  const sets = turn.sets.map(
    ({ id, to }) => `<eventAssignment variable="${id}">${mathml(to)}</eventAssignment>`
  )
  return [
    `<event id="turn_${i + 1}" name="${escaped(turn.means)}" useValuesFromTriggerTime="true">`,
    `<trigger initialValue="true" persistent="true">${when}</trigger>`,
    `<listOfEventAssignments>${sets.join('\n')}</listOfEventAssignments>`,
    '</event>'
  ].join('\n')
}
