/**
 * The words of the state: what a cell is, what it is doing, why it arrested, and which question
 * chance is asked. Numbers here are names, not quantities; they are part of every digest, so they
 * are stable and never reused.
 */

/** Kinds of cell. Places (keratinocyte to stem) stay where they are; given cells and killers move. */
export const Kind = {
  keratinocyte: 0,
  melanocyte: 1,
  fibroblast: 2,
  stem: 3,
  given: 4,
  killer: 5
} as const
export const kindNames: readonly string[] = [
  'keratinocyte',
  'melanocyte',
  'fibroblast',
  'stem',
  'given',
  'killer'
]
/** Kinds that live at a fixed place. */
export const placedKinds: readonly number[] = [Kind.keratinocyte, Kind.melanocyte, Kind.fibroblast, Kind.stem]

/** What a cell does. `vacant` is the free slot that a cleared cell leaves: a vacancy with a place. */
export const State = {
  vacant: 0,
  working: 1,
  damaged: 2,
  arrested: 3,
  secreting: 4,
  calmed: 5,
  dying: 6
} as const
export const stateNames: readonly string[] = [
  'vacant',
  'working',
  'damaged',
  'arrested',
  'secreting',
  'calmed',
  'dying'
]

/** Four working cells side by side, read as one 32-bit word. */
export const fourWorking = 0x01010101

/** Why a senescent cell arrested. The secondaries are sasp, vesicle and touch. */
export const Cause = { none: 0, damage: 1, sasp: 2, vesicle: 3, touch: 4, wound: 5, transplant: 6 } as const

/** Where a cell came from. */
export const Origin = { founder: 0, born: 1, arrived: 2, ownFat: 3, umbilical: 4, transplant: 5 } as const

/** The questions chance is asked, one number each: the first word of the Philox counter. */
export const Question = {
  place: 1,
  start: 2,
  trait: 3,
  damage: 10,
  induced: 11,
  vesicle: 12,
  touch: 13,
  repair: 14,
  apoptosis: 15,
  arrest: 16,
  mature: 17,
  renew: 18,
  renewInto: 19,
  fill: 20,
  fillFrom: 21,
  efferocytosis: 22,
  delaminate: 23,
  revert: 24,
  arrive: 30,
  arriveWhere: 31,
  life: 32,
  walk: 33,
  engage: 34,
  choose: 35,
  kill: 36,
  senolytic: 40,
  give: 41,
  homing: 42,
  transplant: 43,
  wound: 44,
  marker: 50,
  instrument: 51,
  section: 52,
  adherence: 60,
  person: 70,
  personEntry: 71,
  dropout: 72,
  susceptible: 73,
  network: 74,
  flip: 75,
  deficit: 76,
  reading: 77,
  item: 78,
  responds: 79,
  prior: 80,
  test: 99
} as const
