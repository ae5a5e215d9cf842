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
  ballVolume: {
    value: 4.1887902047863905,
    reason: '4 pi / 3, volume of a ball of radius 1, nearest double'
  },
  burnInStepsPerYear: {
    value: 12,
    reason: 'the mean field changes over years; a month is fine'
  },
  confidence: {
    value: 0.9,
    reason: 'share of intervals that hold the truth, where none is asked for: the house reports 90 %'
  },
  densityCells: {
    value: 160,
    reason:
      'cells of burden of the Fokker-Planck solver; median lifetime then within 0.01 % of eight times as many'
  },
  densityFirstStep: {
    value: 0.05,
    reason:
      'first step after a pulse, in units of kappa / beta, the fastest relaxation: the implicit Euler steps then cost less than the rest'
  },
  densityGrowth: {
    value: 1.5,
    reason: 'ratio of successive steps while the density settles after a pulse'
  },
  densityStartSteps: {
    value: 2,
    reason:
      'implicit Euler steps after each jump, which damp what the trapezium would keep ringing (Rannacher)'
  },
  densitySteps: {
    value: 200,
    reason: 'steps of full length to the horizon; survival then within 1e-4 of four times as many'
  },
  doseLimit: {
    value: 1000000,
    reason: 'doses of one line of a programme; a daily habit over a lifetime has 47,482'
  },
  edgeError: {
    value: 1e-6,
    reason: 'relative error at which an eigenvalue, or the factor at which it is 0, counts as found'
  },
  edgeLargest: {
    value: 1048576,
    reason: 'largest factor on spread tried in search of the tipping edge: 2^20'
  },
  edgeRounds: {
    value: 40,
    reason: 'times the shift of the inverse iteration comes down; each halves its distance'
  },
  edgeTurns: {
    value: 1000,
    reason: 'inverse iterations with one shift, at most; a hundred are usual with the first'
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
  informationFloor: {
    value: 1e-12,
    reason:
      'share of the sum of squares of a column below which what deaths tell about it is rounding: thousands of ulps'
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
  longestShare: {
    value: 0.9,
    reason: 'share dead that defines the longest lives, as the field does'
  },
  makehamEdge: {
    value: 1e-7,
    reason: 'share of the crude death rate below which a hazard that age does not touch counts as none'
  },
  makehamStart: {
    value: 0.1,
    reason:
      'factor between the shares of the crude death rate, from a half down, at which the fit of such a hazard is begun'
  },
  makehamTries: {
    value: 3,
    reason: 'such starts: the hill of Gompertz-Makeham may have two summits'
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
  meanFieldError: {
    value: 1e-5,
    reason: 'relative error a step of the mean field may make: a thousandth of what one patch varies by'
  },
  meanFieldFloor: {
    value: 1e-9,
    reason: 'shares of places, and other quantities near 1, below which the mean field need not be right'
  },
  micrometresPerMillimetre: {
    value: 1000,
    reason: 'by definition'
  },
  neighbours: {
    value: 8,
    reason: 'nearest dermal cells a dermal place knows: the first shell of a random packing'
  },
  newtonDamping: {
    value: 1e-3,
    reason: 'first share of its diagonal added to a curvature that is not rounded'
  },
  newtonDampingGrowth: {
    value: 10,
    reason: 'factor to the next such share'
  },
  newtonHalvings: {
    value: 40,
    reason: 'halvings of a step before it counts as no step: 1e-12 of it'
  },
  newtonSteps: {
    value: 100,
    reason: 'steps of a fit; Newton takes about ten, a ridge to infinity about thirty'
  },
  newtonTolerance: {
    value: 1e-13,
    reason: 'gain of a further step, relative, below which a summit counts as reached: some hundreds of ulps'
  },
  oracleAges: {
    value: 120,
    reason: 'ages on the survival curve of the oracle; its hazard bends little between two of them'
  },
  oracleBend: {
    value: 1e-6,
    reason: 'below this rise of a log hazard between two ages the mean of the two is exact to rounding'
  },
  passageSteps: {
    value: 256,
    reason: 'steps of the mean-passage integrals; order 4 then leaves 5e-8 for the published sets'
  },
  pi: {
    value: 3.141592653589793,
    reason: 'circumference over diameter, nearest double'
  },
  planHorizon: {
    value: 47482.5,
    reason: 'days; a programme is written out for 130 years, longer than anyone has lived'
  },
  profileDoublings: {
    value: 12,
    reason: 'doublings of a step after which an interval counts as open: four thousand standard errors'
  },
  profileTolerance: {
    value: 1e-9,
    reason: 'distance, in standard errors, at which the end of an interval counts as found'
  },
  quantileTolerance: {
    value: 1.4901161193847656e-8,
    reason:
      'distance from the wanted share at which a survival curve counts as lying on it: 2^-26, as R takes it'
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
  sectionSettling: {
    value: 25,
    reason:
      'µm; suprabasal cells are 20 to 40 µm wide and overlap, so the drawn surface does not follow columns narrower than them'
  },
  sectionVessels: {
    value: 120,
    reason: 'µm of patch around a drawn section whose vessel sites are shown cut across'
  },
  separationStep: {
    value: 0.1,
    reason:
      'change of a ln hazard in a step that gains nothing, beyond which a fit is on its way to infinity (there it is about 1); at a summit it is below 1e-3'
  },
  seriesTerm: {
    value: 1e-18,
    reason: 'term below which a power series of terms below 1 is cut off: a hundredth of an ulp'
  },
  settleDays: {
    value: 60,
    reason:
      'days lived before day 0 so that killers (mean stay 14 d), doses (5 d) and columns (20 d) are in place'
  },
  significance: {
    value: 0.05,
    reason: 'chance of finding something where nothing is, where none is asked for'
  },
  smallestFactor: {
    value: 0.05,
    reason:
      'least factor of a person under a normal spread; at a spread of 0.3 one in 1300 would fall below it'
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
  spreadNodes: {
    value: 17,
    reason:
      'people of a spread cohort that stand for all, half a standard deviation apart; twice as many move survival by less than 2e-5'
  },
  spreadReach: {
    value: 4,
    reason:
      'standard deviations to either side of the mean that a spread cohort covers; 6e-5 of people lie beyond'
  },
  stiffFloor: {
    value: 1e-5,
    reason: 'share of the largest component below which the step of a difference no longer follows its own'
  },
  stiffGrow: {
    value: 6,
    reason:
      'most by which a step of the stiff solver may grow at once (as in rodas.f of Hairer and Wanner, from memory)'
  },
  stiffNudge: {
    value: 1.4901161193847656e-8,
    reason: '2^-26, the square root of the spacing of doubles: relative step of a difference'
  },
  stiffSafety: {
    value: 0.9,
    reason:
      'share of the step that the error estimate would allow (as in rodas.f of Hairer and Wanner, from memory)'
  },
  stiffShrink: {
    value: 0.2,
    reason: 'least that a step may shrink to at once (as in rodas.f of Hairer and Wanner, from memory)'
  },
  stiffSteps: {
    value: 100_000,
    reason: 'steps of the stiff solver before it gives up; a life takes about a hundred'
  },
  tableTolerance: {
    value: 1e-7,
    reason: 'relative difference below which two tables count as equally probable; rounding is below 1e-11'
  },
  touchingDepth: {
    value: 0.001,
    reason: 'µm; a dermal cell is never exactly on the basement membrane, which would make it epidermal'
  },
  trBdf2: {
    value: 0.5857864376269049,
    reason:
      '2 - sqrt 2, the inner stage at which both implicit solves have the same matrix factor (Bank et al. 1985)'
  },
  turnoverBlock: {
    value: 4096,
    reason: 'people lived at once: a block of columns fits the cache and a worker has enough to do'
  },
  turnoverBox: {
    value: 10000,
    reason: 'factor by which a fit of turnover may leave its start before a number counts as unbounded'
  },
  turnoverCells: {
    value: 120,
    reason:
      'cells of the density while turnover is fitted; survival is then good to 1e-4, far below sampling error'
  },
  turnoverClose: {
    value: 0.02,
    reason:
      'standard errors; how well the ends of intervals of turnover are found, which is a hundredth of their width'
  },
  turnoverEnough: {
    value: 0.005,
    reason: 'log-likelihood that a further step of a fit of turnover has to gain; a tenth of a standard error'
  },
  turnoverHorizon: {
    value: 1.001,
    reason: 'days solved for, in longest lives: the last death is between two rows'
  },
  turnoverOthers: {
    value: 0.05,
    reason: 'share of deaths taken to come from without where a fit of turnover begins'
  },
  turnoverRidge: {
    value: 0.1,
    reason:
      'last step of a logarithm in the walk along the ridge of a fit of turnover; its width is several times that'
  },
  turnoverRough: {
    value: 1,
    reason: 'log-likelihood at which one of several starts is taken for the best'
  },
  turnoverStep: {
    value: 0.02,
    reason:
      'step of a logarithm over which the log-likelihood of a life is differenced: error of second order, above the solver’s'
  },
  turnoverStiffness: {
    value: 0.3,
    reason:
      'largest share by which removal may shrink a small burden in a step; halving it moves medians by less than 0.2 %'
  },
  turnoverStride: {
    value: 2,
    reason: 'largest step of a logarithm in a fit of turnover, whose hill is a curved ridge'
  },
  voxelsPerReach: {
    value: 3,
    reason: 'voxels per reach of the SASP: a field resolved to a few per cent between its sources'
  },
  widestLognormal: {
    value: 2,
    reason: 'spread of a logarithm between people beyond which one in forty differs fiftyfold'
  },
  widestNormal: {
    value: 0.33,
    reason:
      'spread between people, as a share of the mean, beyond which more than one in a thousand would lie below zero'
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
