/**
 * The units Reverdie reads, each as an exact ratio of the canonical ones.
 *
 *   canonical = number * per / over + offset       canonical: µm, day, pg, fmol, J, degC, and the counted
 * things themselves
 *
 * With these, 1 M is 1 fmol/µm³ and 1 g/mL is 1 pg/µm³. Ratios stay exact in two whole numbers, so that 24
 * 1/day is 1 1/hour to the last bit. Definitions: SI brochure (9th ed.); year = 365.25 d, month = year /
 * 12. SED (100 J/m² weighted for erythema, ISO/CIE 17166) and MED (a person's own threshold) are things of
 * their own, for neither becomes J/m² without a spectrum or a skin. IU likewise.
 */

/** What is measured, in the order of a unit's dimension vector. */
export const bases = [
  'length',
  'time',
  'mass',
  'amount',
  'energy',
  'temperature',
  'body mass',
  'cells',
  'molecules',
  'points',
  'divisions',
  'events',
  'doses',
  'people',
  'animals',
  'foci',
  'vessels',
  'base pairs',
  'IU',
  'SED',
  'MED'
] as const

export type Base = (typeof bases)[number]

export interface Entry {
  names: readonly string[]
  /** canonical = number * per / over + offset */
  per: number
  over: number
  offset: number
  powers: Readonly<Partial<Record<Base, number>>>
}

type Powers = Entry['powers']

function row(names: string, powers: Powers, per: number, over = 1, offset = 0): Entry {
  return { names: names.split(' '), per, over, offset, powers }
}

const length: Powers = { length: 1 }
const time: Powers = { time: 1 }
const mass: Powers = { mass: 1 }
const amount: Powers = { amount: 1 }
const molar: Powers = { amount: 1, length: -3 }
const volume: Powers = { length: 3 }
const energy: Powers = { energy: 1 }
const temperature: Powers = { temperature: 1 }

/**
 * Every unit; the first name of a row is the one printed in messages. "µ" (U+00B5), "μ" (U+03BC) and "u"
 * are the same prefix.
 */
export const table: readonly Entry[] = [
  row('nm', length, 1, 1e3),
  row('µm um micron microns micrometre micrometres micrometer micrometers', length, 1),
  row('mm millimetre millimetres millimeter millimeters', length, 1e3),
  row('cm centimetre centimetres centimeter centimeters', length, 1e4),
  row('m metre metres meter meters', length, 1e6),

  row('ms millisecond milliseconds', time, 1, 86400e3),
  row('s sec second seconds', time, 1, 86400),
  row('min minute minutes', time, 1, 1440),
  row('hour h hr hours', time, 1, 24),
  row('day d days', time, 1),
  row('week wk weeks', time, 7),
  row('month mo months', time, 30.4375),
  row('year y yr a years', time, 365.25),

  row('fg', mass, 1, 1e3),
  row('pg', mass, 1),
  row('ng', mass, 1e3),
  row('µg ug', mass, 1e6),
  row('mg', mass, 1e9),
  row('g gram grams', mass, 1e12),
  row('kg', mass, 1e15),
  // 1 Da = 1.66053906660e-27 kg (CODATA 2018)
  row('Da dalton daltons', mass, 1.6605390666e-12),
  row('kDa', mass, 1.6605390666e-9),

  row('amol', amount, 1, 1e3),
  row('fmol', amount, 1),
  row('pmol', amount, 1e3),
  row('nmol', amount, 1e6),
  row('µmol umol', amount, 1e9),
  row('mmol', amount, 1e12),
  row('mol', amount, 1e15),
  row('fM', molar, 1, 1e15),
  row('pM', molar, 1, 1e12),
  row('nM', molar, 1, 1e9),
  row('µM uM', molar, 1, 1e6),
  row('mM', molar, 1, 1e3),
  row('M', molar, 1),

  row('fL fl', volume, 1),
  row('pL pl', volume, 1e3),
  row('nL nl', volume, 1e6),
  row('µL uL µl ul', volume, 1e9),
  row('mL ml', volume, 1e12),
  row('dL dl', volume, 1e14),
  row('L l litre litres liter liters', volume, 1e15),

  row('mJ', energy, 1, 1e3),
  row('J joule joules', energy, 1),
  row('kJ', energy, 1e3),
  row('mW', { energy: 1, time: -1 }, 86.4),
  row('W watt watts', { energy: 1, time: -1 }, 86400),
  row('Pa', { energy: 1, length: -3 }, 1, 1e18),
  row('kPa', { energy: 1, length: -3 }, 1, 1e15),
  row('degC °C ℃ celsius', temperature, 1),
  row('K kelvin', temperature, 1, 1, -273.15),

  row('1', {}, 1),
  row('% percent', {}, 1, 100),
  row('fraction', {}, 1),
  row('fold', {}, 1),
  row('ppm', {}, 1, 1e6),

  row('cells cell', { cells: 1 }, 1),
  row('molecules molecule', { molecules: 1 }, 1),
  row('points point', { points: 1 }, 1),
  row('divisions division', { divisions: 1 }, 1),
  row('events event', { events: 1 }, 1),
  row('doses dose', { doses: 1 }, 1),
  row('people person persons', { people: 1 }, 1),
  row('animals animal mouse mice', { animals: 1 }, 1),
  row('foci focus', { foci: 1 }, 1),
  row('vessels vessel', { vessels: 1 }, 1),
  row('bp', { 'base pairs': 1 }, 1),
  row('kb kbp', { 'base pairs': 1 }, 1e3),
  row('IU', { IU: 1 }, 1),
  row('MIU', { IU: 1 }, 1e6),
  row('SED', { SED: 1 }, 1),
  row('MED', { MED: 1 }, 1)
]

/** A kilogram of the person dosed: "mg/kg" is a dose, not a fraction. */
export const bodyKilogram: Entry = row('kg', { 'body mass': 1 }, 1)
