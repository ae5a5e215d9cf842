/**
 * What has to be read with an answer: what is extrapolated, what the model may get wrong, and who found otherwise. The first of these
 * stand on the first screen of every report about people. Proof: report-body-beware.test.ts.
 */
import { spell } from '../files/figures/words.ts'
import type { BodyReportInput } from '../files/report-body-input.ts'
import type { PublishedEffect } from '../ledger/published-effects.ts'
import type { BodyResult, Prior } from './body-result.ts'
import { sentence } from './report-sentence.ts'
import { shortCite } from './report-sources.ts'

/** What trials of the very thing say against a simple reading comes first, then what the ledger's claims and agents hold. */
export function againstOf(
  body: BodyResult,
  published: readonly PublishedEffect[]
): BodyReportInput['against'] {
  return [
    ...published.flatMap(({ contrary, source }) =>
      contrary === undefined ? [] : [{ text: sentence(contrary), source }]
    ),
    ...body.contrary.map(({ text, source }) => ({
      text: sentence(text),
      ...(source ? { source: shortCite(source) } : {})
    }))
  ]
}

/** How many contrary trials are named on the first screen; all of them stand further down. */
const mostNamed = 3

export function bewareOf(body: BodyResult, published: readonly PublishedEffect[]): BodyReportInput['beware'] {
  if (body.extrapolated === undefined) return body.species === 'human' ? fittedToPeople(body) : []
  const all = againstOf(body, published).map(({ text }) => text)
  const named = all.slice(0, mostNamed)
  const rest = all.length - named.length
  const nulls = published.filter((p) => p.value === undefined && p.says !== undefined)
  const trials =
    named.length > 0
      ? `${named.join(' ')}${rest > 0 ? ` ${rest} more below.` : ''}`
      : nulls.length > 0
        ? nulls
            .slice(0, mostNamed)
            .map((p) => `${p.paper}: ${p.says}.`)
            .join(' ')
        : 'None is entered in the ledger; that is not the same as none.'
  return [
    { label: 'Extrapolated', text: body.extrapolated.map(sentence).join(' ') },
    { label: 'The model may be wrong', text: discrepancyWords(body) },
    { label: 'Trials against it', text: trials }
  ]
}

/** Where nothing is given to people, nothing is carried over from mice; what the numbers rest on is still to be read. */
function fittedToPeople({ set, arms }: BodyResult): BodyReportInput['beware'] {
  const mixed = arms.some(({ of }) => of !== undefined)
  return [
    {
      label: 'Extrapolated',
      text: `The numbers ${mixed ? 'of each arm' : `(${set.means})`} were fitted to when people die. How fast senescent cells turn over in people has not been measured; that part is carried over from mice.`
    },
    {
      label: 'The model may be wrong',
      text: 'One burden stands for all causes of ageing. What that misses is not in the intervals: the true uncertainty is wider.'
    },
    {
      label: 'Trials against it',
      text: 'In mice p16 rose with age, but did not tell which would die of cancer (Burd 2013). Trials of clearing in people have not shown their main effects (Farr 2024 in bone; fisetin and UBX0101 in the knee).'
    }
  ]
}

function discrepancyWords({ discrepancy, clearable, layers }: BodyResult): string {
  const priorWords = (p: Prior): string =>
    `${sentence(p.means)} Drawn between ${spell(p.range[0])} and ${spell(p.range[1])} (grade ${p.grade}).`
  // where nothing is cleared the share that can be reached plays no part
  if (layers.includes('model') && !layers.includes('parameters'))
    return `${priorWords(discrepancy)} This is in the interval; what else the model misses is not.`
  const held = layers.includes('model')
    ? 'Both are in the interval; what else the model misses is not.'
    : 'This is not in the interval: the true uncertainty is wider.'
  return `${priorWords(discrepancy)} ${priorWords(clearable)} ${held}`
}
