/**
 * The epidermis renews.
 *
 *   out  = w (1 - d (age - 20)) / (1 + C/K) (1 - m p) renewal     output of a column, young = 1
 *   dF/dt = (out - F)/transit                                    what arrives above, smoothed over the transit
 *   viable = H F^e,   corneum transit = T (1 - d (35 - 20))/F    µm, days; layers of the corneum stay
 *   leave: h = division r (out per working cell)                 1/day, symmetric loss of a progenitor
 *
 * w is the share of the column's places held by working keratinocytes, C its SASP, p the mean SASP output of
 * its melanocytes. Symmetric events are paired: a progenitor leaves and the daughter of a working neighbour,
 * drawn at random, takes its place at once, so numbers do not drift while clones compete. Asymmetric
 * divisions are the output. Basal progenitors renew without counting divisions. With no working neighbour a
 * progenitor stays.
 */
import { exponential, uniform } from '../core/draw.ts'
import { exp, pow } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import { Body, Effect, Tally } from '../state/body.ts'
import { Kind, Origin, Question, State } from '../state/kinds.ts'
import { Roll, type World } from '../state/world.ts'
import { newborn } from './become.ts'
import type { Mechanism } from './mechanism.ts'

export const epidermis: Mechanism = {
  id: 'epidermis',
  does: 'the epidermis renews: progenitors feed the layers above and replace each other',
  reads: ['cells', 'neighbours', 'sasp', 'body'],
  writes: ['cells', 'niches', 'epidermis'],
  uses: [
    'epidermis.division',
    'epidermis.symmetric',
    'epidermis.decline',
    'epidermis.inhibition',
    'epidermis.melanocyte',
    'epidermis.transit',
    'epidermis.thickness',
    'epidermis.thickness.exponent',
    'skin.corneum.thickness',
    'corneum.transit',
    'corneum.transit.age',
    'body.reference-age'
  ],
  moves: [{ quantity: 'epidermal thickness', direction: 'down', scene: 'old forearm' }],
  prepare(number, world) {
    const { shape, niches } = world
    const symmetric = number('epidermis.division') * number('epidermis.symmetric')
    const decline = number('epidermis.decline')
    const young = number('body.reference-age')
    const half = number('epidermis.inhibition')
    const melanocyte = number('epidermis.melanocyte')
    const transit = number('epidermis.transit')
    const thickness = number('epidermis.thickness')
    const exponent = number('epidermis.thickness.exponent')
    const corneum = number('skin.corneum.thickness')
    const corneumTransit = number('corneum.transit') * (1 - decline * (number('corneum.transit.age') - young))
    const least = numerics.smallestOutput.value
    const columns = shape.nx * shape.ny
    const basal = new Int32Array(columns).fill(-1)
    const pigment = new Int32Array(columns).fill(-1)
    for (let k = 0; k < shape.niches; k++) {
      if (niches.kind[k] === Kind.keratinocyte) basal[niches.voxel[k]] = k
      if (niches.kind[k] === Kind.melanocyte) pigment[niches.voxel[k]] = k
    }
    const idle = new Int32Array(shape.niches)
    const open = new Int32Array(shape.niches)
    const drives = new Float64Array(columns)
    const shares = new Float64Array(columns).fill(1) // a column without a basal niche keeps it
    const due = new Int32Array(columns)

    /** keratinocyte places that do not work, and those of them in a wound, by niche: from the roll call */
    function count(w: World): void {
      const { roll } = w
      idle.fill(0)
      open.fill(0)
      amiss(w, roll.damaged, roll.count[Roll.damaged])
      amiss(w, roll.senescent, roll.count[Roll.senescent])
      amiss(w, roll.dying, roll.count[Roll.dying])
      amiss(w, roll.vacant, roll.count[Roll.vacant])
    }

    function amiss({ cells }: World, rows: Int32Array, n: number): void {
      const { niche, kind, state, wound } = cells
      for (let i = 0; i < n; i++) {
        const row = rows[i]
        const k = niche[row]
        if (k < 0 || kind[row] !== Kind.keratinocyte || state[row] === State.working) continue
        idle[k]++
        if (wound[row] > 0) open[k]++
      }
    }

    const { start, renewal, nextRenewal } = niches
    const { flux: fluxes, viable, corneum: corneums, transit: transits, cover } = world.epidermis
    const root = exponent === 0.5

    /** output of each column from now on, in `drives`: what SASP and the melanocytes' secretion leave of it */
    function driven(sasp: Float64Array, emitted: Float32Array, vigour: number): void {
      for (let column = 0; column < columns; column++) {
        const p = pigment[column]
        const c = Math.max(0, sasp[column])
        let drive = vigour / (1 + c / half)
        if (p >= 0) {
          let sum = 0
          const end = start[p + 1]
          for (let row = start[p]; row < end; row++) sum += emitted[row]
          if (sum > 0) drive *= 1 - melanocyte * Math.min(1, sum / (end - start[p]))
        }
        drives[column] = drive
      }
    }

    /** share of working places, cover and clock of each column; returns how many niches in `due` are to renew */
    function advance(dt: number): number {
      let n = 0
      for (let column = 0; column < columns; column++) {
        const k = basal[column]
        if (k < 0) continue
        const places = start[k + 1] - start[k]
        shares[column] = 1 - idle[k] / places
        cover[column] = 1 - open[k] / places
        const clock = renewal[k] + symmetric * drives[column] * dt
        renewal[k] = clock
        if (clock >= nextRenewal[k]) due[n++] = k
      }
      return n
    }

    return (w) => {
      const { body, effects } = w
      const dt = body[Body.dt]
      const vigour = Math.max(0, 1 - decline * Math.max(0, body[Body.age] - young)) * effects[Effect.renewal]
      const keep = exp(-dt / transit)
      count(w)
      driven(w.fields.sasp, w.cells.emitted, vigour)
      const n = advance(dt)
      for (let column = 0; column < columns; column++) {
        const out = shares[column] * drives[column]
        const flux = out + (fluxes[column] - out) * keep
        fluxes[column] = flux
        viable[column] = thickness * (root ? Math.sqrt(flux) : pow(flux, exponent))
        corneums[column] = corneum * cover[column]
        transits[column] = corneumTransit / Math.max(least, flux)
      }
      for (let i = 0; i < n; i++) renew(w, due[i])
    }
  }
}

/** Progenitors of a niche that are due leave; a neighbour's daughter takes each place. */
function renew(world: World, k: number): void {
  const { cells, niches } = world
  const { state, due2 } = cells
  const clock = niches.renewal[k]
  const first = niches.start[k]
  const end = niches.start[k + 1]
  for (let row = first; row < end; row++)
    if (state[row] === State.working && due2[row] <= clock) replace(world, row, clock)
  let next = Infinity
  for (let row = first; row < end; row++)
    if (state[row] === State.working && due2[row] < next) next = due2[row]
  niches.nextRenewal[k] = next
}

function replace(world: World, row: number, clock: number): void {
  const { cells, chance, tally } = world
  const lo = cells.idLo[row]
  const hi = cells.idHi[row]
  const mothers = progenitorsAround(world, row, -1)
  if (mothers === 0) {
    const spell = ++cells.spell[row]
    cells.due2[row] = clock + exponential(chance, Question.renew, lo, hi, spell)
    return
  }
  const pick = Math.floor(uniform(chance, Question.renewInto, lo, hi, cells.spell[row]) * mothers)
  const mother = progenitorsAround(world, row, pick)
  const left = cells.divisionsLeft[mother]
  newborn(world, row, mother, Origin.born)
  cells.divisionsLeft[mother] = left
  cells.divisionsLeft[row] = left
  tally[Tally.renewed]++
}

/** How many working progenitors touch a place; with a pick, the row of the pick-th. */
function progenitorsAround({ cells, neighbours }: World, row: number, pick: number): number {
  const { kind, state } = cells
  const { start, of } = neighbours
  const end = start[row + 1]
  let n = 0
  for (let i = start[row]; i < end; i++) {
    const other = of[i]
    if (kind[other] !== Kind.keratinocyte || state[other] !== State.working) continue
    if (n === pick) return other
    n++
  }
  return n
}
