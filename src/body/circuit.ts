/**
 * Senescent cells are made faster with age and get in the way of their own removal.
 *
 *   dX = [(eta0 + eta1 t)(1 + eta2 X) - beta (1 - beta1 t)+ X / (kappa + X)] dt + sqrt(2 epsilon) dW
 *
 * X >= 0, reflected at 0; X(0) = 0; death at the first X >= Xc, or from without at the hazard m_ex. t in days. With eta0 = eta2 =
 * beta1 = 0 this is the saturating-removal model; eta2 is the spread from cell to cell, beta1 a removal that wanes. Removal never
 * turns into production: (..)+ is zero beyond 1 / beta1.
 *
 * Source: Karin, Agrawal, Porat, Krizhanovsky & Alon 2019, Nature Communications, 10.1038/s41467-019-13192-4. Their general
 * circuit writes removal as b0 x / (1 + b2 x): beta = b0 / b2, kappa = 1 / b2.
 */
import { Problem } from '../core/problem.ts'
import type { Circuit } from '../state/turnover.ts'

export type { Circuit } from '../state/turnover.ts'

/** P: what is made at age t (days) by a body without senescent cells, X per day. */
export function productionAt(c: Circuit, t: number): number {
  return c.production + c.ageing * t
}

/** b: the most that can be removed at age t (days), X per day. */
export function removalAt(c: Circuit, t: number): number {
  return c.removal * Math.max(1 - c.decline * t, 0)
}

/** Change of X per day at burden x and age t (days), without the noise. */
export function drift(c: Circuit, x: number, t: number): number {
  return productionAt(c, t) * (1 + c.bystander * x) - (removalAt(c, t) * x) / (c.half + x)
}

const rates = [
  'production',
  'ageing',
  'bystander',
  'removal',
  'decline',
  'half',
  'noise',
  'threshold',
  'extrinsic'
] as const
const mustBePositive: readonly string[] = ['half', 'noise', 'threshold']

/**
 * The circuit itself, once it is one: every number finite, none negative, kappa, epsilon and Xc above 0, and Xc above the burden
 * `start` that a person begins with. A Problem otherwise.
 */
export function checkCircuit(c: Circuit, start: number = 0): Circuit {
  for (const name of rates) {
    const value = c[name]
    const positive = mustBePositive.includes(name)
    if (Number.isFinite(value) && (positive ? value > 0 : value >= 0)) continue
    throw new Problem({
      what: `the turnover circuit has ${name} = ${value}`,
      why: positive ? 'it has to be a number above 0' : 'a rate is a number of at least 0',
      fix: `give ${name} a ${positive ? 'positive' : 'non-negative'} number, or leave it to the named set`
    })
  }
  if (!(start >= 0)) {
    throw new Problem({
      what: `a person starts with the burden ${start}`,
      why: 'a burden of senescent cells is at least 0',
      fix: 'start at 0 or above'
    })
  }
  if (start >= c.threshold) {
    throw new Problem({
      what: `the threshold of death, ${c.threshold}, is not above the burden at the start, ${start}`,
      why: 'such a person would be dead before the first day',
      fix: 'raise the threshold, or lower the burden at the start'
    })
  }
  return c
}
