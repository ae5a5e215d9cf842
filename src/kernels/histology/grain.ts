/**
 * Grain: numbers that look random and are a pure function of where they are asked.
 *
 *   grain(seed, i, j)   uniform in [0, 1) on an integer lattice
 *   cloud(seed, x, y)   grain between lattice points, smoothly joined; mean 0.5
 *
 * Used for the texture of drawn sections only; fates are drawn by core/draw.ts.
 */
/** odd multipliers of the lattice coordinates and the two of the mixing step (MurmurHash3 finaliser) */
const acrossFactor = 0x27d4eb2d
const downFactor = 0x165667b1
const mixOne = 0x85ebca6b
const mixTwo = 0xc2b2ae35
/** 2^-32 */
const unit = 2.3283064365386963e-10

export function grain(seed: number, i: number, j: number): number {
  let h = Math.imul(i, acrossFactor) ^ Math.imul(j, downFactor) ^ seed
  h ^= h >>> 15
  h = Math.imul(h, mixOne)
  h ^= h >>> 13
  h = Math.imul(h, mixTwo)
  h ^= h >>> 16
  return (h >>> 0) * unit
}

export function cloud(seed: number, x: number, y: number): number {
  const i = Math.floor(x)
  const j = Math.floor(y)
  const u = ease(x - i)
  const v = ease(y - j)
  const top = grain(seed, i, j) * (1 - u) + grain(seed, i + 1, j) * u
  const bottom = grain(seed, i, j + 1) * (1 - u) + grain(seed, i + 1, j + 1) * u
  return top * (1 - v) + bottom * v
}

/** 0 to 1 with level ends (Hermite) */
function ease(t: number): number {
  return t * t * (3 - 2 * t)
}
