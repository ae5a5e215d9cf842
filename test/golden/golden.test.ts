/**
 * The numbers of every shipped scenario, to the last bit.
 *
 * When this fails: another `rows` means that the course of events changed (another arm, another day, another cell);
 * another `digest` with the same rows means that only numbers did. Either is a change of a user's results.
 * If it was meant, bless it in the same commit and say so in CHANGELOG.md, with the numbers before and after:
 *
 *   REVERDIE_BLESS=1 npx vitest run test/golden
 *
 * If it was not meant, ask what reads a clock, an order or an engine's own mathematics; scripts/golden-matrix.mjs
 * shows whether the engines disagree among themselves.
 *
 * What it has caught: nothing yet; a line is added here for each catch.
 */
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { needs } from '../here.ts'
import { type Golden, expected, expectedFile, runner, scenarios } from './golden.ts'

const bless = process.env['REVERDIE_BLESS'] === '1'
const run = await runner()
const known = expected()
const fresh: Record<string, Golden> = {}

test('each shipped scenario has its golden size and its digest, and nothing else has', (context) => {
  needs(context, 'src/study/golden.ts', run)
  const sized = scenarios().filter(({ text }) => /^golden:/m.test(text))
  expect(sized.map(({ name }) => name)).toEqual(scenarios().map(({ name }) => name))
  if (!bless)
    expect(Object.keys(known).sort()).toEqual(
      scenarios()
        .map(({ name }) => name)
        .sort()
    )
})

for (const { name, text } of scenarios())
  test(`${name} gives the digest it gave before`, async (context) => {
    needs(context, 'src/study/golden.ts', run)
    const { digest, rows } = await run!(text)
    fresh[name] = { digest, rows }
    if (bless) writeFileSync(expectedFile, JSON.stringify(fresh, null, 2) + '\n')
    else expect({ digest, rows }).toEqual(known[name])
  })
