/**
 * How senescence passes from cell to cell: by soluble signals, by vesicles, by touch.
 *
 *   h = max · dⁿ / (halfⁿ + dⁿ)      1/day, on a leaky dose d of the field with time constant tau
 */
import { assumed, handTuned } from './entry.ts'
import type { Parameter } from './entry.ts'

const free = `${handTuned}; not identifiable from burdens with age alone, trades off with clearance`

export const spreadParameters: readonly Parameter[] = [
  assumed({
    id: 'spread.tau',
    means: 'time over which a cell adds up the SASP it meets',
    unit: 'day',
    value: 5,
    range: [3, 7],
    because: 'between the fast and the slow marker of bystanders in culture',
    seen: 'abstract',
    sources: [
      {
        cite: 'aging-100520',
        where: 'abstract',
        how: 'division is down after 4 d of medium from senescent cells, SA-beta-gal is up by 20 d'
      }
    ]
  }),
  assumed({
    id: 'spread.hill',
    means: 'steepness with which the hazard of being turned grows with the dose',
    unit: '1',
    value: 2,
    range: [1, 4],
    because: `${handTuned}; 1, 2 and 3 fitted equally well in the earlier study`
  }),
  assumed({
    id: 'spread.half.dermis',
    means: 'dose of SASP at which the hazard is half, dermis',
    unit: '1/mm3',
    value: 450,
    range: [50, 3000],
    distribution: { kind: 'loguniform' },
    compartment: 'dermis',
    because: free,
    seen: 'computed',
    sources: [
      {
        cite: 'francis1997',
        where: 'abstract',
        how: 'why it must be collective: one cell of 10 molecules/s makes 1.5 pM at 30 µm (q e^(−r/λ) / 4πDr), far below the affinities'
      }
    ]
  }),
  assumed({
    id: 'spread.half.epidermis',
    means: 'dose of SASP at which the hazard is half, epidermis',
    unit: '1/mm3',
    value: 750,
    range: [100, 10000],
    distribution: { kind: 'loguniform' },
    compartment: 'epidermis',
    because: free
  }),
  assumed({
    id: 'spread.max.dermis',
    means: 'greatest hazard of being turned by SASP, dermis',
    unit: '1/day',
    value: 1e-3,
    range: [0, 1e-2],
    compartment: 'dermis',
    because: free,
    seen: 'abstract',
    species: 'mouse, human',
    sources: [
      {
        cite: 'dasilva2019',
        where: 'abstract',
        how: 'sign only: senescent cells put into muscle raise markers nearby within 3 weeks, working cells do not'
      }
    ]
  }),
  assumed({
    id: 'spread.max.epidermis',
    means: 'greatest hazard of being turned by SASP, epidermis',
    unit: '1/day',
    value: 1.5e-4,
    range: [0, 5e-3],
    compartment: 'epidermis',
    because: free
  }),
  assumed({
    id: 'vesicle.half',
    means: 'dose of senescent vesicles at which their hazard is half',
    unit: '1/mm3',
    value: 600,
    range: [50, 5000],
    because: free
  }),
  assumed({
    id: 'vesicle.max',
    means: 'greatest hazard of being turned by vesicles',
    unit: '1/day',
    value: 5e-5,
    range: [0, 5e-3],
    because: free,
    seen: 'abstract',
    sources: [
      {
        cite: 'borghesan2019',
        where: 'abstract',
        how: 'sign only: vesicles alone transmit senescence in culture, and uptake goes with activation'
      }
    ]
  }),
  assumed({
    id: 'vesicle.tau',
    means: 'time over which a cell adds up the vesicles it meets',
    unit: 'day',
    value: 5,
    range: [2, 10],
    because: 'taken as for soluble SASP'
  }),
  assumed({
    id: 'touch.rate',
    means: 'hazard that one touching senescent cell turns one working neighbour',
    unit: '1/day',
    value: 1e-4,
    range: [0, 1e-2],
    because:
      'small, so that contact alone cannot run away: a chance of 0.02 a neighbour over a stay of 40 d, 0.02 / 40 d = 5e-4 a day; a chance of 0.3 gives 0.008',
    seen: 'abstract',
    sources: [
      {
        cite: 'nelson2012',
        where: 'abstract',
        how: 'sign only: contact with senescent cells damages bystanders'
      }
    ]
  }),
  assumed({
    id: 'touch.reach',
    means: 'distance between centres within which two dermal cells touch',
    unit: 'µm',
    value: 30,
    range: [15, 60],
    because: 'one diameter beyond a spread fibroblast’s body; sparse cells reach each other with processes'
  }),
  assumed({
    id: 'lesion.near',
    means: 'distance from the edge of a lesion within which its neighbourhood is counted',
    unit: 'µm',
    value: 100,
    range: [30, 300],
    compartment: 'dermis',
    because: 'a convention: the reach that is asked about in living skin, 30 to 300 µm'
  })
]
