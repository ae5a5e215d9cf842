/**
 * A number for an agent, from its name alone: the same in every arm, run and version, whatever else is in the catalogue.
 *
 * Each letter is folded in by one Philox block. Two agents of a catalogue of fifty share a number with probability 3e-7.
 */
import { philox } from '../core/draw.ts'
import { Question } from '../state/kinds.ts'

const block: Uint32Array = Uint32Array.of(0, 0, 0, 0)

export function agentNumber(agent: string): number {
  let folded = 0
  for (let i = 0; i < agent.length; i++) {
    philox({ seed: folded, replicate: 0 }, Question.adherence, agent.charCodeAt(i), i, 0, block)
    folded = block[0]
  }
  return folded
}
