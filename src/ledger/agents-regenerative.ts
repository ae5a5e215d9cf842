/**
 * The catalogue, cells and procedures: stem cells, their exosomes, needles, cold, and what belongs to research only.
 */
import type { Agent, AgentEffect, Evidence, Harm } from './agent.ts'

const depot: AgentEffect[] = [
  {
    does: 'cells live in the skin for days and secrete',
    mechanism: 'given-cells',
    parameters: ['given.life.fast', 'given.persistent', 'given.life.slow', 'given.speed'],
    routes: ['local']
  },
  {
    does: 'their secretome calms SASP, helps clearing, returns p16-low cells to work',
    mechanism: 'reprogramming',
    parameters: ['secretome.calm', 'secretome.clearance', 'secretome.revert']
  },
  {
    does: 'cells in a vein are caught in the lung; next to none reach the skin',
    mechanism: 'given-cells',
    parameters: ['given.arrival.iv', 'given.arrival.iv.life'],
    routes: ['iv']
  }
]
const lung: Evidence = {
  text: 'given into a vein: living cells in the lung only, for a day, none in other organs (mouse)',
  source: 'eggenhofer2012'
}
const homingNull: Evidence = {
  text: 'engraftment is rare or absent; effects are by signals',
  source: 'caplan2017'
}
const culture: Harm = {
  text: 'such cells themselves become senescent in culture',
  source: 'dorronsoro2021',
  severity: 'moderate'
}
const exosomeLaw =
  'There are currently no FDA-approved exosome products. They count as drugs and biologics; other countries differ.'

export const regenerative: readonly Agent[] = [
  {
    id: 'msc-own-fat',
    name: 'Stem cells from one’s own fat',
    synonyms: ['ADSC', 'fat-derived stem cells'],
    actsAs: 'cells that secrete; short-lived',
    kind: 'cells',
    mechanism:
      'Mesenchymal stem cells from own fat, grown and injected into the skin, or given into a vein. They act by what they secrete; the durable trace is the matrix.',
    effects: [
      ...depot,
      { does: 'how much one cell secretes', mechanism: 'secretion', parameters: ['given.secretome.own-fat'] },
      {
        does: 'given into a vein, helps killers and calms inflammation body-wide for weeks',
        mechanism: 'clearance',
        parameters: [
          'agent.msc-own-fat.competence',
          'agent.msc-own-fat.inflammation',
          'agent.msc-own-fat.life'
        ],
        routes: ['iv']
      }
    ],
    routes: ['local', 'iv'],
    kinetics: [
      'agent.msc-own-fat.dose',
      'agent.msc-own-fat.dose.iv',
      'agent.msc-own-fat.depth',
      'given.life.fast'
    ],
    defaultCourse: {},
    harms: [
      culture,
      { text: 'cells come from a donor as old as the patient', severity: 'mild' },
      { text: 'clots in the lung when given into a vein', severity: 'serious' }
    ],
    approval: {
      status: 'not approved',
      text: 'not approved for ageing skin; rules differ between countries'
    },
    grade: 'B',
    evidence: [
      {
        text: '8 people, uncontrolled, 1e8 cells into the skin: better for over a year',
        source: 'pmc10381540'
      }
    ],
    nulls: [lung, homingNull, { text: '95 % undetectable after 3 weeks', source: 'scrt532' }],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'msc-umbilical',
    name: 'Stem cells from a donor’s umbilical cord',
    synonyms: ['UC-MSC'],
    actsAs: 'cells that secrete; short-lived',
    kind: 'cells',
    mechanism: 'Mesenchymal stem cells of a newborn donor. Young cells secrete well; they are not one’s own.',
    effects: [
      ...depot,
      {
        does: 'how much one cell secretes',
        mechanism: 'secretion',
        parameters: ['given.secretome.umbilical']
      },
      {
        does: 'given into a vein, helps killers and calms inflammation body-wide for weeks',
        mechanism: 'clearance',
        parameters: [
          'agent.msc-umbilical.competence',
          'agent.msc-umbilical.inflammation',
          'agent.msc-umbilical.life'
        ],
        routes: ['iv']
      }
    ],
    routes: ['iv', 'local'],
    kinetics: [
      'agent.msc-umbilical.dose',
      'agent.msc-umbilical.dose.iv',
      'agent.msc-umbilical.depth',
      'given.life.fast'
    ],
    defaultCourse: { every: 30, times: 2 },
    harms: [
      culture,
      {
        text: 'donor antibodies in 1 of 15 people given donor cells of another kind',
        source: 'cratus1',
        severity: 'moderate'
      }
    ],
    approval: { status: 'not approved', text: 'not approved for ageing or frailty that we know of' },
    grade: 'A',
    evidence: [
      {
        text: 'frailty, 30 people: physical score against placebo p = 0.042, grip p = 0.002, TNF-alpha p = 0.034',
        source: 'uc-msc-frailty-2024'
      },
      {
        text: 'medium of such cells with needles, split face, n = 28: brightness and texture better than saline with needles',
        source: 'liang2022'
      }
    ],
    nulls: [lung, homingNull, { text: '4-m walk unchanged (p = 0.21)', source: 'uc-msc-frailty-2024' }],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'exosomes',
    name: 'Stem-cell exosomes',
    synonyms: ['extracellular vesicles', 'EV'],
    actsAs: 'a depot of secretome',
    kind: 'procedure',
    mechanism:
      'Vesicles of stem cells without the cells: injected, through needle channels, or dabbed on, where next to nothing passes.',
    effects: [
      {
        does: 'leaves a depot of secretome',
        mechanism: 'medicine',
        parameters: ['agent.exosomes.level', 'agent.exosomes.spread', 'agent.exosomes.life']
      },
      {
        does: 'a part gets in through needle channels',
        mechanism: 'medicine',
        parameters: ['agent.exosomes.passage.microneedling'],
        routes: ['microneedling']
      },
      {
        does: 'next to none passes intact skin',
        mechanism: 'medicine',
        parameters: ['agent.exosomes.passage.topical'],
        routes: ['topical']
      },
      {
        does: 'the secretome calms SASP, helps clearing, returns p16-low cells to work',
        mechanism: 'reprogramming',
        parameters: ['secretome.calm', 'secretome.clearance', 'secretome.revert']
      }
    ],
    routes: ['microneedling', 'local', 'topical'],
    kinetics: [
      'agent.exosomes.depth.local',
      'agent.exosomes.depth.microneedling',
      'agent.exosomes.depth.topical',
      'agent.exosomes.life'
    ],
    defaultCourse: { every: 21, times: 3 },
    harms: [
      {
        text: 'serious adverse events after unapproved products in Nebraska (notice of 6 December 2019)',
        source: 'fda2019',
        severity: 'serious'
      }
    ],
    approval: { status: 'not approved', text: exosomeLaw, source: 'fda2019' },
    grade: 'A',
    evidence: [
      {
        text: 'with needles, split face, n = 28, three sessions: global score p = 0.005 against saline with needles',
        source: 'park2023'
      },
      { text: 'pooled wrinkles −20.2 % (15.3 to 25.2), 39 trials, most without sham', source: 'stack2026' }
    ],
    nulls: [
      { text: 'dabbed on it did nothing where injection worked', source: 'cui2025' },
      { text: '15 of 19 studies used conditioned medium, not exosomes', source: 'jafarzadeh2025' },
      { text: 'in old mice the effect was lost about two months later', source: 'adsc-sev-2021' }
    ],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'microneedling',
    name: 'Microneedling',
    synonyms: ['needling'],
    actsAs: 'a small wound that rebuilds',
    kind: 'procedure',
    mechanism: 'Needles make channels and many small wounds, to which the matrix answers.',
    effects: [
      { does: 'stimulates collagen', mechanism: 'matrix', parameters: ['agent.microneedling.stimulus'] }
    ],
    routes: ['device'],
    kinetics: ['agent.microneedling.half-life', 'agent.microneedling.depth'],
    defaultCourse: { every: 21, times: 3 },
    harms: [{ text: 'redness for days, infection, marks', severity: 'mild' }],
    approval: { status: 'not a medicine', text: 'a procedure; devices are regulated' },
    grade: 'B',
    evidence: [
      {
        text: 'wounding therapies lower the share of senescent fibroblasts in old skin',
        source: 'aging-100318'
      }
    ],
    nulls: [],
    researchOnly: false,
    comparator: true,
    later: 'needles have no depth yet'
  },
  {
    id: 'saline',
    name: 'Saline',
    synonyms: ['sham'],
    actsAs: 'nothing, with a prick',
    kind: 'procedure',
    mechanism: 'The comparator of injections.',
    effects: [{ does: 'nothing', mechanism: 'matrix', parameters: ['agent.saline.stimulus'] }],
    routes: ['local'],
    kinetics: [],
    defaultCourse: {},
    harms: [{ text: 'a prick', severity: 'mild' }],
    approval: { status: 'not a medicine', text: 'a comparator' },
    grade: 'E',
    evidence: [],
    nulls: [],
    researchOnly: false,
    comparator: true
  },
  {
    id: 'cooling-local',
    name: 'Cooling of the skin',
    synonyms: ['local cryotherapy'],
    actsAs: 'calms inflammation for hours',
    kind: 'procedure',
    mechanism: 'Less inflammation while it is cold; kills nothing.',
    effects: [
      {
        does: 'prevents damage by inflammation',
        mechanism: 'damage',
        parameters: ['agent.cooling-local.inflammation']
      }
    ],
    routes: ['device'],
    kinetics: ['agent.cooling-local.half-life'],
    defaultCourse: { every: 1 },
    harms: [{ text: 'frostbite if overdone', severity: 'moderate' }],
    approval: { status: 'not a medicine', text: 'a procedure' },
    grade: 'E',
    evidence: [],
    nulls: [{ text: 'no endpoint of senescence or skin ageing exists' }],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'cooling-whole-body',
    name: 'Cooling chamber',
    synonyms: ['whole-body cryotherapy', 'cryo-chamber'],
    actsAs: 'calms some cytokines for a while',
    kind: 'procedure',
    mechanism: 'Minutes of great cold shift some cytokines; kills nothing.',
    effects: [
      {
        does: 'prevents damage by inflammation',
        mechanism: 'damage',
        parameters: ['agent.cooling-whole-body.inflammation']
      }
    ],
    routes: ['device'],
    kinetics: [
      'agent.cooling-whole-body.half-life',
      'agent.cooling-whole-body.il-1beta',
      'agent.cooling-whole-body.il-10',
      'agent.cooling-whole-body.il-6'
    ],
    defaultCourse: { every: 2, times: 10 },
    harms: [{ text: 'cold injury, strain on the circulation', severity: 'moderate' }],
    approval: { status: 'not a medicine', text: 'a procedure' },
    grade: 'A',
    evidence: [
      { text: '11 trials, n = 274: IL-1beta SMD −2.08, IL-10 +0.78', source: 'cryo-meta-2025' },
      {
        text: '15 healthy people, uncontrolled: hsCRP −0.14 mg/L per session in the month before',
        source: 'ijmr2024'
      }
    ],
    nulls: [
      {
        text: 'rheumatoid arthritis, 25 and 25 people: IL-6, TNF, IL-10 unchanged against rehabilitation',
        source: 'pmc7091479'
      },
      { text: '11 runners: IL-1beta, IL-6, IL-10, TNF unchanged', source: 'runners-cooling' }
    ],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'reprogramming',
    name: 'Partial reprogramming',
    synonyms: ['OSKM', 'maturation-phase transient reprogramming'],
    actsAs: 'resets cells, at the risk of their identity',
    kind: 'procedure',
    mechanism:
      'A pulse of four factors sets a cell’s gene expression back; too much of it makes the cell forget what it is.',
    effects: [
      {
        does: 'sets p16-low senescent cells back to work; some cells lose their identity',
        mechanism: 'reprogramming',
        parameters: ['agent.reprogramming.revert', 'agent.reprogramming.identity-loss']
      }
    ],
    routes: ['local'],
    kinetics: ['agent.reprogramming.half-life', 'agent.reprogramming.reset'],
    defaultCourse: {},
    harms: [{ text: 'loss of identity, tumours', severity: 'serious' }],
    approval: { status: 'research only', text: 'not available to people' },
    grade: 'D',
    evidence: [
      {
        text: 'human dermal fibroblasts in culture, not senescent: transcriptome about 30 y younger, collagen up',
        source: 'gill2022'
      }
    ],
    nulls: [
      {
        text: 'p16-high human senescent cells are not brought back even by loss of p53',
        source: 'beausejour2003'
      }
    ],
    researchOnly: true,
    comparator: false
  },
  {
    id: 'embryonic-cells',
    name: 'Embryonic or iPSC-derived cells',
    synonyms: ['iPSC-derived cells'],
    actsAs: 'renewal, at the risk of tumours',
    kind: 'cells',
    mechanism:
      'Cells that can become any other. They serve research; adult cells are what is given to people.',
    effects: [
      {
        does: 'renewal with a hazard of tumours',
        mechanism: 'regeneration',
        parameters: ['agent.embryonic-cells.tumour']
      }
    ],
    routes: ['local'],
    kinetics: [],
    defaultCourse: {},
    harms: [{ text: 'tumours', severity: 'serious' }],
    approval: { status: 'research only', text: 'not available to people for ageing' },
    grade: 'E',
    evidence: [],
    nulls: [],
    researchOnly: true,
    comparator: false,
    later: 'not simulated: no scenario may give it yet'
  }
]
