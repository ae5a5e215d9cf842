/**
 * Two arms on two threads against the same two arms on one, in the same run and in turn: 20 years of the default patch,
 * arms that differ from the first day, through the built package. Both ways must give the same digest.
 *
 * To reach: 1.8 times as fast.
 */
import { built, type Built } from './built.ts'
import { full, row, type BenchRow, type Size } from './row.ts'

const scenario = (size: Size): string => `
reverdie: 1
title: Two arms
question: How much faster are two arms on two threads?
patch: { size: ${size.smoke ? '0.15 mm x 0.15 mm, depth: 0.15 mm' : '1 mm x 1 mm, depth: 1 mm'} }
programmes:
  nothing: []
  protected:
    - sun-protection daily
run: { for: ${size.smoke ? '60 d' : '20 year'}, every: ${size.smoke ? '30 d' : '1 year'} }
`

export async function twoArmsTwoThreads(size: Size = full): Promise<BenchRow[]> {
  const library = await built()
  const read = library.check(scenario(size), { name: 'two-arms' })
  const runs = size.smoke ? 1 : 3
  const one: number[] = []
  const two: number[] = []
  for (let i = 0; i < runs; i++) {
    const alone = await seconds(library, read, 1)
    const together = await seconds(library, read, 2)
    if (alone.digest !== together.digest) throw new Error('one thread and two gave different results')
    one.push(alone.wall)
    two.push(together.wall)
  }
  const speedUp = one.map((wall, i) => wall / two[i])
  return [
    row('two-arms-two-threads', 'x', speedUp, 2),
    row('two-arms-one', 's', one, 1),
    row('two-arms-two', 's', two, 2)
  ]
}

type Read = ReturnType<Built['check']>

async function seconds(
  library: Built,
  read: Read,
  threads: number
): Promise<{ wall: number; digest: string }> {
  const begun = performance.now()
  const { resultDigest } = await library.run(read, { threads, sharedPast: false })
  return { wall: (performance.now() - begun) / 1000, digest: resultDigest }
}
