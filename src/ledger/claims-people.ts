/**
 * Claims K13 to K24: looks and life, medicines and cells, markers, and how people go about it.
 */
import type { Claim } from './claim.ts'

export const peopleClaims: readonly Claim[] = [
  {
    id: 'K13',
    claim: 'Skin is an organ whose function shows as looks; clearing it makes one look younger.',
    verdict: 'partly',
    grade: 'B',
    correction:
      'People with fewer p16+ cells in the epidermis look about three years younger between outer thirds; an association, and no trial of clearing has shown looks to follow.',
    evidenceFor: [
      {
        text: '178 people: 3 y of perceived age between lowest and highest third of epidermal p16',
        source: 'waaijer2016'
      },
      { text: 'members of long-lived families have fewer p16+ cells', source: 'waaijer2012' }
    ],
    evidenceAgainst: [
      { text: 'skin morphometry does not differ in such families', source: 'waaijer2011' },
      { text: 'the best effects on looks in trials come from sunscreen and retinoids', source: 'hughes2013' }
    ],
    mechanisms: ['matrix', 'epidermis', 'medicine'],
    test: {
      scenario: 'forearm-lifetime',
      shows: 'perceived age, wrinkle grade and collagen with and without clearing, each with its noise',
      tested: 'now'
    }
  },
  {
    id: 'K14',
    claim: 'Clearing worn-out cells also makes one live longer; frailty is the indication.',
    verdict: 'overstated',
    grade: 'C',
    correction:
      'In mice, yes: a longer median life. In people, no trial has shown longer life, and controlled trials of senolytics have mostly been null; frailty trials of stem cells are small, mixed, and not about clearing.',
    evidenceFor: [
      { text: 'mice: clearing p16 cells from 12 months, median 624 to 793 d (+27 %)', source: 'baker2016' },
      {
        text: 'old mice, dasatinib with quercetin: survival after treatment +36 %, hazard 65 %',
        source: 'xu2018'
      },
      { text: 'frailty, donor bone-marrow cells, 15 people: 6-minute walk up, TNF down', source: 'cratus1' },
      {
        text: 'frailty, donor cells, 148 people: dose-response at day 180; the walk of +63.4 m is a secondary result at month 9',
        source: 'laromestrocel-design'
      },
      { text: 'frailty, umbilical cells, 30 people: grip p = 0.002', source: 'uc-msc-frailty-2024' }
    ],
    evidenceAgainst: [
      { text: 'bone trial, 60 women: primary endpoint null', source: 'farr2024' },
      { text: 'UBX0101 in the knee: null', source: 'nct04129944' },
      { text: 'fisetin in the knee: null', source: 'nct04210986' },
      { text: 'fisetin in mice of three sites: no longer life', source: 'itp-fisetin' },
      { text: 'simulation: median rises, maximum hardly', source: 'kowald2021' },
      { text: 'into the eye, UBX1325: +5.6 letters, interval −1.5 to 12.7', source: 'ubx1325' }
    ],
    mechanisms: [],
    test: {
      scenario: 'ink-attac',
      shows: 'survival of mice and the human nulls; clearing skin alone is not expected to lengthen life',
      tested: 'now'
    }
  },
  {
    id: 'K15',
    claim: 'Senolytics imitate what stem cells do to senescent cells.',
    verdict: 'overstated',
    grade: 'B',
    correction:
      'Senolytics kill; they are gone within a day and the cells come back over months. That stem cells clear senescent cells in skin has not been shown, so there is nothing proven to imitate.',
    evidenceFor: [
      { text: 'both lower markers of senescence: the drugs in fat of 9 people', source: 'hickson2019' },
      { text: 'vesicles in culture and mice', source: 'dorronsoro2021' }
    ],
    evidenceAgainst: [
      { text: 'the word is senolytic; drugs that quiet are senomorphics', source: 'zhu2015' },
      { text: '36 SASP factors unchanged in a controlled trial', source: 'farr2024' }
    ],
    mechanisms: ['medicine', 'clearance'],
    test: {
      scenario: 'forearm-lifetime',
      shows: 'courses of dasatinib with quercetin from 50, and how the burden returns between them',
      tested: 'now'
    }
  },
  {
    id: 'K16',
    claim: 'Drugs try to imitate reprogramming by altering gene expression.',
    verdict: 'partly',
    grade: 'D',
    correction:
      'Senomorphics lower SASP while they are used. Partial reprogramming resets cells that are not senescent, in a dish; it is research only, with a risk of lost identity and tumours.',
    evidenceFor: [
      { text: 'dermal fibroblasts: transcriptome about 30 y younger', source: 'gill2022' },
      { text: 'topical rapamycin: p16 down in a small trial', source: 'chung2019' }
    ],
    evidenceAgainst: [
      { text: 'p16-high senescent cells are not brought back', source: 'beausejour2003' },
      { text: '17 of 36 completed, no biopsy before treatment', source: 'chung2019' }
    ],
    mechanisms: ['secretion', 'reprogramming'],
    test: { scenario: 'reprogramming', shows: 'reset with a hazard of lost identity', tested: 'later' }
  },
  {
    id: 'K17',
    claim: 'Adult stem cells are safe and useful; embryonic ones serve mostly research.',
    verdict: 'partly',
    grade: 'B',
    correction:
      'Adult cells have been safe in small trials, are not approved for ageing, and themselves become senescent in culture. Embryonic-type cells carry a tumour risk and are not given for ageing.',
    evidenceFor: [{ text: 'small frailty trials without a safety signal of note', source: 'tompkins2017' }],
    evidenceAgainst: [
      { text: 'such cells senesce rapidly in culture', source: 'dorronsoro2021' },
      { text: 'serious adverse events after unapproved exosome products', source: 'fda2019' },
      { text: 'donor antibodies in 1 of 15', source: 'cratus1' }
    ],
    mechanisms: ['given-cells'],
    test: {
      scenario: 'evidence page',
      shows: 'harms and approval of every agent: reverdie explain msc-own-fat',
      tested: 'later'
    }
  },
  {
    id: 'K18',
    claim: 'Stem cells looked weak because they were given only to the hardest, latest cases.',
    verdict: 'untested',
    grade: 'E',
    correction: 'Possible, and not tried: no trial has compared early with late start.',
    evidenceFor: [{ text: 'clearing from middle age lengthens the life of mice', source: 'baker2016' }],
    evidenceAgainst: [{ text: 'given late, senolytics still help old mice', source: 'xu2018' }],
    mechanisms: ['given-cells', 'secretome'],
    test: { scenario: 'when-to-start', shows: 'the same course begun at 40, 55 and 70', tested: 'later' }
  },
  {
    id: 'K19',
    claim: 'Local care helps looks; central deployment helps longevity.',
    verdict: 'untested',
    grade: 'C',
    correction:
      'Local treatments act locally, that is shown. Cells in a vein lodge in the lung; body-wide effects are by signals, and longer life from them has been seen in rodents only.',
    evidenceFor: [
      { text: 'split-face trials: local effects', source: 'park2023' },
      { text: 'rats, monthly cells into a vein from 10 months: fat-derived +31.3 % life', source: 'kim2015' }
    ],
    evidenceAgainst: [{ text: 'no living cell beyond the lung', source: 'eggenhofer2012' }],
    mechanisms: ['given-cells', 'secretome'],
    test: {
      scenario: 'stem-cells',
      shows: 'local against vein in skin; life waits for the body model',
      tested: 'later'
    }
  },
  {
    id: 'K20',
    claim: 'Extra stem cells from own fat or from a donor’s umbilical cord improve ageing.',
    verdict: 'partly',
    grade: 'B',
    correction:
      'Small trials show better skin or better walking for months; controls are few, cells live for days, and own old cells are not the same as a newborn’s.',
    evidenceFor: [
      { text: 'own fat: 8 people, uncontrolled, better for over a year', source: 'pmc10381540' },
      { text: 'umbilical: frailty, 30 people, against placebo', source: 'uc-msc-frailty-2024' },
      { text: 'medium of umbilical cells with needles, split face, n = 28', source: 'liang2022' }
    ],
    evidenceAgainst: [
      { text: '95 % of injected fat-derived cells undetectable after 3 weeks', source: 'scrt532' },
      { text: 'old donors’ cells do not rescue', source: 'dorronsoro2021' }
    ],
    mechanisms: ['given-cells', 'secretome', 'matrix'],
    test: {
      scenario: 'stem-cells',
      shows: 'own fat against umbilical; a lasting effect can only stand in the matrix',
      tested: 'later'
    }
  },
  {
    id: 'K21',
    claim: 'Markers and stains identify senescent cells.',
    verdict: 'overstated',
    grade: 'B',
    correction:
      'No single marker is enough: p21 also marks damage, SA-beta-gal also macrophages and only in frozen tissue, and some p16 antibodies are reported to see another protein.',
    evidenceFor: [{ text: 'p16+ and p21+ cells rise with age', source: 'idda2020' }],
    evidenceAgainst: [
      {
        text: 'most papers citing certain p16 antibodies detected another protein (unpublished)',
        source: 'antibody-confound'
      },
      { text: 'macrophages drawn to senescent cells stain as well', source: 'aging-100991' },
      { text: 'melanocytes are the only p16+ cells of aged epidermis', source: 'victorelli2019' },
      { text: 'p16+ cells are found in the dermis too, against another count', source: 'waaijer2016' }
    ],
    mechanisms: ['decision', 'maturation'],
    test: {
      scenario: 'forearm-lifetime',
      shows: 'the hidden burden beside what each stain counts',
      tested: 'now'
    }
  },
  {
    id: 'K22',
    claim: 'Maintenance keeps one step ahead of senescence; stop, and what was gained is lost slowly.',
    verdict: 'untested',
    grade: 'E',
    correction:
      'Daily sunscreen kept skin from ageing measurably for 4.5 years. For clearing, the return of the burden after stopping has been seen in no human trial.',
    evidenceFor: [{ text: 'daily sunscreen: no detectable increase over 4.5 y', source: 'hughes2013' }],
    evidenceAgainst: [
      { text: 'an effect of vesicles in old mice was lost about two months later', source: 'adsc-sev-2021' }
    ],
    mechanisms: ['medicine', 'matrix', 'sun'],
    test: { scenario: 'maintenance', shows: 'keep up, stop at 60, resume at 70', tested: 'later' }
  },
  {
    id: 'K23',
    claim: 'One chooses programmes by goals, age and expectations.',
    verdict: 'supported',
    grade: 'E',
    correction:
      'A matter of choice, not of fact. What the model can add is the gap between an expectation and its interval.',
    evidenceFor: [],
    evidenceAgainst: [],
    mechanisms: [],
    test: {
      scenario: 'propose',
      shows: 'the map of options, with doing nothing and sun care among them',
      tested: 'later'
    }
  },
  {
    id: 'K24',
    claim: 'Pretty is maintenance: regeneration must follow what looks good.',
    verdict: 'untested',
    grade: 'E',
    correction: 'Looks and the capacity to renew are two outcomes; one can improve without the other.',
    evidenceFor: [{ text: 'looks follow epidermal p16 weakly', source: 'waaijer2016' }],
    evidenceAgainst: [{ text: 'skin morphometry does not differ where p16 does', source: 'waaijer2011' }],
    mechanisms: ['matrix', 'regeneration', 'epidermis'],
    test: { scenario: 'forearm-lifetime', shows: 'appearance and renewal side by side', tested: 'now' }
  }
]
