/**
 * The arms of a scenario, in the order written; each has a name of its own. Proof: scenario.test.ts.
 */
import { nearest } from '../core/nearest.ts'
import type { Place } from '../core/problem.ts'
import { quantity } from '../core/units.ts'
import type { Giving } from '../ledger/giving.ts'
import { doseCount, readLine } from './scenario-line.ts'
import type { ArmForm, LineForm, ScenarioForm } from './scenario-form.ts'
import { readParameters } from './scenario-overrides.ts'
import { limits } from './scenario-schema.ts'
import type { Sense } from './scenario-sense.ts'
import type { Arm } from './scenario-types.ts'

/** The arm that every scenario has. */
export const nothing = 'nothing'

export function readArms(
  form: ScenarioForm,
  run: { age: number; days: number; beyond: string[] },
  sense: Sense
): Arm[] {
  return armsOf(form.programmes, (name, given, path) => readArm(name, given, path, run, sense), {}, sense)
}

/**
 * The arms of any world, in the order written: names tidied and each there once, `nothing` (with what such an arm has besides)
 * added if it is missing, and whom each is compared with among them.
 */
export function armsOf<Given>(
  programmes: Readonly<Record<string, Given>>,
  read: (name: string, given: Given, path: string[]) => Arm,
  idle: Partial<Arm>,
  sense: Sense
): Arm[] {
  const arms: Arm[] = []
  const names = new Map<string, string>()
  const entries = Object.entries(programmes)
  if (entries.length > limits.arms)
    sense.refuse(
      sense.located.keyPlace(['programmes']),
      `${entries.length} arms are too many`,
      `a scenario holds at most ${limits.arms}`,
      'split it into several scenarios'
    )
  for (const [written, given] of entries) {
    const path = ['programmes', written]
    const name = tidy(written)
    if (name === '' || names.has(name))
      sense.refuse(
        sense.located.keyPlace(path),
        name === '' ? 'an arm has no name' : `the arm "${name}" is there twice`,
        name === '' ? 'its name is only spaces' : 'names that differ by spaces alone are the same',
        'give it a name of its own'
      )
    names.set(name, written)
    arms.push(read(name, given, path))
  }
  if (!names.has(nothing)) arms.push({ name: nothing, givings: [], parameters: {}, off: [], ...idle })
  for (const { name, against } of arms)
    if (against !== undefined)
      checkAgainst(
        against,
        name,
        arms.map((arm) => arm.name),
        [names.get(name) ?? name],
        sense
      )
  return arms
}

/** A name without needless spaces. */
export const tidy = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ')

/** An arm is compared with another arm of this scenario. */
export function checkAgainst(
  against: string,
  name: string,
  arms: readonly string[],
  path: readonly string[],
  sense: Sense
): void {
  const at = sense.located.place(['programmes', ...path, 'against'])
  const others = arms.filter((other) => other !== name)
  if (against === name)
    sense.refuse(
      at,
      `the arm "${name}" is compared with itself`,
      'a comparison takes two arms',
      `leave out against, or name another arm: ${others.join(', ')}`
    )
  else if (!arms.includes(against)) {
    const near = nearest(against, others)
    sense.refuse(
      at,
      `there is no arm "${against}" to compare with`,
      near === undefined ? `the others are ${others.join(', ')}` : `did you mean "${near}"?`,
      near === undefined ? 'choose one of these, or leave it out' : `write ${near}`
    )
  }
}

function readArm(
  name: string,
  given: (LineForm | string)[] | ArmForm,
  path: readonly PropertyKey[],
  run: { age: number; days: number; beyond: string[] },
  sense: Sense
): Arm {
  const arm: ArmForm = Array.isArray(given) ? { give: given } : given
  const base = Array.isArray(given) ? path : [...path, 'give']
  const age = arm.age === undefined ? undefined : quantity(arm.age, 'year')
  const setting = { age: age ?? run.age, days: run.days, agents: sense.known.agents }
  const givings = (arm.give ?? []).flatMap((line, i): Giving[] => {
    const place = (key?: string): Place =>
      sense.located.place(key === undefined ? [...base, i] : [...base, i, key])
    const read = sense.try(() => readLine(line, setting, place), undefined, place())
    return read === undefined ? [] : [read]
  })
  const doses = givings.reduce((sum, giving) => sum + doseCount(giving, run.days), 0)
  if (doses > limits.doses)
    sense.refuse(
      sense.located.keyPlace(path),
      `the arm "${name}" gives ${Math.round(doses)} doses`,
      `an arm may hold ${limits.doses}`,
      'give less often'
    )
  return {
    name,
    givings,
    parameters: readParameters(arm.parameters, run.beyond, sense, [...path, 'parameters']),
    off: sense.words(arm.off, sense.known.mechanisms, 'mechanism', [...path, 'off']),
    ...(age === undefined ? {} : { age }),
    ...(arm.against === undefined ? {} : { against: tidy(arm.against) })
  }
}
