/**
 * What a form cannot know: whether names exist and numbers make sense. Findings are collected with their places, so that
 * the first in the text can be told, whatever order they were made in. Proof: scenario.test.ts.
 */
import { nearest } from '../core/nearest.ts'
import { Problem, type Place } from '../core/problem.ts'
import type { Known } from './known.ts'
import { moved, type Finding } from './scenario-issue.ts'
import type { Located } from './scenario-yaml.ts'

/** Collects what makes no sense, with its place, so that the first in the text can be told. */
export class Sense {
  readonly found: Finding[] = []
  readonly located: Located
  readonly known: Known

  constructor(located: Located, known: Known) {
    this.located = located
    this.known = known
  }

  /** The value of a reading, or `otherwise` after writing down why there is none. */
  try<T>(read: () => T, otherwise: T, at: Place): T {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const place = error.at?.line === undefined ? at : error.at
      this.found.push({ problem: moved(error, place), at: place })
      return otherwise
    }
  }

  refuse(at: Place, what: string, why: string, fix: string): void {
    this.found.push({ problem: new Problem({ what, at, why, fix }), at })
  }

  /** Words that must be known ones. */
  words(
    given: readonly string[] | undefined,
    words: readonly string[],
    kind: string,
    path: readonly PropertyKey[]
  ): string[] {
    const seen = new Set<string>()
    given?.forEach((word, i) => {
      const near = nearest(word, words)
      const at = this.located.place([...path, i])
      if (!words.includes(word))
        this.refuse(
          at,
          `unknown ${kind} "${word}"`,
          near === undefined ? `known are ${few(words)}` : `did you mean "${near}"?`,
          near === undefined ? 'choose one of these, or leave it out' : `write ${near}`
        )
      seen.add(word)
    })
    return [...seen]
  }
}

const mostListed = 40
function few(words: readonly string[]): string {
  const more = words.length - mostListed
  return words.slice(0, mostListed).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
