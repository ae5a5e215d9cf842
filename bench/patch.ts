/** The patch that is measured: the default 1 mm x 1 mm x 1 mm of forearm at 20, with all agents and fields. */
import { resolve } from '../src/ledger/resolve.ts'
import { skin, type Skin } from '../src/tissue/skin.ts'
import type { Size } from './row.ts'

export function forearm(size: Size, replicate: number, settle: boolean): Skin {
  const edge = size.smoke ? 150 : 1000 // µm
  return skin({
    patch: { width: edge, height: edge, depth: edge },
    person: { age: 20, sex: 'female', site: 'forearm', phototype: 2 },
    number: resolve({}).number,
    off: [],
    chance: { seed: 1, replicate },
    givenRoom: 0,
    woundRoom: 1,
    settle
  })
}
