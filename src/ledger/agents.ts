/**
 * The catalogue of agents: what people do about senescence, with how it acts, how long, its harms, its approval and its nulls.
 */
import { acts } from './agents-acts.ts'
import { drugs } from './agents-drugs.ts'
import { regenerative } from './agents-regenerative.ts'
import type { Agent } from './agent.ts'

export const agents: readonly Agent[] = [...drugs, ...regenerative, ...acts]

/** The agent with this id or one of these names, in any case of letters. */
export function agent(word: string): Agent | undefined {
  const wanted = word.toLowerCase()
  return (
    agents.find((a) => a.id === wanted) ??
    agents.find((a) => [a.name, ...a.synonyms].some((name) => name.toLowerCase() === wanted))
  )
}

/** Words of the field beside the ones that others use. */
export const glossary: Readonly<Record<string, string>> = {
  senolytic: 'kills senescent cells; also called xenolytic by some',
  senomorphic: 'quiets senescent cells that stay',
  senotherapeutic: 'either of the two',
  SASP: 'what senescent cells secrete: the senescence-associated secretory phenotype',
  'medicinal signalling cell': 'what is meant by a mesenchymal stem cell that acts by its signals'
}
