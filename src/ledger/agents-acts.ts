/**
 * The catalogue, acts of an experiment, and doing nothing.
 */
import type { Agent } from './agent.ts'

const act = {
  kind: 'act',
  synonyms: [],
  routes: ['local'],
  kinetics: [],
  defaultCourse: {},
  nulls: [],
  grade: 'E',
  researchOnly: true,
  comparator: false
} as const
const experiment = { status: 'not a medicine', text: 'an act of an experiment' } as const

export const acts: readonly Agent[] = [
  {
    ...act,
    id: 'punch-wound',
    name: 'Punch wound',
    actsAs: 'a wound',
    mechanism: 'A disc of skin is removed down to a depth.',
    effects: [
      {
        does: 'removes cells and matrix',
        mechanism: 'wound',
        parameters: ['agent.punch-wound.diameter', 'agent.punch-wound.depth']
      }
    ],
    harms: [{ text: 'a wound, and a scar', severity: 'moderate' }],
    approval: experiment,
    evidence: [
      { text: 'closure curves of human wounds, as gathered by another simulator', source: 'skibidy' }
    ]
  },
  {
    ...act,
    id: 'transplant-senescent',
    name: 'Senescent cells put in',
    actsAs: 'a focus of senescence',
    mechanism: 'Senescent fibroblasts are put into the dermis.',
    effects: [
      {
        does: 'puts senescent cells in',
        mechanism: 'medicine',
        parameters: [
          'agent.transplant-senescent.dose',
          'agent.transplant-senescent.diameter',
          'agent.transplant-senescent.depth'
        ]
      }
    ],
    harms: [{ text: 'dysfunction in mice within a month', source: 'xu2018', severity: 'serious' }],
    approval: experiment,
    evidence: [
      { text: 'raises markers nearby in mice', source: 'dasilva2019' },
      { text: 'raises senescence near and far in mice', source: 'franco2025' }
    ]
  },
  {
    ...act,
    id: 'transplant-working',
    name: 'Working cells put in',
    actsAs: 'the control of that',
    mechanism: 'As many working fibroblasts are put into the dermis.',
    effects: [
      {
        does: 'puts working cells in',
        mechanism: 'medicine',
        parameters: [
          'agent.transplant-senescent.dose',
          'agent.transplant-senescent.diameter',
          'agent.transplant-senescent.depth'
        ]
      }
    ],
    harms: [{ text: 'a prick', severity: 'mild' }],
    approval: experiment,
    evidence: [{ text: 'raises no markers nearby in mice', source: 'dasilva2019' }],
    comparator: true
  },
  {
    ...act,
    id: 'seed-senescent',
    name: 'Cells made senescent',
    actsAs: 'a given burden',
    mechanism: 'A share of the dermal cells is made senescent at once.',
    effects: [
      {
        does: 'makes a share of cells senescent',
        mechanism: 'medicine',
        parameters: ['agent.seed-senescent.share']
      }
    ],
    harms: [{ text: 'possible only in a model', severity: 'unknown' }],
    approval: experiment,
    evidence: []
  },
  {
    ...act,
    id: 'nothing',
    name: 'Nothing',
    actsAs: 'what happens anyway',
    mechanism: 'No treatment. Always an arm.',
    effects: [],
    harms: [{ text: 'ageing goes on', severity: 'moderate' }],
    approval: { status: 'not a medicine', text: 'always an arm' },
    evidence: [],
    researchOnly: false,
    comparator: true
  }
]
