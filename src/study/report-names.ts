/**
 * What observed quantities and themes of the ledger are called in front of people. Ids stay as they are in files.
 */
export interface Name {
  readonly name: string
  readonly means?: string
  /** a share, told in per cent */
  readonly percent?: boolean
  /** what stands beside an axis of numbers without a unit */
  readonly scale?: string
  /** the name already says which part of the skin it is about */
  readonly whole?: boolean
  readonly level?: { readonly y: number; readonly label: string }
}

const young = 'young skin = 1'
const usual = 'usual peak = 1'

export const names: Readonly<Record<string, Name>> = {
  'senescent fraction': { name: 'Senescent cells', percent: true },
  'secreting fraction': { name: 'Cells with full SASP', percent: true },
  'calmed fraction': { name: 'Senescent cells that are calmed', percent: true },
  'damaged fraction': { name: 'Damaged cells', percent: true },
  'dying fraction': { name: 'Dying cells', percent: true },
  'vacant fraction': { name: 'Vacant places', percent: true },
  'p16 positive': { name: 'Cells that stain for p16', percent: true },
  'p21 positive': { name: 'Cells that stain for p21', percent: true },
  'SA-beta-gal positive': { name: 'Cells that stain for SA-β-gal', percent: true },
  'senescent near the lesion': {
    name: 'Senescent cells around the lesion',
    means:
      'senescent cells of the host’s own living cells in the dermis, in the lesion and within 100 µm of its edge unless set otherwise',
    percent: true,
    whole: true
  },
  SASP: { name: 'SASP' },
  collagen: { name: 'Collagen', scale: young },
  'collagen formation': { name: 'Collagen made now', scale: young },
  'collagen integrity': { name: 'Intact collagen', percent: true, whole: true },
  'realised R': { name: 'Turned by others', percent: true, whole: true },
  'marginal R': { name: 'One more would turn', whole: true, scale: 'cells' },
  Jacobian: {
    name: 'Growth of a small excess',
    whole: true,
    level: { y: 0, label: 'above 0: runaway' }
  },
  'dermal thickness': { name: 'Dermal thickness', whole: true },
  'epidermal thickness': { name: 'Epidermal thickness', whole: true },
  'epidermal output': { name: 'Output of the basal layer', whole: true, scale: young },
  'corneum transit': { name: 'Transit through the horny layer', whole: true },
  elastin: { name: 'Elastin', whole: true, scale: young },
  'ultrasound dermis': { name: 'Dermis by ultrasound', whole: true },
  'ultrasound epidermis': { name: 'Epidermis by ultrasound', whole: true },
  'wrinkle score': { name: 'Wrinkle score', whole: true, scale: 'score' },
  'SCINEXA intrinsic': { name: 'SCINEXA, intrinsic items', whole: true, scale: 'items' },
  'SCINEXA extrinsic': { name: 'SCINEXA, sun items', whole: true, scale: 'items' },
  'SCINEXA index': { name: 'SCINEXA index', whole: true },
  'perceived age offset': { name: 'Offset of perceived age', whole: true },
  TEWL: { name: 'Water loss through the skin', whole: true, scale: young },
  'newly senescent': { name: 'Newly senescent cells', whole: true },
  'newly senescent per year': { name: 'Newly senescent cells a year', whole: true },
  'killed senescent': { name: 'Senescent cells killed', whole: true },
  'wound closure': { name: 'Closed part of the wound', percent: true, whole: true },
  'wound contraction': { name: 'Part of the wound drawn shut', percent: true, whole: true },
  'wound collagen': { name: 'Collagen in the wound', whole: true, scale: 'unwounded = 1' },
  'wound neutrophils': { name: 'Neutrophils in the wound', whole: true, scale: usual },
  'wound macrophages': { name: 'Macrophages in the wound', whole: true, scale: usual },
  'wound myofibroblasts': { name: 'Myofibroblasts in the wound', whole: true, scale: usual },
  'wound PDGF-AA': { name: 'PDGF-AA in the wound', whole: true, scale: usual },
  'wound half-time': { name: 'Half-time of the wound', whole: true },
  secondaries: { name: 'Turned cells', whole: true, scale: 'cells' },
  'turned by signal': { name: 'Turned by the signal', whole: true, scale: 'cells' },
  'turned by touch': { name: 'Turned by touch', whole: true, scale: 'cells' },
  'front radius': { name: 'Radius of the front', whole: true },
  'time to enough': { name: 'Time to enough turned cells', whole: true }
}

export const themes: Readonly<Record<string, string>> = {
  agent: 'Agents: what is given, and what it does',
  body: 'The body around the patch',
  cells: 'Who is there',
  corneum: 'Epidermis',
  damage: 'Damage',
  decision: 'Repair, death or arrest',
  efferocytosis: 'Clearing the dead',
  epidermis: 'Epidermis',
  fill: 'Filling of free places',
  given: 'Given cells',
  initial: 'The start',
  instrument: 'Instruments',
  killer: 'Killer cells and clearance',
  marker: 'Markers and stains',
  martin: 'The published spread model',
  matrix: 'Collagen and elastin',
  p16: 'Senescence and SASP',
  p21: 'Senescence and SASP',
  sasp: 'Senescence and SASP',
  secretome: 'Stem cells and their secretome',
  senescence: 'Senescence and SASP',
  skin: 'Who is there',
  spread: 'Spread by SASP, vesicles and touch',
  stem: 'Stem cells and their secretome',
  sun: 'Sun',
  touch: 'Spread by SASP, vesicles and touch',
  vesicle: 'Spread by SASP, vesicles and touch',
  wound: 'Wounds'
}
