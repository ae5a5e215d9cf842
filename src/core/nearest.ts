/**
 * "Did you mean": the known word that needs the fewest slips of the finger.
 *
 * A slip is one insertion, deletion, substitution or swap of two neighbouring letters (Damerau 1964, the
 * restricted distance in which no letter is touched twice). Case costs nothing unless it alone decides;
 * ties go to the first known word. Proof: nearest.test.ts.
 */

/** The nearest known word, or undefined if even that is too far to be what was meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const given = word.toLowerCase()
  let best: string | undefined
  let bestSlips = Infinity
  for (const candidate of known) {
    const folded = candidate.toLowerCase()
    const longest = Math.max(given.length, folded.length)
    const allowed = Math.max(1, Math.floor(longest / lettersPerSlip))
    if (Math.abs(given.length - folded.length) > allowed) continue
    let d = slips(given, folded)
    if (d > allowed || d >= longest) continue
    if (candidate !== word && d === 0) d = caseSlip
    if (d < bestSlips) {
      best = candidate
      bestSlips = d
    }
  }
  return best
}

/**
 * One slip is forgiven for every three letters: "senolitc" is near "senolytic", "kg" is not near "mm". Our
 * choice.
 */
const lettersPerSlip = 3

/** Another case of the same letters is nearer than any slip, further than the word itself. Our choice. */
const caseSlip = 0.5

/** Number of slips between two words (optimal string alignment distance). */
export function slips(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let d = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, before[j - 2]! + 1)
      row.push(d)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
