/**
 * Numbers that belong to the arithmetic, not to biology: tolerances, limits and stencils, each with its reason.
 *
 * Use: `numerics.fieldTolerance.value`. A number that describes a cell, a tissue or a drug belongs in the ledger instead.
 * Keep the rows in alphabetical order.
 */
export const numerics = {
  fieldTolerance: {
    value: 1e-9,
    reason:
      'relative residual at which a steady field counts as solved; far below any measured concentration error'
  },
  maximumMemoryBytes: {
    value: 4294967296,
    reason: 'a wasm32 memory cannot address more than 4 GiB'
  },
  smallestRate: {
    value: 1e-300,
    reason: 'rates below this (1/day) are treated as absent, so that waiting times stay finite'
  }
} as const

for (const row of Object.values(numerics)) Object.freeze(row)
Object.freeze(numerics)
