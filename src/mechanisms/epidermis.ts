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
      for (let i = 0; i < n; i++) {
        const row = rows[i]
        const k = cells.niche[row]
        if (k < 0 || cells.kind[row] !== Kind.keratinocyte || cells.state[row] === State.working) continue
        idle[k]++
        if (cells.wound[row] > 0) open[k]++
      }
    }

    const { start, renewal, nextRenewal } = niches
    const { flux: fluxes, viable, corneum: corneums, transit: transits, cover } = world.epidermis
    const root = exponent === 0.5

    return (w) => {
      const { body, effects, fields } = w
      const { sasp } = fields
      const { emitted } = w.cells
      const dt = body[Body.dt]
      const vigour = Math.max(0, 1 - decline * Math.max(0, body[Body.age] - young)) * effects[Effect.renewal]
      const keep = exp(-dt / transit)
      count(w)
      for (let column = 0; column < columns; column++) {
        const k = basal[column]
        const p = pigment[column]
        const c = Math.max(0, sasp[column])
        let drive = vigour / (1 + c / half)
        if (p >= 0) {
          let sum = 0
          for (let row = start[p]; row < start[p + 1]; row++) sum += emitted[row]
          if (sum > 0) drive *= 1 - melanocyte * Math.min(1, sum / (start[p + 1] - start[p]))
        }
        let share = 1
        if (k >= 0) {
          const places = start[k + 1] - start[k]
          share = 1 - idle[k] / places
          cover[column] = 1 - open[k] / places
          const clock = renewal[k] + symmetric * drive * dt
          renewal[k] = clock
          if (clock >= nextRenewal[k]) renew(w, k)
        }
        const out = share * drive
        const flux = out + (fluxes[column] - out) * keep
        fluxes[column] = flux
        viable[column] = thickness * (root ? Math.sqrt(flux) : pow(flux, exponent))
        corneums[column] = corneum * cover[column]
        transits[column] = corneumTransit / Math.max(least, flux)
      }
    }
  }
}

/** Progenitors of a niche that are due leave; a neighbour's daughter takes each place. */
function renew(world: World, k: number): void {
  const { cells, niches } = world
  const clock = niches.renewal[k]
  for (let row = niches.start[k]; row < niches.start[k + 1]; row++)
    if (cells.state[row] === State.working && cells.due2[row] <= clock) replace(world, row, clock)
  let next = Infinity
  for (let row = niches.start[k]; row < niches.start[k + 1]; row++)
    if (cells.state[row] === State.working) next = Math.min(next, cells.due2[row])
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
function progenitorsAround(world: World, row: number, pick: number): number {
  const { cells, neighbours } = world
  let n = 0
  for (let i = neighbours.start[row]; i < neighbours.start[row + 1]; i++) {
    const other = neighbours.of[i]
    if (cells.kind[other] !== Kind.keratinocyte || cells.state[other] !== State.working) continue
    if (n === pick) return other
    n++
  }
  return n
}
