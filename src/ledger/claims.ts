/**
 * The claims, K1 to K24. None is dropped; an overstated one is corrected in plain words.
 */
import type { Claim } from './claim.ts'
import { peopleClaims } from './claims-people.ts'
import { tissueClaims } from './claims-tissue.ts'

export const claims: readonly Claim[] = [...tissueClaims, ...peopleClaims]

export function claim(id: string): Claim | undefined {
  return claims.find((c) => c.id.toLowerCase() === id.toLowerCase())
}

/** Names a claim may use beside the mechanisms of the day: inputs and parts of mechanisms. */
export const partsOfClaims: readonly string[] = ['secretome', 'sun', 'resident stem supply']
