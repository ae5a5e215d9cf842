/**
 * Which family of agents each name belongs to: how its doses act. The catalogue in the ledger says all else about it.
 */
import { acts, act } from './acts.ts'
import { cells } from './cells.ts'
import { cooling } from './cooling.ts'
import { exosomes } from './exosomes.ts'
import { inDays } from './life.ts'
import type { Family, Numbers } from './part.ts'
import { growthFactor, needling, reprogramming, saline } from './procedures.ts'
import { senolytic } from './senolytics.ts'
import { senomorphic } from './senomorphics.ts'
import { retinoid, sunProtection } from './sun-and-retinoid.ts'

export const families: Readonly<Record<string, Family>> = {
  'dasatinib-quercetin': senolytic,
  fisetin: senolytic,
  'navitoclax-topical': senolytic,
  'rapamycin-topical': senomorphic,
  rapamycin: senomorphic,
  metformin: senomorphic,
  'metformin-topical': senomorphic,
  'jak-inhibitor': senomorphic,
  'anti-inflammatory': senomorphic,
  'msc-own-fat': cells,
  'msc-umbilical': cells,
  exosomes,
  'sun-protection': sunProtection,
  tretinoin: retinoid,
  retinol: retinoid,
  'cooling-local': cooling,
  'cooling-whole-body': cooling,
  microneedling: needling,
  'pdgf-aa': growthFactor,
  saline,
  reprogramming,
  ...Object.fromEntries(acts.map((name) => [name, act]))
}

const habits: readonly Family[] = [senomorphic, sunProtection, retinoid]

/** Usual days between two doses of an agent of habit; undefined for one that is given when it is given. */
export function intervalOf(agent: string, number: Numbers): number | undefined {
  return habits.includes(families[agent]) ? inDays(`agent.${agent}.interval`, number) : undefined
}
