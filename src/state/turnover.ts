/**
 * What senescent-cell turnover in a body is made of: a circuit, and what an arm does to it. Plain numbers; the equation stands in
 * body/circuit.ts, the meaning of a course in body/course.ts.
 *
 * X is the burden of senescent cells in young-adult units (the young mean is 1); t is age in days.
 */

export interface Circuit {
  /** eta0, X per day: production at birth; 0 in the published sets */
  readonly production: number
  /** eta1, X per day per day: how production rises with age */
  readonly ageing: number
  /** eta2, per X: senescent cells make senescent cells; 0 in the published sets */
  readonly bystander: number
  /** beta, X per day: the most that can be removed in a day */
  readonly removal: number
  /** beta1, per day: how removal falls with age; 0 in the published sets */
  readonly decline: number
  /** kappa, X: burden at which removal is half of its most */
  readonly half: number
  /** epsilon, X² per day: dX has the variance 2 epsilon dt */
  readonly noise: number
  /** Xc, X: death at first passage */
  readonly threshold: number
  /** m_ex, per day: death from without */
  readonly extrinsic: number
}

/**
 * A factor over the days from <= t < until. `production` scales the whole of it (eta0 + eta1 t), `removal` beta, `threshold` Xc,
 * `extrinsic` m_ex; `harm` is the weight w of a burden, so that death comes at Xc / w. Turns that overlap multiply.
 */
export interface Turn {
  readonly on: 'production' | 'removal' | 'threshold' | 'extrinsic' | 'harm'
  /** day of age */
  readonly from: number
  /** day of age; Infinity: for life */
  readonly until: number
  readonly times: number
}

/** X becomes X (1 - share) on this day of age; share = kill fraction * clearable share. */
export interface Pulse {
  readonly day: number
  readonly share: number
}

export interface Course {
  readonly turns: readonly Turn[]
  readonly pulses: readonly Pulse[]
}
