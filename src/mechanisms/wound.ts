/**
 * Wounds close.
 *
 *   front   dM/dt = v (1 - d (age - 20)) P (1 - exp(-t/lag))       µm: way of an unhindered edge cell
 *   place p is filled from q when M = M_q + |pq| u (1 + C/K) n/w   the soonest of its working neighbours wins
 *   floor   dN/dt = r (1 - d (age - 20)) P;  p filled at N = N_q + E (1 + C/K)
 *   shut    dc/dt = k Y P (1 - d (age - 20)) (max - c)             contraction, Y myofibroblasts
 *   P = (1 + g p)/(1 + g)                                         p PDGF-AA: 1 at the usual peak
 *   collagen of the bed: dCol/dt = s Y (1 - Col);  scar likewise
 *
 * u is uniform in 0.5 .. 1.5, E exponential, both addressed by q and the place; n/w is how many of the cells
 * around q there are for each that works: senescent cells neither move nor divide. M and N are clocks of the
 * wound and each open place keeps the reading at which it is filled, so a front may advance several places
 * in a step (a heap orders them) and nothing depends on the step. Neutrophils, macrophages and myofibroblasts
 * rise to their day x = t/peak as x²(2 - x²) and fall exponentially. Fibroblasts of the margin arrest for a
 * while (hazard until a day), release PDGF-AA, and are cleared within days.
 *
 * The bed's places are vacant with cells.wound > 0 until filled; other mechanisms leave those alone.
 */
import { exponential, uniform } from '../core/draw.ts'
import { exp } from '../core/maths.ts'
import { numerics } from '../core/numerics.ts'
import { Problem } from '../core/problem.ts'
import { Body, Effect, Tally } from '../state/body.ts'
import { Cause, Kind, Origin, Question, State } from '../state/kinds.ts'
import type { Order } from '../state/orders.ts'
import { apart, firstRow, placeCount, roomOf, rowCount, type Shape } from '../state/shape.ts'
import type { World } from '../state/world.ts'
import { arrest, die, isSenescent, newborn, toVacant } from './become.ts'
import { strain } from './damage.ts'
import type { Mechanism } from './mechanism.ts'
import { agenda, type Agenda } from './agenda.ts'

/** Share of a wound's area that is closed: covered by new epidermis or drawn shut. */
export function closure({ wounds }: World, i: number): number {
  const open = wounds.basal[i] > 0 ? wounds.basalOpen[i] / wounds.basal[i] : 0
  return 1 - open * (1 - wounds.contraction[i])
}

interface Numbers {
  readonly inhibition: number
  readonly strain: number
  readonly arrest: number
  readonly until: number
  readonly life: number
  readonly peak: readonly [number, number, number]
  readonly decay: readonly [number, number, number]
}

export const wound: Mechanism = {
  id: 'wound',
  does: 'wounds close: an edge migrates, the floor contracts and fills, and senescent cells help for a while',
  reads: ['cells', 'neighbours', 'sasp', 'body', 'effects', 'orders'],
  writes: ['wounds', 'cells', 'matrix', 'epidermis'],
  uses: [
    'wound.migration',
    'wound.migration.decline',
    'wound.lag',
    'wound.inhibition',
    'wound.contraction',
    'wound.contraction.max',
    'wound.neutrophil.peak',
    'wound.neutrophil.decay',
    'wound.macrophage.peak',
    'wound.macrophage.decay',
    'wound.myofibroblast.peak',
    'wound.myofibroblast.decay',
    'wound.margin',
    'wound.arrest',
    'wound.arrest.until',
    'wound.pdgf',
    'wound.transient.life',
    'wound.fill',
    'wound.collagen',
    'damage.division',
    'body.reference-age'
  ],
  moves: [{ quantity: 'wound closure', direction: 'up', scene: 'punch' }],
  prepare(number, world) {
    const { shape } = world
    const speed = number('wound.migration')
    const decline = number('wound.migration.decline')
    const young = number('body.reference-age')
    const lag = number('wound.lag')
    const contraction = number('wound.contraction')
    const most = number('wound.contraction.max')
    const margin = number('wound.margin')
    const gain = number('wound.pdgf')
    const fill = number('wound.fill')
    const lay = number('wound.collagen')
    const n: Numbers = {
      inhibition: number('wound.inhibition'),
      strain: number('damage.division'),
      arrest: number('wound.arrest'),
      until: number('wound.arrest.until'),
      life: number('wound.transient.life'),
      peak: [
        number('wound.neutrophil.peak'),
        number('wound.macrophage.peak'),
        number('wound.myofibroblast.peak')
      ],
      decay: [
        number('wound.neutrophil.decay'),
        number('wound.macrophage.decay'),
        number('wound.myofibroblast.decay')
      ]
    }
    // share of margin fibroblasts that are senescent when the hazard ends, in young skin: PDGF-AA of 1
    const usual = n.arrest * n.life * (1 - exp(-n.until / n.life))
    const queue = agenda(shape.woundRoom > 0 ? shape.neighbourEntries : 0)
    const bed = new Int32Array(shape.woundRoom > 0 ? placeCount(shape) : 0)

    function heal(w: World, i: number): void {
      const { wounds, body, effects } = w
      const start = body[Body.day] - wounds.day[i]
      const vigour = Math.max(0, 1 - decline * Math.max(0, body[Body.age] - young))
      const senescent = transient(w, i, n, start)
      wounds.pdgf[i] = (usual > 0 ? senescent / usual : 0) + effects[Effect.pdgf]
      const helped = (1 + gain * wounds.pdgf[i]) / (1 + gain)
      const parts = Math.max(1, Math.ceil(body[Body.dt] / numerics.woundStep.value))
      const dt = body[Body.dt] / parts
      const basal = gather(w, i, Kind.keratinocyte, bed, 0, n)
      const dermal = gather(w, i, Kind.fibroblast, bed, basal, n)
      let laid = 0
      for (let part = 0; part < parts; part++) {
        const t = start + (part + 0.5) * dt
        wounds.neutrophils[i] = phase(t, n.peak[0], n.decay[0])
        wounds.macrophages[i] = phase(t, n.peak[1], n.decay[1])
        wounds.myofibroblasts[i] = phase(t, n.peak[2], n.decay[2])
        const pull = contraction * wounds.myofibroblasts[i] * helped * vigour
        wounds.contraction[i] = most + (wounds.contraction[i] - most) * exp(-pull * dt)
        laid += lay * wounds.myofibroblasts[i] * dt
        wounds.front[i] += speed * vigour * helped * (1 - exp(-t / lag)) * dt
        wounds.filling[i] += fill * vigour * helped * dt
        advance(w, i, n, queue, bed, 0, basal, wounds.front[i])
        advance(w, i, n, queue, bed, basal, dermal, wounds.filling[i])
        if (wounds.half[i] === 0 && closure(w, i) >= 0.5)
          wounds.half[i] = wounds.day[i] + start + (part + 1) * dt
      }
      const left = exp(-laid)
      wounds.scar[i] = 1 - (1 - wounds.scar[i]) * left
      layCollagen(w, i, left)
    }

    return (w) => {
      for (let i = 0; i < w.orders.length; i++) {
        const order = w.orders[i]
        if (order.act === 'wound') make(w, order, margin, n)
      }
      for (let i = 0; i < w.wounds.count[0]; i++) {
        if (w.body[Body.day] - w.wounds.day[i] < numerics.woundKept.value) heal(w, i)
        else if (w.wounds.basalOpen[i] + w.wounds.dermalOpen[i] > 0) release(w, i)
      }
    }
  }
}

/** Places that have stayed open too long are left to ordinary regeneration. */
function release({ cells, wounds, shape }: World, i: number): void {
  for (let row = 0; row < placeCount(shape); row++) {
    if (cells.wound[row] !== i + 1) continue
    cells.wound[row] = 0
    cells.due0[row] = 0
  }
  wounds.basalOpen[i] = 0
  wounds.dermalOpen[i] = 0
}

/** Course of an inflammatory phase, 1 at its peak. */
function phase(t: number, peak: number, decay: number): number {
  const x = t / peak
  return x < 1 ? x * x * (2 - x * x) : exp(-(t - peak) / decay)
}

/** Is a point within `radius` of the middle of wound i? */
function isWithin({ wounds, shape }: World, i: number, radius: number, x: number, y: number): boolean {
  const ax = apart(x, wounds.x[i], shape.width)
  const ay = apart(y, wounds.y[i], shape.height)
  return ax * ax + ay * ay <= radius * radius
}

/** Tissue is taken out: a disc, down to a depth; the ring around it is the margin. */
function make(w: World, order: Order & { act: 'wound' }, margin: number, n: Numbers): void {
  const { wounds, cells, shape, body } = w
  const i = wounds.count[0]
  if (i >= shape.woundRoom)
    throw new Problem({
      what: `wound ${i + 1} in a world with room for ${shape.woundRoom}`,
      why: 'the room for wounds is set before the first step',
      fix: 'give the skin a larger woundRoom, one for each wound of the programme'
    })
  wounds.count[0] = i + 1
  wounds.day[i] = body[Body.day]
  wounds.x[i] = order.x
  wounds.y[i] = order.y
  wounds.radius[i] = order.radius
  wounds.depth[i] = order.depth
  for (let row = 0; row < rowCount(shape); row++) {
    if (cells.z[row] > order.depth) continue
    const kind = cells.kind[row]
    const placed = row < placeCount(shape)
    if (isWithin(w, i, order.radius, cells.x[row], cells.y[row])) {
      if (cells.state[row] !== State.vacant) toVacant(w, row)
      if (!placed) continue
      cells.margin[row] = 0
      cells.wound[row] = 0
      if (kind !== Kind.keratinocyte && kind !== Kind.fibroblast) continue
      cells.wound[row] = i + 1
      cells.due0[row] = Infinity
      if (kind === Kind.keratinocyte) wounds.basal[i]++
      else wounds.dermal[i]++
    } else if (placed && isWithin(w, i, order.radius + margin, cells.x[row], cells.y[row]))
      cells.margin[row] = i + 1
  }
  wounds.basalOpen[i] = wounds.basal[i]
  wounds.dermalOpen[i] = wounds.dermal[i]
  clearGrids(w, i)
  for (let row = 0; row < placeCount(shape); row++) if (cells.wound[row] === i + 1) invite(w, row, 0, n)
}

/** Visits the voxels whose middle lies in the wound. */
function eachVoxel(w: World, i: number, visit: (voxel: number, column: number) => void): void {
  const { shape, wounds } = w
  const deepest = Math.min(shape.nz - 1, deepestLayer(shape, wounds.depth[i]))
  for (let iy = 0; iy < shape.ny; iy++)
    for (let ix = 0; ix < shape.nx; ix++) {
      if (!isWithin(w, i, wounds.radius[i], (ix + 0.5) * shape.dx, (iy + 0.5) * shape.dy)) continue
      const column = iy * shape.nx + ix
      for (let layer = 0; layer <= deepest; layer++) visit(layer * shape.nx * shape.ny + column, column)
    }
}

/** Last layer whose middle is above a depth. */
function deepestLayer(shape: Shape, depth: number): number {
  return Math.max(0, Math.floor(depth / shape.dz + 0.5))
}

function clearGrids(w: World, i: number): void {
  const { matrix, epidermis } = w
  eachVoxel(w, i, (voxel, column) => {
    matrix.collagen[voxel] = 0
    matrix.elastin[voxel] = 0
    matrix.integrity[voxel] = 1
    epidermis.flux[column] = 0
  })
}

function layCollagen(w: World, i: number, left: number): void {
  const { matrix, shape } = w
  if (left === 1) return
  const plane = shape.nx * shape.ny
  eachVoxel(w, i, (voxel) => {
    if (voxel >= plane && matrix.collagen[voxel] < 1)
      matrix.collagen[voxel] = 1 - (1 - matrix.collagen[voxel]) * left
  })
}

/** Transient senescence of the margin in this step; returns the share of its fibroblasts that have it. */
function transient(w: World, i: number, n: Numbers, start: number): number {
  const { cells, shape, body, chance } = w
  const end = start + body[Body.dt]
  const first = firstRow(shape, Kind.fibroblast)
  let around = 0
  let senescent = 0
  for (let row = first; row < first + roomOf(shape, Kind.fibroblast); row++) {
    if (cells.margin[row] !== i + 1 || cells.state[row] === State.vacant) continue
    around++
    const lo = cells.idLo[row]
    const hi = cells.idHi[row]
    const marked = cells.cause[row] === Cause.wound && isSenescent(cells.state[row])
    if (!marked && (cells.state[row] !== State.working || start >= n.until)) continue
    const at = n.arrest > 0 ? exponential(chance, Question.wound, lo, hi, 2 * i) / n.arrest : Infinity
    if (!marked) {
      if (at < start || at >= end || at > n.until) continue
      arrest(w, row, Cause.wound)
    }
    if (at + n.life * exponential(chance, Question.wound, lo, hi, 2 * i + 1) <= end) die(w, row, Tally.killed)
    else senescent++
  }
  return around > 0 ? senescent / around : 0
}

/** Open places of a kind in wound i, appended to `bed` from `from`; returns where they end. Places that nobody has
 *  bid for, because all around them was vacant or senescent, are offered again. */
function gather(w: World, i: number, kind: number, bed: Int32Array, from: number, n: Numbers): number {
  const { shape, wounds } = w
  const first = firstRow(shape, kind)
  const clock = kind === Kind.keratinocyte ? wounds.front[i] : wounds.filling[i]
  let end = from
  for (let row = first; row < first + roomOf(shape, kind); row++) {
    if (!isOpen(w, row, i)) continue
    bed[end++] = row
    if (w.cells.due0[row] === Infinity) invite(w, row, clock, n)
  }
  return end
}

/** Fills all places that are due at a reading of the wound's clock, soonest first. */
function advance(
  w: World,
  i: number,
  n: Numbers,
  queue: Agenda,
  bed: Int32Array,
  from: number,
  to: number,
  clock: number
): void {
  const { cells, neighbours, wounds } = w
  queue.clear()
  for (let b = from; b < to; b++)
    if (isOpen(w, bed[b], i) && cells.due0[bed[b]] <= clock) queue.add(cells.due0[bed[b]], bed[b])
  for (;;) {
    const row = queue.take()
    if (row < 0) break
    if (!isOpen(w, row, i) || cells.due0[row] !== queue.key()) continue
    const now = cells.due0[row]
    const mother = cells.due1[row]
    if (cells.state[mother] !== State.working) {
      cells.due0[row] = Infinity
      invite(w, row, now, n)
    } else {
      fillPlace(w, row, mother, n)
      if (cells.kind[row] === Kind.keratinocyte) wounds.basalOpen[i]--
      else wounds.dermalOpen[i]--
    }
    if (isOpen(w, row, i)) {
      if (cells.due0[row] <= clock) queue.add(cells.due0[row], row)
      continue
    }
    for (let k = neighbours.start[row]; k < neighbours.start[row + 1]; k++) {
      const other = neighbours.of[k]
      if (isOpen(w, other, i) && call(w, other, row, now, n) && cells.due0[other] <= clock)
        queue.add(cells.due0[other], other)
    }
  }
}

function isOpen({ cells }: World, row: number, i: number): boolean {
  return cells.wound[row] === i + 1 && cells.state[row] === State.vacant
}

function fillPlace(w: World, row: number, mother: number, n: Numbers): void {
  const { cells, tally } = w
  const left = cells.divisionsLeft[mother]
  newborn(w, row, mother, Origin.born)
  cells.wound[row] = 0
  if (cells.kind[row] === Kind.keratinocyte) {
    cells.divisionsLeft[mother] = left
    cells.divisionsLeft[row] = left
  }
  strain(w, row, n.strain)
  strain(w, mother, n.strain)
  tally[Tally.filled]++
}

/** All working neighbours of an open place bid to fill it, from a reading of the clock on. */
function invite(w: World, row: number, at: number, n: Numbers): void {
  const { cells, neighbours } = w
  for (let k = neighbours.start[row]; k < neighbours.start[row + 1]; k++) {
    const other = neighbours.of[k]
    if (cells.state[other] === State.working) call(w, row, other, at, n)
  }
}

/** Cell q bids to fill the open place p; true if it is now the soonest. */
function call(w: World, p: number, q: number, at: number, n: Numbers): boolean {
  const { cells, fields, chance, shape } = w
  if (cells.kind[q] !== cells.kind[p]) return false
  const slow = 1 + Math.max(0, fields.sasp[cells.voxel[p]]) / n.inhibition
  const lo = cells.idLo[q]
  const hi = cells.idHi[q]
  let due = at
  if (cells.kind[p] === Kind.keratinocyte) {
    const ax = apart(cells.x[p], cells.x[q], shape.width)
    const ay = apart(cells.y[p], cells.y[q], shape.height)
    due +=
      Math.sqrt(ax * ax + ay * ay) * (0.5 + uniform(chance, Question.wound, lo, hi, p)) * slow * crowd(w, q)
  } else due += exponential(chance, Question.wound, lo, hi, p) * slow
  if (due >= cells.due0[p]) return false
  cells.due0[p] = due
  cells.due1[p] = q
  return true
}

/** Cells around q, itself included, for each of them that works. */
function crowd({ cells, neighbours }: World, q: number): number {
  let there = 1
  let working = 1
  for (let k = neighbours.start[q]; k < neighbours.start[q + 1]; k++) {
    const state = cells.state[neighbours.of[k]]
    if (state === State.vacant) continue
    there++
    if (state === State.working) working++
  }
  return there / working
}
