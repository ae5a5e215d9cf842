/*
 * spread — senescence travels over a dish of cells at rest, event by event and without a time step.
 *
 *   Λ_i = Σ_j N_E share(kind_j) p(d_ij)         ligands caught by i in an hour, j secreting
 *   h_i = P(Poisson(Λ_i) > N_D)                 1/h; constant between two events
 *   i turns when ∫ h_i dt reaches threshold_i   an exponential of mean 1, addressed to the cell
 *
 * A turned cell turns the neighbours listed under it at once (touch) and secretes `delay` hours later. Λ only
 * grows, cell by cell as emitters join, so an event costs one pass over the healthy. This is the delayed
 * Gillespie algorithm in next-reaction form: the same law as drawing "which cell, and when" from the summed
 * rates, but each fate hangs on its own cell's threshold only, whatever the order of rows.
 *
 * dish      columns of length `count`; `kind` and `turned` are written. Rows in any order: the work is done in
 *           order of id, to the last bit.
 * touches   row i would turn rows touches.of[k], k from touches.start[i] to touches.start[i + 1],
 *           in order of id.
 * share     by kind: healthy, primary, by signal, by touch.
 *
 * Source   Martin, Schumacher & Chandra 2023, Aging Cell 22:e13892 (model); Gibson & Bruck 2000, J Phys Chem A
 *          104:1876 (next-reaction form).
 * Proof    spread.test.ts: one healthy cell against its closed form, the direct method, order of rows,
 *          monotone in delay and share.
 * Speed    bench/spread.ts, row "spread-100".
 */
import { caughtBy } from './capture.ts'
import type { Capture } from './capture.ts'
import { poissonTail } from './poisson.ts'

export const Kind = { healthy: 0, primary: 1, signalled: 2, touched: 3 } as const

/** What fate is asked, "MSIG" and "MTCH" in ASCII: shared with no process of the skin world. */
export const question = { signal: 0x4d534947, touch: 0x4d544348 } as const

/** Hazards below 2^-53, 1/h, are taken as none: the authors' own 1 − cdf, in doubles, is exactly zero there. */
const quietHazard = 1.1102230246251565e-16
/** Halvings that bring a bracket of one unit of Λ to the resolution of a double. */
const halvings = 52

export interface Dish {
  readonly count: number
  readonly idLo: Uint32Array
  readonly idHi: Uint32Array
  /** µm */
  readonly x: Float64Array
  /** µm */
  readonly y: Float64Array
  readonly threshold: Float64Array
  readonly touches: { readonly start: Uint32Array; readonly of: Uint32Array }
  readonly kind: Uint8Array
  /** h; Infinity while healthy */
  readonly turned: Float64Array
}

export interface Signal {
  readonly capture: Capture
  /** N_E, 1/h per secreting primary */
  readonly emitted: number
  /** N_D, ligands within an hour that a cell withstands */
  readonly withstood: number
  /** output by kind, relative to a primary */
  readonly share: Float64Array
  /** h from turning to secreting; primaries secrete at 0 */
  readonly delay: number
}

/** Runs until `hours` or until `enough` cells have turned by signal; returns the hours reached. */
export function spread(dish: Dish, signal: Signal, hours: number, enough: number): number {
  const { count, x, y, threshold, touches, kind, turned } = dish
  const { capture, emitted, share, delay } = signal
  const tail = poissonTail(signal.withstood)
  const quiet = quietBelow(tail, signal.withstood)

  const mean = new Float64Array(count)
  const rate = new Float64Array(count)
  const spent = new Float64Array(count)
  const due = new Float64Array(count).fill(Infinity)

  const healthy = new Uint32Array(count)
  let open = 0
  const emitters = new Uint32Array(count)
  const starts = new Float64Array(count)
  let waiting = 0
  let next = 0
  let signalled = 0

  function turn(row: number, as: number, now: number, start: number): void {
    kind[row] = as
    turned[row] = now
    emitters[waiting] = row
    starts[waiting++] = start
  }
  function turnNeighbours(row: number, now: number): void {
    for (let k = touches.start[row]; k < touches.start[row + 1]; k++) {
      const other = touches.of[k]
      if (kind[other] === Kind.healthy) turn(other, Kind.touched, now, now + delay)
    }
  }

  for (const row of byId(dish)) {
    if (kind[row] === Kind.healthy) healthy[open++] = row
    else turn(row, Kind.primary, 0, 0)
  }
  const primaries = waiting
  for (let k = 0; k < primaries; k++) turnNeighbours(emitters[k], 0)

  let last = 0
  for (;;) {
    let first = -1
    let when = Infinity
    for (let k = 0; k < open; k++) {
      const row = healthy[k]
      if (kind[row] === Kind.healthy && due[row] < when) {
        when = due[row]
        first = row
      }
    }
    const onset = next < waiting ? starts[next] : Infinity
    const now = Math.min(when, onset)
    if (now > hours || now === Infinity) return hours

    if (when < onset) {
      turn(first, Kind.signalled, now, now + delay)
      turnNeighbours(first, now)
      if (++signalled >= enough) return now
      continue
    }

    // Those whose secretion begins together join together; one that secretes nothing costs nothing.
    const from = next
    let louder = false
    while (next < waiting && starts[next] === now) louder = share[kind[emitters[next++]]] > 0 || louder
    if (!louder) continue

    let kept = 0
    for (let k = 0; k < open; k++) {
      const row = healthy[k]
      if (kind[row] !== Kind.healthy) continue
      healthy[kept++] = row
      spent[row] += rate[row] * (now - last)
      let more = 0
      for (let e = from; e < next; e++) {
        const emitter = emitters[e]
        const dx = x[row] - x[emitter]
        const dy = y[row] - y[emitter]
        more += share[kind[emitter]] * caughtBy(capture, Math.sqrt(dx * dx + dy * dy))
      }
      mean[row] += emitted * more
      if (mean[row] > quiet) {
        rate[row] = tail(mean[row])
        due[row] = now + Math.max(0, threshold[row] - spent[row]) / rate[row]
      }
    }
    open = kept
    last = now
  }
}

/** The Λ under which the hazard is quieter than `quietHazard`. */
function quietBelow(tail: (mean: number) => number, withstood: number): number {
  let low = 0
  let high = withstood + 1
  for (let k = 0; k < halvings; k++) {
    const middle = (low + high) / 2
    if (tail(middle) < quietHazard) low = middle
    else high = middle
  }
  return low
}

function byId({ count, idLo, idHi }: Dish): Uint32Array {
  return new Uint32Array(count).map((_, i) => i).sort((a, b) => idHi[a] - idHi[b] || idLo[a] - idLo[b])
}
