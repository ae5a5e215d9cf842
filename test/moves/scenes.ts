/**
 * Small scenes in which the absence of one mechanism shows within weeks: a grain of skin, its hazards raised to the
 * upper ends of their ranges where the effect would otherwise take years.
 */
import { resolve } from '../../src/ledger/resolve.ts'
import { Body } from '../../src/state/body.ts'
import { Kind, Origin } from '../../src/state/kinds.ts'
import type { Order } from '../../src/state/orders.ts'
import { isPresent, observer, quantities } from '../../src/tissue/observe.ts'
import { neutral, skin } from '../../src/tissue/skin.ts'

export interface Scene {
  readonly age: number
  /** µm */
  readonly width: number
  readonly depth: number
  readonly days: number
  readonly dt: number
  readonly settle: boolean
  readonly numbers: Readonly<Record<string, number>>
  /** what is done, by day */
  readonly orders: Readonly<Record<number, readonly Order[]>>
}

const busy = {
  'damage.fibroblast.base': 0.002,
  'damage.stem.base': 0.001,
  'damage.keratinocyte.base': 0.0001,
  'damage.uv': 0.01,
  'decision.arrest.keratinocyte': 0.3,
  'decision.arrest.fibroblast': 0.3,
  'epidermis.delaminate': 0.05,
  'killer.density.dermis': 20,
  'killer.density.epidermis': 20
}

const grain = { width: 200, depth: 300, dt: 1, settle: true, orders: {} }
const everywhere = { x: 0, y: 0, radius: 0 }
const placed = [Kind.keratinocyte, Kind.melanocyte, Kind.fibroblast, Kind.stem]

const dose = {
  act: 'give-cells',
  amount: 3000,
  origin: Origin.umbilical,
  route: 'local',
  depth: 150
} as const
const pulse = { act: 'senolytic', kill: [0.5, 0.5, 0.5, 0.5], susceptible: 0.8, depth: 0 } as const

export const scenes: Readonly<Record<string, Scene>> = {
  'old forearm': { ...grain, width: 300, age: 80, days: 60, numbers: busy },
  'senescent patch': {
    ...grain,
    age: 30,
    days: 40,
    settle: false,
    numbers: {
      'spread.max.dermis': 0.01,
      'spread.max.epidermis': 0.005,
      'vesicle.max': 0.005,
      'touch.rate': 0.01
    },
    orders: { 0: [{ act: 'seed-senescent', dose: 1, share: 0.2, kinds: placed, ...everywhere }] }
  },
  'given stem cells': {
    ...grain,
    width: 300,
    age: 60,
    days: 40,
    settle: false,
    numbers: {
      ...busy,
      'killer.density.dermis': 0.3,
      'secretome.revert': 0.02,
      'p16.rise': 0.002,
      'secretome.half': 100
    },
    orders: Object.fromEntries([0, 7, 14, 21, 28, 35].map((day) => [day, [{ ...dose, dose: day + 1 }]]))
  },
  senolytic: {
    ...grain,
    width: 400,
    age: 85,
    days: 6,
    settle: false,
    numbers: { 'killer.density.dermis': 0.3, 'killer.density.epidermis': 0.1 },
    orders: Object.fromEntries([0, 1, 2].map((day) => [day, [{ ...pulse, dose: day + 1 }]]))
  },
  punch: {
    ...grain,
    width: 400,
    depth: 200,
    age: 40,
    days: 1,
    dt: 0.25,
    settle: false,
    numbers: {},
    orders: { 0: [{ act: 'wound', dose: 1, x: 200, y: 200, radius: 100, depth: 150 }] }
  }
}

/** Plays a scene without some mechanisms; what is watched at its end, 0 for what is not there. */
export function play(scene: Scene, off: readonly string[], replicate: number): Float64Array {
  const { number } = resolve(scene.numbers)
  const { world, advance } = skin({
    patch: { width: scene.width, height: scene.width, depth: scene.depth },
    person: { age: scene.age, sex: 'female', site: 'forearm', phototype: 2 },
    number,
    off,
    chance: { seed: 20, replicate },
    givenRoom: 200,
    woundRoom: 1,
    settle: scene.settle
  })
  const steps = Math.round(scene.days / scene.dt)
  for (let i = 0; i < steps; i++) {
    world.body[Body.day] = i * scene.dt
    neutral(world)
    world.orders = scene.orders[i * scene.dt] ?? []
    advance(scene.dt)
  }
  const out = new Float64Array(quantities.length)
  observer(number, world)(world, out)
  return out.map((value, i) => (isPresent(quantities[i], world) ? value : 0))
}
