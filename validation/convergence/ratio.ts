/**
 * The ratio of two means and its 95 % interval: by the delta method, with the covariance where both were measured in
 * the same replicates, and Student's factor for few of them.
 */
export interface Ratio {
  readonly ratio: number
  readonly low: number
  readonly high: number
}

export function ratioOfMeans(above: readonly number[], below: readonly number[], paired: boolean): Ratio {
  const a = mean(above)
  const b = mean(below)
  const ratio = a / b
  const variance = paired
    ? spread(above.map((value, i) => value - ratio * below[i])) / above.length
    : spread(above) / above.length + (ratio * ratio * spread(below)) / below.length
  const freedom = paired ? above.length - 1 : Math.min(above.length, below.length) - 1
  const half = (student(freedom) * Math.sqrt(variance)) / Math.abs(b)
  return { ratio, low: ratio - half, high: ratio + half }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** sample variance */
function spread(values: readonly number[]): number {
  const m = mean(values)
  return values.reduce((sum, value) => sum + (value - m) ** 2, 0) / (values.length - 1)
}

/** 97.5 % quantile of Student's t: Cornish and Fisher's expansion, within 1 % from 4 degrees of freedom on. */
export function student(freedom: number): number {
  const z = 1.959964
  const n = freedom
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3)
  )
}
