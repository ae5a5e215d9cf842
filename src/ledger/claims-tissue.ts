/**
 * Claims K1 to K12: death and renewal, how senescence spreads, what stem cells do, inflammation.
 */
import type { Claim } from './claim.ts'

export const tissueClaims: readonly Claim[] = [
  {
    id: 'K1',
    claim:
      'Regeneration needs orderly cell death: where nothing deteriorates in good order, nothing is renewed.',
    verdict: 'partly',
    grade: 'D',
    correction:
      'A place must become free before a neighbour can fill it; how much of human skin’s renewal is limited by free places, and how much by supply, is not known.',
    evidenceFor: [
      {
        text: 'basal cells divide as neighbours leave: one kind of progenitor keeps mouse epidermis in balance',
        source: 'clayton2007'
      },
      {
        text: 'on a lattice of healthy, senescent and vacant sites, senescent cells can come to hold a connected cluster',
        source: 'gorshkov2016'
      }
    ],
    evidenceAgainst: [
      { text: 'growth and wound healing fill space that no cell had to die for first', source: 'skibidy' }
    ],
    mechanisms: ['decision', 'efferocytosis', 'clearance', 'regeneration'],
    test: {
      scenario: 'forearm-lifetime',
      shows:
        'with death and clearing off (decision, efferocytosis, clearance), vacancies vanish and renewal stops',
      tested: 'now'
    }
  },
  {
    id: 'K2',
    claim: 'Senescent cells neither work nor die; the more there are, the harder regeneration becomes.',
    verdict: 'partly',
    grade: 'C',
    correction:
      'Lasting senescent cells take places and their secretion slows neighbours; but they secrete, some are cleared, and those made by a wound help it close.',
    evidenceFor: [
      { text: 'dividing and p16+ cells do not overlap', source: 'ressler2006' },
      {
        text: 'senescent melanocytes thin a cultured epidermis, a senolytic rescues it',
        source: 'victorelli2019'
      }
    ],
    evidenceAgainst: [
      {
        text: 'wound-made senescent cells help closure through PDGF-AA; killing them delays it',
        source: 'demaria2014'
      },
      { text: 'removing p16-high liver endothelium is reported to harm', source: 'grosse2020' }
    ],
    mechanisms: ['regeneration', 'secretion', 'wound', 'epidermis'],
    test: { scenario: 'wound', shows: 'the same wound with 0, 10 and 20 % senescent cells', tested: 'now' }
  },
  {
    id: 'K3',
    claim: 'Stem cells, one’s own or given, go by themselves to the tissue that needs them.',
    verdict: 'overstated',
    grade: 'C',
    correction:
      'Given into a vein they stay in the lung and die within a day; injected into skin they move a little and live for days. What acts is mostly what they secrete.',
    evidenceFor: [{ text: 'they move towards inflammatory signals in culture' }],
    evidenceAgainst: [
      {
        text: 'living donor cells only in the lung, for 24 h at most, none in other organs (mouse)',
        source: 'eggenhofer2012'
      },
      { text: 'less than 1 % survive a week', source: 'pmc9735639' },
      { text: 'engraftment is rare or absent: call them medicinal signalling cells', source: 'caplan2017' }
    ],
    mechanisms: ['given-cells', 'secretome'],
    test: { scenario: 'stem-cells', shows: 'local against vein, and the share that arrives', tested: 'later' }
  },
  {
    id: 'K4',
    claim: 'Stem cells tell the tissue what to do by exosomes.',
    verdict: 'partly',
    grade: 'D',
    correction:
      'Their vesicles and medium lower senescence markers and raise collagen in culture and in mice; in people two small split-face trials of vesicles or medium with needles were positive.',
    evidenceFor: [
      {
        text: 'vesicles lower SA-beta-gal and MMP, raise collagen I in senescent dermal fibroblasts',
        source: 'oh2018'
      },
      { text: 'vesicles of young cells rescue senescent ones', source: 'dorronsoro2021' },
      { text: 'split face, n = 28, with needles: better than saline with needles', source: 'park2023' }
    ],
    evidenceAgainst: [
      { text: '15 of 19 studies used conditioned medium, not exosomes', source: 'jafarzadeh2025' },
      { text: 'dabbed on intact skin they do nothing', source: 'cui2025' }
    ],
    mechanisms: ['secretome', 'reprogramming'],
    test: { scenario: 'exosomes', shows: 'injected, with needles, dabbed on', tested: 'later' }
  },
  {
    id: 'K5',
    claim: 'Senescent cells use exosomes too, to spread their state.',
    verdict: 'supported',
    grade: 'D',
    correction:
      'Small vesicles of senescent cells alone can turn others in culture; how much this matters in living skin is not known.',
    evidenceFor: [
      { text: 'small vesicles transmit senescence, uptake goes with activation', source: 'borghesan2019' }
    ],
    evidenceAgainst: [],
    mechanisms: ['vesicle-spread'],
    test: {
      scenario: 'lesion',
      shows: 'a lesion with the vesicle route switched off (off: [vesicle-spread])',
      tested: 'now'
    }
  },
  {
    id: 'K6',
    claim: 'Senescence spreads almost like an infection.',
    verdict: 'overstated',
    grade: 'C',
    correction:
      'It spreads, and it limits itself: secondaries secrete less, clearing answers, and no reproduction number or reach has been measured in living tissue.',
    evidenceFor: [
      {
        text: 'transplanted senescent cells raise markers in neighbours within 3 weeks (mouse)',
        source: 'dasilva2019'
      },
      {
        text: 'senescent cells put into the dermis raise senescence near and far (mouse)',
        source: 'franco2025'
      },
      { text: 'paracrine senescence in culture', source: 'acosta2013' }
    ],
    evidenceAgainst: [
      { text: 'differences in secretion and in time bound the spread', source: 'martin2023' },
      { text: 'an audit of spatial data found no length that stands', source: 'spatial-audit' },
      { text: 'contact bystanders: no distance given', source: 'nelson2012' }
    ],
    mechanisms: ['paracrine', 'vesicle-spread', 'touch'],
    test: {
      scenario: 'lesion',
      shows:
        'how far a lesion turns the skin around it, and that the realised reproduction number stays below one in youth',
      tested: 'now'
    }
  },
  {
    id: 'K7',
    claim: 'Stem cells clear senescent cells.',
    verdict: 'untested',
    grade: 'D',
    correction:
      'Not shown for human skin. Fewer markers after stem-cell vesicles could be killing, return to work, or mere quieting.',
    evidenceFor: [
      { text: 'fewer senescence markers after vesicles, in culture and mice', source: 'dorronsoro2021' },
      { text: 'the same in dermal fibroblasts', source: 'oh2018' }
    ],
    evidenceAgainst: [
      {
        text: 'killers are natural killer cells, macrophages and T cells, for which there is direct evidence',
        source: 'hla-ii-ctl'
      }
    ],
    mechanisms: ['secretome', 'clearance'],
    test: {
      scenario: 'stem-cells',
      shows: 'the same dose with its help to clearing switched off',
      tested: 'later'
    }
  },
  {
    id: 'K8',
    claim:
      'Stem cells reprogram senescent cells: some go on to die, some stop being senescent, and their SASP is undone.',
    verdict: 'overstated',
    grade: 'D',
    correction:
      'Quieting of SASP is plausible; return to work is possible only while p16 is low; cells with high p16 do not come back.',
    evidenceFor: [
      { text: 'medium and vesicles rescue senescent fibroblasts in culture', source: 'dorronsoro2021' }
    ],
    evidenceAgainst: [
      {
        text: 'p16-high human fibroblasts are not brought back even by loss of p53',
        source: 'beausejour2003'
      },
      {
        text: 'transient reprogramming rejuvenates cells that are not senescent, in culture',
        source: 'gill2022'
      }
    ],
    mechanisms: ['reprogramming', 'secretome'],
    test: {
      scenario: 'stem-cells',
      shows: 'p16-low and p16-high cells apart, with the marker panel',
      tested: 'later'
    }
  },
  {
    id: 'K9',
    claim:
      'Stem cells lose number and function with age; senescent cells then stay longer and late ageing speeds up.',
    verdict: 'contested',
    grade: 'B',
    correction:
      'Function falls more surely than number. Senescent cells stay longer in old mice; that this speeds up human skin ageing is open.',
    evidenceFor: [
      { text: '67 donors of 19 to 89 y: colony number falls with age, r = −0.53', source: 'msc-number-2019' },
      { text: 'half-life of induced senescent cells 5 d in young, 25 d in old mice', source: 'karin2019' },
      {
        text: 'mice without perforin gather senescent cells and inflammation, and live shorter',
        source: 'perforin-2018'
      }
    ],
    evidenceAgainst: [
      { text: '100 hip marrows: no significant fall', source: 'pmc3014682' },
      { text: 'marrow progenitors: no association with age', source: 'pmc2949333' }
    ],
    mechanisms: ['resident stem supply', 'clearance', 'homing'],
    test: {
      scenario: 'forearm-lifetime',
      shows: 'the same life with stem supply held young (stem.supply.decline = 0)',
      tested: 'now'
    }
  },
  {
    id: 'K10',
    claim: 'Inflammation makes senescent cells; less inflammation prevents them.',
    verdict: 'partly',
    grade: 'D',
    correction:
      'Signals of senescent cells damage neighbours, through TGF-beta and IL-1 rather than IL-6. That calming inflammation prevents senescence in human skin has not been tried.',
    evidenceFor: [
      {
        text: 'blocking TGF-beta and IL-1 together abolishes the bystander effect in culture',
        source: 'aging-100520'
      }
    ],
    evidenceAgainst: [
      { text: 'blocking IL-6 signalling does nothing there', source: 'aging-100520' },
      {
        text: 'in 170 people p16 of blood T cells goes with IL-6, smoking and inactivity: which makes which is open',
        source: 't-cell-p16-2009'
      }
    ],
    mechanisms: ['damage', 'decision', 'paracrine'],
    test: { scenario: 'anti-inflammatory', shows: 'a life with inflammation lowered', tested: 'later' }
  },
  {
    id: 'K11',
    claim: 'Cooling chambers reduce inflammation.',
    verdict: 'partly',
    grade: 'A',
    correction:
      'IL-1beta fell and IL-10 rose in pooled trials; IL-6 and TNF did not change. No trial looked at senescence or at skin.',
    evidenceFor: [{ text: '11 trials, n = 274: IL-1beta SMD −2.08, IL-10 +0.78', source: 'cryo-meta-2025' }],
    evidenceAgainst: [
      {
        text: 'rheumatoid arthritis: IL-6, TNF, IL-10 unchanged against rehabilitation',
        source: 'pmc7091479'
      },
      { text: '11 runners: IL-1beta unchanged too', source: 'runners-cooling' }
    ],
    mechanisms: ['damage'],
    test: { scenario: 'cooling', shows: 'sessions against none', tested: 'later' }
  },
  {
    id: 'K12',
    claim: 'Stem cells are drawn to inflammation and bring a plan for repair.',
    verdict: 'overstated',
    grade: 'D',
    correction:
      'What they bring is a secretome; "plan" is a picture. Few cells reach inflamed skin unless they are put there.',
    evidenceFor: [{ text: 'vesicles of young cells rescue senescent cells', source: 'dorronsoro2021' }],
    evidenceAgainst: [
      { text: 'cells in a vein do not reach other organs alive', source: 'eggenhofer2012' },
      { text: 'engraftment is rare or absent', source: 'caplan2017' }
    ],
    mechanisms: ['given-cells', 'secretome', 'wound'],
    test: { scenario: 'wound', shows: 'a wound with and without stem cells put beside it', tested: 'later' }
  }
]
