/**
 * Markers: the chance that a cell in each hidden state stains. No marker is the state; each is wrong in its own way.
 */
import { assumed } from './entry.ts'
import type { Assumed, Parameter } from './entry.ts'

const p16Doubt =
  'an unpublished check of catalogue antibodies says that most papers citing some of them stained another protein; genetic reporters are not affected'
const fixedDoubt = 'enzyme activity is lost in paraffin sections; frozen tissue only. Macrophages stain too'

/** A marker’s chance per state; burdens with age are fitted with these in place. */
function stain(p: Omit<Assumed, 'because'> & { because?: string }): Parameter {
  return assumed({
    ...p,
    because:
      p.because ??
      'no sensitivity per hidden state can be measured without another marker; chosen for the targets, calibration has not been done'
  })
}

export const markerParameters: readonly Parameter[] = [
  stain({
    id: 'marker.p16.senescent',
    means: 'share of senescent cells (not keratinocytes) with full p16 drive that stain for p16',
    unit: '1',
    value: 0.8,
    range: [0.4, 1],
    markerValidity: p16Doubt,
    seen: 'abstract',
    sources: [
      {
        cite: 'waaijer2016',
        where: 'abstract',
        how: 'p16+ cells are counted in the dermis too: the share is not zero'
      }
    ],
    contrary: [{ cite: 'idda2020', where: 'quoted by others', says: 'p16 not detectable in the dermis' }]
  }),
  stain({
    id: 'marker.p16.keratinocyte',
    means: 'share of senescent keratinocytes that stain for p16',
    unit: '1',
    value: 0.5,
    range: [0, 1],
    compartment: 'epidermis',
    markerValidity: p16Doubt,
    because: 'a stated hypothesis: most p16+ epidermal cells are melanocytes',
    seen: 'abstract',
    sources: [
      {
        cite: 'victorelli2019',
        where: 'abstract',
        how: 'melanocytes are the only epidermal cells found to express p16 in ageing skin: the low end'
      }
    ]
  }),
  stain({
    id: 'marker.p16.damaged',
    means: 'share of damaged cells that stain for p16',
    unit: '1',
    value: 0.02,
    range: [0, 0.1],
    markerValidity: p16Doubt
  }),
  stain({
    id: 'marker.p16.working',
    means: 'share of working cells that stain for p16',
    unit: '1',
    value: 0.002,
    range: [0, 0.02],
    markerValidity: p16Doubt,
    seen: 'second-hand',
    sources: [
      {
        cite: 'idda2020',
        where: 'quoted by others',
        how: 'at most the 0.2 % of epidermal cells that stain in the young'
      }
    ]
  }),
  stain({
    id: 'marker.p21.senescent',
    means: 'share of senescent cells that stain for p21',
    unit: '1',
    value: 0.9,
    range: [0.4, 1]
  }),
  stain({
    id: 'marker.p21.damaged',
    means: 'share of damaged cells that stain for p21',
    unit: '1',
    value: 0.8,
    range: [0.3, 1],
    because:
      'p21 answers damage, so much of p21+ is not senescent: in the earlier study about a quarter of p21+ was'
  }),
  stain({
    id: 'marker.p21.working',
    means: 'share of working cells that stain for p21',
    unit: '1',
    value: 0.008,
    range: [0, 0.0125],
    seen: 'second-hand',
    sources: [
      {
        cite: 'idda2020',
        where: 'quoted by others',
        how: 'at most the 1 % (dermis) and 1.25 % (epidermis) that stain in the young'
      }
    ]
  }),
  stain({
    id: 'marker.sabgal.senescent',
    means: 'share of senescent cells that stain for SA-beta-gal',
    unit: '1',
    value: 0.8,
    range: [0.4, 1],
    markerValidity: fixedDoubt
  }),
  stain({
    id: 'marker.sabgal.damaged',
    means: 'share of damaged cells that stain for SA-beta-gal',
    unit: '1',
    value: 0.03,
    range: [0, 0.2],
    markerValidity: fixedDoubt
  }),
  stain({
    id: 'marker.sabgal.working',
    means: 'share of working cells that stain for SA-beta-gal',
    unit: '1',
    value: 0.01,
    range: [0, 0.05],
    markerValidity: fixedDoubt
  }),
  stain({
    id: 'marker.sabgal.macrophage',
    means: 'share of killers that stain for SA-beta-gal though they are not senescent',
    unit: '1',
    value: 0.3,
    range: [0, 1],
    markerValidity: fixedDoubt,
    because: 'macrophages drawn to senescent cells stain; how many is ours',
    seen: 'abstract',
    species: 'mouse',
    sources: [
      {
        cite: 'aging-100991',
        where: 'abstract',
        how: 'sign only: macrophages drawn to human senescent fibroblasts in mice become p16+ and beta-gal+'
      }
    ]
  }),
  assumed({
    id: 'marker.section.thickness',
    means: 'thickness of the virtual section in which cells are counted',
    unit: 'µm',
    value: 5,
    range: [3, 10],
    because: 'the usual thickness of a histological section',
    later: 'read when the virtual section is counted for a comparison'
  }),
  assumed({
    id: 'section.rete',
    means: 'height of the rete ridges in drawn sections, young',
    unit: 'µm',
    value: 42,
    range: [10, 100],
    compartment: 'epidermis',
    because: 'drawn only: no mechanism reads it; the ridges of forearm skin are low'
  }),
  assumed({
    id: 'section.rete.decline',
    means: 'share of that height lost per year after 20, in drawn sections',
    unit: '1/year',
    value: 0.013,
    range: [0, 0.02],
    compartment: 'epidermis',
    because: 'drawn only; ridges flatten with age, the rate is ours',
    seen: 'abstract',
    sources: [{ cite: 'pmc3475846', where: 'review text', how: 'sign only: the ridges flatten with age' }]
  })
]
