/*
 * capture — the share of one cell's ligand that another cell of the monolayer binds, a distance d away.
 *
 *   κ     = k_on R / (π r² N_A)                 µm/s   binding per unit of cell area
 *   Da    = κ r / D                             1      binding against diffusion
 *   ν     = k_e / (k_e + k_off)                 1      a bound ligand is taken in, not let go
 *   κ_eff = κ σ / (1 + π Da / 4)                µm/s   the dish seen as one partly absorbing floor
 *   P_au  = ν Da / (ν Da + 4/π)                 1      caught by the emitter itself
 *   F(x)  = (1 − P_au) x / (x + L)              1      caught within x of the emitter's edge, L = 1.1 D/(ν κ_eff)
 *   p(d)  = [F(d) − F(d − 2r)] r² / ((d + r)² − (d − r)²)
 *         = (1 − P_au) L r² / (2 d (d + L)(d − 2r + L))          the same, without the difference
 *
 * d, r, L in µm; D in µm²/s; k_on in 1/(mol/L)/min; k_e, k_off in 1/min; σ is the share of floor under cells.
 * Holds for d >= 2r (cells that do not overlap).
 *
 * Source   Martin, Schumacher & Chandra 2023, Aging Cell 22:e13892 and the code deposited with it.
 * Proof    capture.test.ts: the reference table to 1e-6, the difference form, p falls with d.
 */

/** Avogadro constant, 1/mol: exact by the 2019 definition of the mole (BIPM, SI brochure, 9th edition). */
const avogadro = 6.02214076e23
/** µm³ in a litre. */
const litre = 1e15
/** Seconds in a minute. */
const minute = 60
const pi = 3.141592653589793
/** The authors' fitted length factor of F: where half of what escapes the emitter is caught, in units of D/(ν κ_eff). */
const lengthFactor = 1.1

export interface Ligand {
  /** r, µm */
  readonly radius: number
  /** D, µm²/s */
  readonly diffusion: number
  /** k_on, 1/(mol/L)/min */
  readonly binding: number
  /** R, per cell */
  readonly receptors: number
  /** k_e, 1/min */
  readonly uptake: number
  /** k_off, 1/min */
  readonly release: number
  /** σ, share of the floor covered by cells */
  readonly cover: number
}

export interface Capture {
  /** κ, µm/s */
  readonly kappa: number
  readonly damkohler: number
  /** ν */
  readonly takenIn: number
  /** κ_eff, µm/s */
  readonly floor: number
  /** P_au */
  readonly autocrine: number
  /** L, µm */
  readonly half: number
  /** r, µm */
  readonly radius: number
}

export function capture(ligand: Ligand): Capture {
  const { radius, diffusion, binding, receptors, uptake, release, cover } = ligand
  const kappa = (binding * receptors * litre) / (minute * pi * radius * radius * avogadro)
  const damkohler = (kappa * radius) / diffusion
  // Without release and uptake nothing is let go again: what binds, stays.
  const takenIn = uptake + release > 0 ? uptake / (uptake + release) : 1
  const floor = (kappa * cover) / (1 + (pi * damkohler) / 4)
  const autocrine = (takenIn * damkohler) / (takenIn * damkohler + 4 / pi)
  const half = (lengthFactor * diffusion) / (takenIn * floor)
  return { kappa, damkohler, takenIn, floor, autocrine, half, radius }
}

/** F: the share caught within x µm of the emitter's edge, emitter included in the loss only. */
export function caughtWithin(c: Capture, x: number): number {
  return ((1 - c.autocrine) * x) / (x + c.half)
}

/** p(d): the share caught by one cell whose centre lies d µm from the emitter's. */
export function caughtBy(c: Capture, d: number): number {
  const { autocrine, half, radius } = c
  return ((1 - autocrine) * half * radius * radius) / (2 * d * (d + half) * (d - 2 * radius + half))
}
