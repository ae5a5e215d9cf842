/**
 * What observed quantities and themes of the ledger are called in front of people. Ids stay as they are in files.
 */
export interface Name {
  readonly name: string
  readonly means?: string
  /** a share of cells, told in per cent */
  readonly percent?: boolean
  /** the name already says which part of the skin it is about */
  readonly whole?: boolean
  readonly level?: { readonly y: number; readonly label: string }
}

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
  SASP: { name: 'SASP' },
  'realised R': { name: 'Turned by others', whole: true },
  'marginal R': { name: 'One more would turn', whole: true },
  Jacobian: {
    name: 'Growth of a small excess',
    whole: true,
    level: { y: 0, label: 'above 0: runaway' }
  },
  'dermal thickness': { name: 'Dermal thickness', whole: true },
  'epidermal thickness': { name: 'Epidermal thickness', whole: true },
  'epidermal output': { name: 'Output of the basal layer', whole: true },
  'corneum transit': { name: 'Transit through the horny layer', whole: true },
  elastin: { name: 'Elastin', whole: true },
  'ultrasound dermis': { name: 'Dermis by ultrasound', whole: true },
  'ultrasound epidermis': { name: 'Epidermis by ultrasound', whole: true },
  'wrinkle score': { name: 'Wrinkle score', whole: true },
  'SCINEXA intrinsic': { name: 'SCINEXA, intrinsic items', whole: true },
  'SCINEXA extrinsic': { name: 'SCINEXA, sun items', whole: true },
  'SCINEXA index': { name: 'SCINEXA index', whole: true },
  'perceived age offset': { name: 'Offset of perceived age', whole: true },
  TEWL: { name: 'Water loss through the skin', whole: true },
  'wound half-time': { name: 'Half-time of the wound', whole: true },
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
