/**
 * Numbers that belong to the arithmetic, not to biology: tolerances, limits and stencils, each with its reason.
 *
 * Use: `numerics.fieldTolerance.value`. A number that describes a cell, a tissue or a drug belongs in the ledger instead.
 * Keep the rows in alphabetical order.
 */
export const numerics = {
  attachmentExponent: {
    value: 3,
    reason: 'exponent of the degrees that preferential attachment without a shift gives'
  },
  burnInStepsPerYear: {
    value: 12,
    reason: 'the mean field changes over years; a month is fine'
  },
  doseLimit: {
    value: 1000000,
    reason: 'doses of one line of a programme; a daily habit over a lifetime has 47,482'
  },
  engagementsPerStep: {
    value: 64,
    reason: 'engagements of one killer within one step; a guard, a day of handling leaves one or two'
  },
  fieldAudit: {
    value: 20_000,
    reason:
      'incremental changes after which a field is solved as a whole again, so that rounding cannot pile up'
  },
  fieldRefresh: {
    value: 91,
    reason:
      'days after which fields are solved whole, in the step in which the matrix reads them where no cell listens; it changes by a per cent in a season'
  },
  fieldTolerance: {
    value: 1e-9,
    reason:
      'relative residual at which a steady field counts as solved; far below any measured concentration error'
  },
  jitter: {
    value: 0.6,
    reason:
      'share of a lattice cell over which a basal place may lie; breaks the lattice without letting places meet'
  },
  killerRoom: {
    value: 12,
    reason: 'rows per expected killer: inflamed old skin recruits several times the young number'
  },
  kin: {
    value: 6,
    reason: 'nearest cells of its own kind that a rare cell (melanocyte, stem cell) knows'
  },
  matrixInterval: {
    value: 91,
    reason: 'days between updates of the matrix, whose times are years; solved exactly within, inputs held'
  },
  matrixIntervalWound: {
    value: 1,
    reason: 'days between updates of the matrix while a wound is open'
  },
  matrixStartYears: {
    value: 5,
    reason:
      'years lived at a time when the matrix of the starting age is laid; burdens change slowly over them'
  },
  maximumMemoryBytes: {
    value: 4294967296,
    reason: 'a wasm32 memory cannot address more than 4 GiB'
  },
  micrometresPerMillimetre: {
    value: 1000,
    reason: 'by definition'
  },
  neighbours: {
    value: 8,
    reason: 'nearest dermal cells a dermal place knows: the first shell of a random packing'
  },
  pi: {
    value: 3.141592653589793,
    reason: 'circumference over diameter, nearest double'
  },
  planHorizon: {
    value: 47482.5,
    reason: 'days; a programme is written out for 130 years, longer than anyone has lived'
  },
  rateSeparation: {
    value: 1e-6,
    reason:
      'two rates nearer than this share of themselves are moved apart by it: absorption and elimination may not be equal, and the error is of second order'
  },
  roamingBins: {
    value: 512,
    reason: 'linear table of a normal density: error below 1e-4 of its peak'
  },
  roamingSpread: {
    value: 5,
    reason:
      'standard deviations beyond which periodic images of a normal density are left out (6e-7 of its mass)'
  },
  sectionDermis: {
    value: 60,
    reason: 'µm of dermis whose cells a drawn section shows: in 5 to 10 µm there are too few to be seen'
  },
  sectionNucleus: {
    value: 6,
    reason:
      'µm; a slice shows every nucleus that it touches, so it gathers from one nuclear diameter more than its thickness'
  },
  sectionVessels: {
    value: 120,
    reason: 'µm of patch around a drawn section whose vessel sites are shown cut across'
  },
  settleDays: {
    value: 60,
    reason:
      'days lived before day 0 so that killers (mean stay 14 d), doses (5 d) and columns (20 d) are in place'
  },
  smallestOutput: {
    value: 0.02,
    reason: 'epidermal output below which a transit time is no longer drawn out: it would be years'
  },
  smallestRate: {
    value: 1e-300,
    reason: 'rates below this (1/day) are treated as absent, so that waiting times stay finite'
  },
  sourceTolerance: {
    value: 0.05,
    reason:
      'share of a full-SASP cell below which a changed source is left as it is; 20 % of all sources was found indistinguishable'
  },
  touchingDepth: {
    value: 0.001,
    reason: 'µm; a dermal cell is never exactly on the basement membrane, which would make it epidermal'
  },
  voxelsPerReach: {
    value: 3,
    reason: 'voxels per reach of the SASP: a field resolved to a few per cent between its sources'
  },
  wordSize: {
    value: 4_294_967_296,
    reason: '2^32, the number of values of a random word'
  },
  wordsPerBlock: {
    value: 4,
    reason: 'words in one block of Philox4x32'
  },
  woundKept: {
    value: 365,
    reason: 'days after which a wound bed is kept by the same rules as the rest of the dermis'
  },
  woundStep: {
    value: 0.1,
    reason: 'days; events near a wound edge need steps of 0.1 d or less'
  },
  woundWatch: {
    value: 14,
    reason:
      'days of fine steps after a wound is made: its inflammation rises and falls within them; an open wound keeps them fine longer'
  }
} as const

for (const row of Object.values(numerics)) Object.freeze(row)
Object.freeze(numerics)
