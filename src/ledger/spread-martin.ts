/**
 * The constants of the published spread model, as its authors set them (a cell monolayer under medium, in vitro).
 *
 * They describe the model, not the skin: nothing in the skin world reads them. "code" means read in the
 * parameter cell of the notebook deposited with the paper; the units are the ones used there.
 *
 * Source: Martin, Schumacher & Chandra 2023, Aging Cell 22:e13892, doi 10.1111/acel.13892.
 */
import { assumed, parameter } from './entry.ts'
import type { Parameter } from './entry.ts'

const dish = 'fibroblast monolayer in a dish'
const notebook = 'parameters of the stochastic simulation notebook'

interface Setting {
  id: string
  means: string
  unit: string
  value: number
  range: [number, number]
  how: string
  where?: string
}

/** What all entries of this page share: one source, one culture dish, a model's setting rather than a measurement. */
function setting({ where = notebook, how, ...rest }: Setting): Parameter {
  return parameter({
    ...rest,
    grade: 'D',
    species: 'human',
    compartment: dish,
    seen: 'code',
    sources: [{ cite: 'martin2023', where, how }]
  })
}

export const martinParameters: readonly Parameter[] = [
  setting({
    id: 'martin.cell.radius',
    means: 'radius of a cell, a disc on the floor of the dish',
    unit: 'µm',
    value: 10,
    range: [5, 20],
    how: 'r_cell = 10e-6 m'
  }),
  setting({
    id: 'martin.cell.cover',
    means: 'share of the floor covered by cells',
    unit: '1',
    value: 0.35,
    range: [0.05, 0.45],
    how: 'density = 0.35; random sequential addition jams at 0.547'
  }),
  setting({
    id: 'martin.cell.receptors',
    means: 'receptors on a cell that bind the ligand',
    unit: '1',
    value: 1e5,
    range: [1e3, 1e6],
    how: 'R_tot = 1e5'
  }),
  setting({
    id: 'martin.ligand.diffusion',
    means: 'diffusion of the ligand in the medium',
    unit: 'µm2/s',
    value: 100,
    range: [10, 1000],
    how: 'D_L = 1e-6 cm2/s = 1e-6 · 1e8 µm2/s'
  }),
  setting({
    id: 'martin.ligand.binding',
    means: 'rate at which the ligand binds a free receptor',
    unit: 'L/mol/min',
    value: 1e8,
    range: [1e6, 1e10],
    how: 'k_on = 1e8 per (mol/L) per min'
  }),
  setting({
    id: 'martin.ligand.uptake',
    means: 'rate at which a bound ligand is taken into the cell',
    unit: '1/min',
    value: 0.2,
    range: [0.01, 1],
    how: 'k_e = 0.2 per min'
  }),
  setting({
    id: 'martin.ligand.release',
    means: 'rate at which a bound ligand is let go again',
    unit: '1/min',
    value: 0.2,
    range: [0, 10],
    how: 'k_off = 0.2 per min'
  }),
  setting({
    id: 'martin.ligand.emitted',
    means: 'ligands that a primary senescent cell sends out',
    unit: '1/hour',
    value: 2887,
    range: [0, 1e5],
    how: 'N_E = 2887 per hour'
  }),
  setting({
    id: 'martin.ligand.withstood',
    means: 'ligands caught within one hour that a cell withstands; one more turns it',
    unit: '1/hour',
    value: 62,
    range: [1, 1e4],
    how: 'N_D = 62 per hour: the hazard is P(Poisson > N_D) per hour'
  }),
  setting({
    id: 'martin.dish.side',
    means: 'side of the square of floor that is followed',
    unit: 'µm',
    value: 1000,
    range: [200, 4000],
    how: 'size = 100 cell radii'
  }),
  setting({
    id: 'martin.dish.lesion',
    means: 'radius of the central disc in which all cells are senescent at the start',
    unit: 'µm',
    value: 100,
    range: [0, 1000],
    how: 'seed_r = 10 cell radii'
  }),
  setting({
    id: 'martin.touch.probability',
    means: 'chance that a senescent cell turns a given neighbour by touch',
    unit: '1',
    value: 0,
    range: [0, 1],
    how: 'j_prob: the notebook runs 1 and 0; 0 is the arm in which only the secreted signal spreads'
  }),
  assumed({
    id: 'martin.touch.reach',
    means: 'distance between centres up to which two cells count as neighbours',
    unit: 'µm',
    value: 33.4,
    range: [20, 40],
    compartment: dish,
    because: 'a disc in place of the authors’ block of bins, so that touch has no preferred direction',
    sources: [
      {
        cite: 'martin2023',
        where: 'neighbour search of the juxtacrine update in the deposited code',
        how: 'their search covers 5 × 7 bins of one radius; disc of equal area: 10 µm · √(35/π) = 33.4 µm'
      }
    ]
  }),
  setting({
    id: 'martin.touch.output',
    means: 'what a cell turned by touch secretes, relative to a primary',
    unit: '1',
    value: 0,
    range: [0, 1],
    how: 'j_frac = 0'
  }),
  setting({
    id: 'martin.secondary.output',
    means: 'what a cell turned by the signal secretes, relative to a primary',
    unit: '1',
    value: 1,
    range: [0, 1],
    how: 'p_frac = 1'
  }),
  setting({
    id: 'martin.secondary.delay',
    means: 'time from turning senescent to secreting',
    unit: 'hour',
    value: 0,
    range: [0, 240],
    how: 'delay = 0 in the notebook; upper end: full secretory state 4-10 days after the insult'
  }),
  setting({
    id: 'martin.watch.until',
    means: 'how long a dish is followed',
    unit: 'hour',
    value: 336,
    range: [1, 2000],
    where: 'guide lines of the time-course figure',
    how: 'seven lines 48 h apart: 7 · 48 h = 14 d'
  }),
  setting({
    id: 'martin.watch.every',
    means: 'time between two looks at a dish',
    unit: 'hour',
    value: 48,
    range: [0.1, 336],
    where: 'guide lines of the time-course figure',
    how: 'lines at multiples of 48 h'
  }),
  setting({
    id: 'martin.watch.secondaries',
    means: 'number of cells turned by the signal whose arrival time is reported',
    unit: '1',
    value: 100,
    range: [1, 1000],
    how: 'no_of_cells_to_run_for = 100'
  })
]
