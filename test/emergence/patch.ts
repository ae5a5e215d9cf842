/**
 * Small patches for the tests of what must emerge: a few thousand cells that live for days or years.
 */
import { resolve } from '../../src/ledger/resolve.ts'
import { observer, quantities } from '../../src/tissue/observe.ts'
import { skin, type Skin, type SkinSettings } from '../../src/tissue/skin.ts'

type Numbers = Readonly<Record<string, number>>

/** The ledger as it stands, but for these numbers, which may lie outside their ranges (0 = that does not happen). */
export function ledger(changed: Numbers = {}): (id: string) => number {
  const { number } = resolve()
  return (id) => changed[id] ?? number(id)
}

/** Ids of the ledger that begin so, all with one value. */
export function all(ids: readonly string[], value: number): Numbers {
  return Object.fromEntries(ids.map((id) => [id, value]))
}

const grain: SkinSettings = {
  patch: { width: 300, height: 300, depth: 300 },
  person: { age: 30, sex: 'female', site: 'buttock', phototype: 2 },
  number: ledger(),
  off: [],
  chance: { seed: 30, replicate: 0 },
  givenRoom: 0,
  woundRoom: 0
}

/** 0.3 mm cubed of a woman of 30's skin that sees little sun, unless said otherwise. */
export function patch(changed: Partial<SkinSettings> = {}): Skin {
  return skin({ ...grain, ...changed })
}

export function live(here: Skin, days: number, dt = 1): Skin {
  const steps = Math.round(days / dt)
  for (let i = 0; i < steps; i++) {
    here.advance(dt)
    here.world.orders = []
  }
  return here
}

/** What is watched, now. */
export function look(here: Skin, number: (id: string) => number = ledger()): Watched {
  const out = new Float64Array(quantities.length)
  observer(number, here.world)(here.world, out)
  return (id, compartment) => {
    const i = quantities.findIndex((q) => q.id === id && q.compartment === compartment)
    if (i < 0) throw new Error(`nobody watches ${id} in the ${compartment}`)
    return out[i]
  }
}

export type Watched = (id: string, compartment: string) => number

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}

/** Standard error of a mean. */
export function error(values: readonly number[]): number {
  const m = mean(values)
  return Math.sqrt(values.reduce((s, v) => s + (v - m) * (v - m), 0) / (values.length - 1) / values.length)
}
