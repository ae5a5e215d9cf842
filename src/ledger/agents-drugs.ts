/**
 * The catalogue, medicines: senolytics kill senescent cells, senomorphics quiet them, retinoids rebuild, sunscreen protects.
 */
import type { Agent, AgentEffect, Evidence, Harm } from './agent.ts'

const elsewhere = 'approved for other diseases in some countries, not for ageing or for senescent cells'

function kill(agent: string): AgentEffect {
  return {
    does: 'kills senescent cells, by kind, in one pulse per dose',
    mechanism: 'medicine',
    parameters: [
      ...['keratinocyte', 'melanocyte', 'fibroblast', 'stem'].map((kind) => `agent.${agent}.kill.${kind}`),
      `agent.${agent}.susceptible`
    ]
  }
}

function quiet(agent: string): AgentEffect {
  return { does: 'suppresses SASP', mechanism: 'secretion', parameters: [`agent.${agent}.silence`] }
}

function calm(agent: string): AgentEffect {
  return {
    does: 'prevents damage by inflammation',
    mechanism: 'damage',
    parameters: [`agent.${agent}.inflammation`]
  }
}

const stay = (agent: string): string[] =>
  ['half-life', 'interval', 'depth'].map((what) => `agent.${agent}.${what}`)

const woundHold: Harm = {
  text: 'may delay a wound: senescent cells help it close, so none within 14 d after one',
  source: 'demaria2014',
  severity: 'moderate'
}
const noSkinNumbers: Evidence = { text: 'no human figures on senescence in skin are available' }

export const drugs: readonly Agent[] = [
  {
    id: 'dasatinib-quercetin',
    name: 'Dasatinib with quercetin',
    synonyms: ['D+Q'],
    actsAs: 'senolytic',
    kind: 'medicine',
    mechanism:
      'A tyrosine-kinase inhibitor and a plant flavonoid, three days in a row: lets senescent cells die, and is gone within a day (hit and run).',
    effects: [kill('dasatinib-quercetin')],
    routes: ['oral'],
    kinetics: [
      'agent.dasatinib-quercetin.half-life',
      'agent.dasatinib-quercetin.depth',
      'agent.dasatinib-quercetin.dose.dasatinib',
      'agent.dasatinib-quercetin.dose.quercetin'
    ],
    defaultCourse: { every: 1, times: 3 },
    harms: [
      woundHold,
      {
        text: 'a cancer drug: the harms of repeated courses in healthy people are not known',
        severity: 'unknown'
      }
    ],
    approval: { status: 'for other uses', text: elsewhere },
    grade: 'B',
    evidence: [
      {
        text: 'fat of 9 people, 11 d after: p16+ −35 %, p21+ −17 %, SA-beta-gal+ −62 %, macrophages −28 %; no control group',
        source: 'hickson2019'
      },
      { text: 'old mice, every two weeks: survival after treatment +36 %, hazard 65 %', source: 'xu2018' },
      { text: 'lung fibrosis, 14 people, open: 6-minute walk +21.5 m', source: 'justice2019' }
    ],
    nulls: [
      {
        text: 'bone trial, 60 women, 20 weeks: primary endpoint unchanged (p = 0.611), 36 SASP factors unchanged',
        source: 'farr2024'
      }
    ],
    holdAfterWound: 14,
    researchOnly: false,
    comparator: false
  },
  {
    id: 'fisetin',
    name: 'Fisetin',
    synonyms: [],
    actsAs: 'senolytic, biased to no effect',
    kind: 'medicine',
    mechanism:
      'A plant flavonoid, swallowed for two days. What reaches the blood is far below what acts on tissue in a dish.',
    effects: [kill('fisetin')],
    routes: ['oral'],
    kinetics: ['agent.fisetin.depth', 'agent.fisetin.concentration'],
    defaultCourse: { every: 1, times: 2 },
    harms: [woundHold, { text: 'none specific known at these doses', severity: 'unknown' }],
    approval: {
      status: 'not approved',
      text: 'sold as a food supplement in some countries; not approved for any disease that we know of'
    },
    grade: 'A',
    evidence: [{ text: 'longer life in groups of 8 to 9 mice', source: 'fisetin-mice-2018' }],
    nulls: [
      {
        text: 'mice of three sites, from 20 months: no longer life (median −5 to +7 %), p16 not lower',
        source: 'itp-fisetin'
      },
      { text: 'knee osteoarthritis, n = 74: null', source: 'nct04210986' }
    ],
    holdAfterWound: 14,
    researchOnly: false,
    comparator: false
  },
  {
    id: 'navitoclax-topical',
    name: 'Navitoclax on the skin',
    synonyms: ['ABT-263'],
    actsAs: 'senolytic with a passing influx of macrophages',
    kind: 'medicine',
    mechanism:
      'Blocks the proteins that keep senescent cells from dying. Put on the skin it stays local; swallowed it kills platelets.',
    effects: [
      kill('navitoclax-topical'),
      {
        does: 'draws killers and macrophages in for days',
        mechanism: 'homing',
        parameters: ['agent.navitoclax-topical.influx', 'agent.navitoclax-topical.influx.half-life']
      }
    ],
    routes: ['topical'],
    kinetics: ['agent.navitoclax-topical.depth', 'agent.navitoclax-topical.concentration'],
    defaultCourse: { every: 1, times: 5 },
    harms: [
      woundHold,
      { text: 'systemic use lowers platelets', source: 'aging-wiki', severity: 'serious' },
      { text: 'passing inflammation', source: 'shvedova2024', severity: 'mild' }
    ],
    approval: { status: 'not approved', text: 'not approved for any use that we know of' },
    grade: 'C',
    evidence: [
      {
        text: 'old mice, 5 µM for 5 d: p16, p21, SA-beta-gal down; wounds made later closed faster',
        source: 'shvedova2024'
      }
    ],
    nulls: [{ text: 'another drug of this class, UBX0101 into the knee, failed', source: 'nct04129944' }],
    holdAfterWound: 14,
    researchOnly: false,
    comparator: false
  },
  {
    id: 'rapamycin-topical',
    name: 'Rapamycin on the skin',
    synonyms: ['sirolimus cream'],
    actsAs: 'senomorphic',
    kind: 'medicine',
    mechanism: 'Slows the making of SASP and the drift into senescence while it is used; the cells stay.',
    effects: [quiet('rapamycin-topical')],
    routes: ['topical'],
    kinetics: stay('rapamycin-topical'),
    defaultCourse: { every: 1 },
    harms: [{ text: 'local irritation; long use on healthy skin is little studied', severity: 'mild' }],
    approval: { status: 'for other uses', text: elsewhere },
    grade: 'B',
    evidence: [
      {
        text: '36 people, 6 to 8 months: p16 down (P = 0.008), collagen VII up (P = 0.0077)',
        source: 'chung2019'
      }
    ],
    nulls: [
      { text: 'exploratory: 17 of 36 completed, 8 biopsies, none before treatment', source: 'chung2019' }
    ],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'rapamycin',
    name: 'Rapamycin by mouth',
    synonyms: ['sirolimus'],
    actsAs: 'senomorphic',
    kind: 'medicine',
    mechanism: 'As on the skin, but everywhere.',
    effects: [quiet('rapamycin')],
    routes: ['oral'],
    kinetics: stay('rapamycin'),
    defaultCourse: { every: 7 },
    harms: [{ text: 'weakens immune defence', severity: 'serious' }],
    approval: { status: 'for other uses', text: elsewhere },
    grade: 'C',
    evidence: [
      {
        text: 'mice from 600 d: age of 90 % mortality +14 % in females, +9 % in males',
        source: 'rapamycin-itp'
      }
    ],
    nulls: [noSkinNumbers],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'metformin',
    name: 'Metformin by mouth',
    synonyms: [],
    actsAs: 'senomorphic',
    kind: 'medicine',
    mechanism: 'May lower SASP and inflammation a little.',
    effects: [quiet('metformin'), calm('metformin')],
    routes: ['oral'],
    kinetics: stay('metformin'),
    defaultCourse: { every: 1 },
    harms: [{ text: 'upset stomach', severity: 'mild' }],
    approval: { status: 'for other uses', text: elsewhere },
    grade: 'E',
    evidence: [],
    nulls: [noSkinNumbers],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'metformin-topical',
    name: 'Metformin on the skin',
    synonyms: [],
    actsAs: 'lightens pigment',
    kind: 'medicine',
    mechanism: 'Lowers pigment in melasma; nothing on senescence has been measured.',
    effects: [
      { does: 'takes away pigment', mechanism: 'medicine', parameters: ['agent.metformin-topical.pigment'] }
    ],
    routes: ['topical'],
    kinetics: stay('metformin-topical'),
    defaultCourse: { every: 1 },
    harms: [{ text: 'local irritation', severity: 'mild' }],
    approval: { status: 'for other uses', text: elsewhere },
    grade: 'B',
    evidence: [
      { text: 'melasma, split face, n = 20: pigment falls', source: 'metformin-melasma-2024' },
      { text: 'melasma, n = 60: pigment falls', source: 'pmc10773746' }
    ],
    nulls: [noSkinNumbers],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'jak-inhibitor',
    name: 'A JAK inhibitor',
    synonyms: ['ruxolitinib'],
    actsAs: 'senomorphic',
    kind: 'medicine',
    mechanism: 'Blocks the signalling of many cytokines: less SASP is made and felt.',
    effects: [quiet('jak-inhibitor'), calm('jak-inhibitor')],
    routes: ['oral', 'topical'],
    kinetics: stay('jak-inhibitor'),
    defaultCourse: { every: 1 },
    harms: [{ text: 'weakens immune defence, and with it perhaps clearing', severity: 'serious' }],
    approval: { status: 'for other uses', text: elsewhere },
    grade: 'E',
    evidence: [],
    nulls: [noSkinNumbers],
    researchOnly: false,
    comparator: false,
    later: 'its effect on killers is not simulated'
  },
  {
    id: 'anti-inflammatory',
    name: 'An anti-inflammatory drug',
    synonyms: [],
    actsAs: 'lowers the making of senescent cells',
    kind: 'medicine',
    mechanism: 'Less inflammation, less damage by it.',
    effects: [calm('anti-inflammatory')],
    routes: ['oral'],
    kinetics: stay('anti-inflammatory'),
    defaultCourse: { every: 1 },
    harms: [{ text: 'stomach, kidney and heart, depending on the drug', severity: 'moderate' }],
    approval: { status: 'for other uses', text: elsewhere },
    grade: 'E',
    evidence: [
      {
        text: 'in a dish, blocking TGF-beta and IL-1 together stops bystanders being turned; blocking IL-6 signalling does not',
        source: 'aging-100520'
      }
    ],
    nulls: [noSkinNumbers],
    researchOnly: false,
    comparator: false
  },
  {
    id: 'pdgf-aa',
    name: 'PDGF-AA on a wound',
    synonyms: [],
    actsAs: 'replaces what wound-made senescent cells give',
    kind: 'medicine',
    mechanism: 'The growth factor by which transient senescent cells help a wound close.',
    effects: [
      {
        does: 'speeds migration and contraction',
        mechanism: 'wound',
        parameters: ['agent.pdgf-aa.pdgf', 'wound.pdgf']
      }
    ],
    routes: ['topical'],
    kinetics: ['agent.pdgf-aa.half-life'],
    defaultCourse: { every: 1, times: 6 },
    harms: [{ text: 'a growth factor: long use is not studied', severity: 'unknown' }],
    approval: { status: 'research only', text: 'an experiment in mice' },
    grade: 'C',
    evidence: [{ text: 'mouse: rescues closure when senescent cells are cleared', source: 'demaria2014' }],
    nulls: [],
    researchOnly: true,
    comparator: false
  },
  {
    id: 'sun-protection',
    name: 'Sunscreen',
    synonyms: ['sunscreen', 'sun protection'],
    actsAs: 'stops ultraviolet',
    kind: 'habit',
    mechanism: 'Less ultraviolet reaches the skin: less damage, less broken collagen.',
    effects: [{ does: 'stops a share of the dose', mechanism: 'sun', parameters: ['sun.protection'] }],
    routes: ['topical'],
    kinetics: ['agent.sun-protection.interval'],
    defaultCourse: { every: 1 },
    harms: [{ text: 'rarely an allergy', severity: 'mild' }],
    approval: { status: 'approved', text: 'sold over the counter' },
    grade: 'A',
    evidence: [
      {
        text: '903 people, 4.5 y: odds of increased skin ageing 0.76 (0.59 to 0.98); no detectable increase in the daily arm',
        source: 'hughes2013'
      }
    ],
    nulls: [],
    researchOnly: false,
    comparator: true
  },
  ...(['tretinoin', 'retinol'] as const).map((id): Agent => ({
    id,
    name: id === 'tretinoin' ? 'Tretinoin' : 'Retinol',
    synonyms: id === 'tretinoin' ? ['all-trans retinoic acid'] : ['vitamin A'],
    actsAs: 'rebuilds collagen, slows its breakdown',
    kind: 'habit',
    mechanism: 'Raises collagen synthesis, lowers MMP, quickens the epidermis.',
    effects: [
      {
        does: 'raises synthesis, lowers breakdown',
        mechanism: 'matrix',
        parameters: [`agent.${id}.synthesis`, `agent.${id}.mmp`]
      },
      { does: 'quickens renewal', mechanism: 'epidermis', parameters: [`agent.${id}.renewal`] }
    ],
    routes: ['topical'],
    kinetics: [`agent.${id}.half-life`, `agent.${id}.interval`],
    defaultCourse: { every: 1 },
    harms: [
      { text: 'redness and peeling, chiefly at the start', severity: 'mild' },
      { text: 'not in pregnancy', severity: 'serious' }
    ],
    approval:
      id === 'tretinoin'
        ? { status: 'approved', text: 'on prescription in many countries' }
        : { status: 'not a medicine', text: 'sold as a cosmetic' },
    grade: 'A',
    evidence:
      id === 'tretinoin'
        ? [
            {
              text: '0.1 %, 10 to 12 months: collagen I formation +80 % against −14 % on vehicle',
              source: 'griffiths1993'
            },
            {
              text: '0.05 %, at least 6 months, open, n = 34: papillary collagen band doubled',
              source: 'jaad2005'
            }
          ]
        : [
            {
              text: '0.4 %, 24 weeks, 36 people of about 87 y: wrinkle score −1.64 against −0.08',
              source: 'kafi2007'
            }
          ],
    nulls: [],
    researchOnly: false,
    comparator: true
  }))
]
