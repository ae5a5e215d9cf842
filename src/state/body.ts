/**
 * What the rest of the body sends the patch, what the programme does to it, and what has been counted:
 * named slots in three f64 columns. Slots are read by constant index, never by name, inside a step.
 */

/** What a body sends its skin at an age: full inflammation = 1, the young supply of killers and of stem cells = 1. */
export interface Systemic {
  inflammation: number
  killers: number
  stem: number
}

/** Body-wide inputs at the present day (1 = young adult, unless said). */
export const Body = {
  /** days since the start of the run, age in years, length of this step in days */
  day: 0,
  age: 1,
  dt: 2,
  /** sun on this site: yearly dose relative to an exposed forearm, before and after protection */
  sun: 3,
  uv: 4,
  /** systemic inflammation, 0 = young */
  inflammation: 5,
  /** supply of killers and of stem cells; success of a killer per engagement */
  killers: 6,
  stem: 7,
  competence: 8,
  /** step number since the start */
  step: 9,
  /** arrivals so far at vessel sites are in `vessels.arrivals`; given so far */
  given: 10,
  /** disc (µm) of the last lesion that was seeded; radius 0 = none */
  lesion: 11,
  lesionX: 12,
  lesionY: 13,
  size: 16
} as const

/** What the programme does now. Neutral values: 0 for effects that add, 1 for factors. */
export const Effect = {
  /** factor on the UV that reaches the skin (sun protection) */
  uv: 0,
  /** factor on collagen synthesis and on MMP (retinoid) */
  synthesis: 1,
  mmp: 2,
  /** factor on systemic and local inflammation as a cause of damage (anti-inflammatory, cooling) */
  inflammation: 3,
  /** factor on paracrine hazard beyond SASP suppression */
  spread: 4,
  /** factor on killers' success, and on their supply */
  competence: 5,
  recruitment: 6,
  /** per day: hazard that a p16-low senescent cell is set back to work; identity loss */
  revert: 7,
  identityLoss: 8,
  /** added matrix stimulus by procedures such as microneedling, 0 = none */
  stimulus: 9,
  /** factor on epidermal output */
  renewal: 10,
  /** factor on pigment (topical metformin) */
  pigment: 11,
  /** topical PDGF-AA, relative to a wound's own peak */
  pdgf: 12,
  size: 16
} as const

/** Running counts since the start of the run. */
export const Tally = {
  /** newly arrested, by cause (index + Cause) */
  arrested: 0,
  /** deaths: apoptosis, killed by killers, by senolytics, delaminated */
  apoptosis: 8,
  killed: 9,
  senolytic: 10,
  delaminated: 11,
  /** engagements that failed */
  escaped: 12,
  /** divisions that filled a vacancy; symmetric renewals in the basal layer */
  filled: 13,
  renewed: 14,
  repaired: 15,
  damaged: 16,
  matured: 17,
  calmed: 18,
  reverted: 19,
  /** given cells that arrived, and that were lost before arriving */
  engrafted: 20,
  lost: 21,
  cleared: 22,
  /** sum of residence times of senescent cells that ended (days), and their number */
  stayed: 23,
  ended: 24,
  /** field work: incremental changes, full solves */
  changes: 25,
  solves: 26,
  /** healthy cells that a killer killed beside its target */
  bystanders: 27,
  size: 32
} as const
