/**
 * A room of validation as one offline page: the claim and what would refute it, observed against model on one sheet, every row in
 * numbers with its source, misses as plainly as hits.
 */
import type { TargetRow, Targets } from './figures/figure.ts'
import { spell, spellUnit } from './figures/words.ts'
import { factsPart, figureOf, frame, layersIn } from './report-frame.ts'
import { html, type Html } from './report-html.ts'
import type { ReportTools } from './report-input.ts'

/** One target: what was observed, what the model gives, and whether they agree; the shape of `expected.json` too. */
export interface ValidationRow {
  /** the row, "C4.e0"; what stands before the first dot is its target */
  readonly id: string
  readonly kind: 'fit' | 'predict'
  readonly title: string
  /** the value that was observed; null where only a direction was, or nothing comparable */
  readonly observed: number | null
  /** what counts as agreement; an end that is open is null */
  readonly band: {
    readonly low: number | null
    readonly high: number | null
    readonly whose: 'paper' | 'ours'
  }
  /** nulls where the model cannot answer; low and high are null where there is no interval */
  readonly model: {
    readonly median: number | null
    readonly low: number | null
    readonly high: number | null
  }
  /** what the model's interval holds: "chance", "parameters", "people", "discrepancy" */
  readonly layers: readonly string[]
  readonly unit: string
  readonly verdict: string
  /** why not answerable, or what the reader must know to read the row right */
  readonly reason?: string
  /** DOI, or what else names the source */
  readonly source: string
}

export interface ValidationInput {
  readonly title: string
  /** paragraphs of the room's README that begin with a word in bold */
  readonly about: readonly { readonly word: string; readonly text: string }[]
  readonly rows: readonly ValidationRow[]
  readonly crashed: readonly { readonly id: string; readonly why: string }[]
  readonly facts: readonly (readonly [string, string])[]
}

const hits = ['inside', 'sign ok']
const kinds = {
  fit: { title: 'What it was fitted to', words: 'Rows the model’s numbers were chosen to meet.' },
  predict: {
    title: 'What it was never fitted to',
    words: 'Predictions, as they come out. None was tuned after it was seen.'
  }
} as const

export function renderValidation(input: ValidationInput, tools: Pick<ReportTools, 'draw'>): string {
  const parts = (['fit', 'predict'] as const).flatMap((kind) => {
    const rows = input.rows.filter((row) => row.kind === kind)
    return rows.length === 0 ? [] : [part(kind, rows, tools)]
  })
  return frame(input.title, [
    html`<header>
      <p class="kicker">Reverdie · validation · observed against model</p>
      <h1>${input.title}</h1>
      <div class="answer"><p class="says">${tally(input.rows)}</p></div>
      ${input.about.map(({ word, text }) => html`<p><strong>${word}</strong> ${text}</p>`)}
      ${input.crashed.map(({ id, why }) => html`<p class="note"><strong>${id} broke.</strong> ${why}</p>`)}
    </header>`,
    ...parts,
    factsPart(input)
  ])
}

/** "Of 60 rows it was fitted to, 45 agree; of 20 predictions that can be answered, 12." */
export function tally(rows: readonly ValidationRow[]): string {
  const of = (kind: ValidationRow['kind']): readonly [number, number, number] => {
    const mine = rows.filter((row) => row.kind === kind)
    const answered = mine.filter((row) => row.verdict !== 'not answerable')
    return [
      answered.filter((row) => hits.includes(row.verdict)).length,
      answered.length,
      mine.length - answered.length
    ]
  }
  const [fit, predict] = [of('fit'), of('predict')]
  const open = fit[2] + predict[2]
  const parts = [
    ...(fit[1] > 0 ? [`${fit[0]} of ${fit[1]} rows it was fitted to agree`] : []),
    ...(predict[1] > 0 ? [`${predict[0]} of ${predict[1]} predictions agree`] : []),
    ...(open > 0 ? [`${open} the model cannot answer`] : [])
  ]
  return `${parts.join('; ')}.`
}

function part(
  kind: 'fit' | 'predict',
  rows: readonly ValidationRow[],
  tools: Pick<ReportTools, 'draw'>
): Html {
  const answered = rows.filter((row) => row.verdict !== 'not answerable')
  const open = rows.filter((row) => row.verdict === 'not answerable')
  return html`<section class="lives">
    <h2>${kinds[kind].title}</h2>
    <p>${kinds[kind].words}</p>
    ${answered.length > 0 ? figureOf(sheet(answered), tools) : ''}${table(answered)}${
      open.length === 0
        ? ''
        : html`<h3>Not answerable</h3>
            <ul class="plain">
              ${open.map((row) => html`<li><b>${row.id}</b> ${row.title}. <span class="small">${row.reason ?? ''}</span></li>`)}
            </ul>`
    }
  </section>`
}

function sheet(rows: readonly ValidationRow[]): Targets {
  const hit = rows.filter((row) => hits.includes(row.verdict)).length
  return {
    kind: 'targets',
    title: `${hit} of ${rows.length} rows agree`,
    subtitle:
      'The shaded band is what was observed, each row in units of half its own band. Round: the model’s value lies in it; cross or arrow: outside. A line is the model’s 90 % interval, where chance or uncertain numbers are asked. Rows without a mark ask for a direction alone.',
    rows: rows.map(targetOf)
  }
}

function targetOf(row: ValidationRow): TargetRow {
  const { low, high } = row.band
  const half = low === null || high === null ? 0 : (high - low) / 2
  const at = (v: number | null): number => (v === null || half === 0 ? NaN : (v - (low! + half)) / half)
  const [from, to] = [at(row.model.low), at(row.model.high)]
  return {
    id: row.id,
    name: row.title,
    at: at(row.model.median),
    ...(Number.isFinite(from) && Number.isFinite(to) ? { low: from, high: to } : {}),
    verdict: row.verdict,
    hit: hits.includes(row.verdict)
  }
}

const span = (low: number | null, high: number | null): string =>
  low === null && high === null
    ? ''
    : `${low === null ? '' : spell(low)} to ${high === null ? '' : spell(high)}`

function table(rows: readonly ValidationRow[]): Html {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th>row</th>
          <th class="n">observed</th>
          <th class="n">model</th>
          <th>verdict</th>
          <th>to read it right</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${row.title}<br /><small>${row.id}, ${row.source}</small></td>
              <td class="n">
                ${row.observed === null ? '' : `${spell(row.observed)}${unitOf(row)}`}<small
                  >${span(row.band.low, row.band.high)}${row.band.low === null ? '' : `, ${row.band.whose}`}</small
                >
              </td>
              <td class="n">
                ${row.model.median === null ? '–' : `${spell(row.model.median)}${unitOf(row)}`}<small
                  >${span(row.model.low, row.model.high)}</small
                >
              </td>
              <td><b>${row.verdict}</b></td>
              <td>
                ${row.reason ?? ''}${row.layers.length > 0 ? html` <small>In the interval: ${layersIn(row.layers)}.</small>` : ''}
              </td>
            </tr>`
        )}
      </tbody>
    </table>
  </div>`
}

const unitOf = ({ unit }: ValidationRow): string => {
  const words = spellUnit(unit)
  return words === '' ? '' : ` ${words}`
}

/** Paragraphs of a README that begin with a word in bold, without marks. */
export function paragraphs(readme: string): { word: string; text: string }[] {
  return readme.split(/\n\s*\n/).flatMap((block) => {
    const found = /^\*\*(.+?)\*\*\s+([\s\S]+)$/.exec(block.trim())
    return found ? [{ word: found[1]!, text: found[2]!.replace(/\s+/g, ' ').replace(/[`*]/g, '') }] : []
  })
}
