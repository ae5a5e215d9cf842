/**
 * One run, told as a short paper in one file that opens anywhere, offline, for ever: question, answer with its
 * interval, plates, curves, reasons, numbers with their grades, limits, sources.
 *
 * Strings in, string out: no clock, no files. Every string of the input is escaped (report-html.ts); the page
 * forbids itself scripts and anything from outside.
 */
import { spell } from './figures/words.ts'
import { inkOf } from './figures/pen.ts'
import * as evidence from './report-evidence.ts'
import { curvesOf, differencesOf, findingTitle, inks, inUnit, isBeyond, moment } from './report-figures.ts'
import {
  agentsPart,
  citePart,
  claimsPart,
  factsPart,
  figureOf,
  frame,
  layersIn,
  numbersPart
} from './report-frame.ts'
import { html, listed, trusted, type Html } from './report-html.ts'
import type { ReportAnswer, ReportInput, ReportQuantity, ReportTools } from './report-input.ts'
import { ending, lastIndex, runsForBand, seriesOf, spread } from './report-numbers.ts'
import { plates } from './report-plates.ts'
import * as words from './report-words.ts'

export function renderReport(input: ReportInput, tools: ReportTools): string {
  const body = [
    head(input),
    ...platesPart(input, tools),
    ...curvesPart(input, tools),
    ...spreadPart(input, tools),
    ...instrumentsPart(input, tools),
    ...othersPart(input, tools),
    finalTable(input),
    why(input),
    ...claimsPart(input),
    ...agentsPart(input),
    numbersPart(input),
    limitsPart(input),
    citePart(input),
    factsPart(input)
  ]
  return frame(input.title, body)
}

function head(input: ReportInput): Html {
  const marked = input.answers.filter((a) => a.lead !== false)
  const lead = marked.length > 0 ? marked : input.answers.slice(0, 1)
  const gives = input.arms.map(
    (arm) =>
      html`<dt style="color:${inkOf(inks(input)(arm.name))}">${arm.name}</dt>
        <dd>
          ${arm.gives.length > 0 ? arm.gives.join('; ') : 'nothing is done'}${arm.beyondEvidence ? html` <span class="tag">beyond evidence</span> <span class="small">${arm.beyondEvidence}</span>` : ''}
        </dd>`
  )
  return html`<header>
    <p class="kicker">Reverdie · a simulated experiment · a model, not advice</p>
    <h1>${input.title}</h1>
    <p class="question">${input.question}</p>
    ${input.quick ? html`<p class="note"><strong>Quick run.</strong> ${words.quickNote}</p>` : ''}
    <div class="answer">${told(input, lead)}</div>
    <h3>What was compared</h3>
    <dl class="arms">${gives}</dl>
    <p class="small">
      ${input.world}. ${input.replicates === 1 ? 'One run' : `${input.replicates} runs`} of each arm; run for
      run, all arms share the same chance.
    </p>
  </header>`
}

/** The head of the page: for each leading quantity what it shows, and under it a line for each arm. */
function told(input: ReportInput, lead: readonly ReportAnswer[]): Html {
  const ink = inks(input)
  const about = [...new Set(lead.map((a) => a.about))]
  const parts = about.map((id) => {
    const quantity = input.quantities.find((q) => q.id === id)
    const mine = lead.filter((a) => a.about === id)
    if (!quantity || mine.some((a) => a.short === undefined || a.arm === undefined))
      return html`${mine.map((a) => html`<p class="says">${a.sentence}</p>`)}`
    return html`<p class="says">${findingTitle(input, quantity)}.</p>
      <p class="small">${quantity.means}</p>
      <dl class="told">
        ${mine.map(
          (a) =>
            html`<dt style="color:${inkOf(ink(a.arm!))}">${a.arm}</dt>
              <dd>${a.short}</dd>`
        )}
      </dl>`
  })
  const n = input.replicates
  const intervals = [
    ...new Set(lead.flatMap((a) => (a.short === undefined && a.interval ? [a.interval] : [])))
  ]
  const layers = [...new Set(lead.flatMap((a) => a.layers))]
  const reading = lead.some((a) => a.interval !== undefined)
    ? `${intervals.length > 0 ? `${intervals.join('; ')}. ` : `In brackets: the 90 % interval of the difference over ${n} pairs with the same chance. `}In the interval: ${layersIn(layers)}.`
    : `${n === 1 ? 'One run' : `${n} runs`} of each arm: too few repeats to tell a difference from chance; an interval takes ${runsForBand}.`
  return html`${parts}
    <p class="small">
      ${reading}${layers.every((l) => l === 'chance') ? ` ${words.chanceOnly}` : ''}${lead.flatMap((a) => (a.short === undefined ? (a.notes ?? []) : [])).map((note) => html` ${note}`)}
    </p>`
}

/** Every comparison of what is watched, in words, for those who want all of them. */
function inWords(input: ReportInput): Html {
  const rest = input.answers.filter((a) => a.lead === false)
  if (rest.length === 0) return html``
  return html`<details>
    <summary>In words <span>${rest.length} further comparisons</span></summary>
    <ul class="plain">
      ${rest.map((a) => html`<li>${a.sentence} <span class="small">${a.interval ?? ''}</span></li>`)}
    </ul>
  </details>`
}

const smallOf = (input: ReportInput, quantity: ReportQuantity, tools: ReportTools): Html => {
  const figure = curvesOf(input, quantity, 'small')
  return html`<figure>
    <figcaption>
      <h4>${figure.title}</h4>
      <p>${figure.subtitle}</p>
    </figcaption>
    ${trusted(tools.draw(figure, 'wide'))}
  </figure>`
}

function names(input: ReportInput): Html {
  const ink = inks(input)
  return html`<ul class="names">
    ${input.arms.map(
      (arm) =>
        html`<li
          class="${isBeyond(input, arm.name) ? 'beyond' : 'within'}"
          style="color:${inkOf(ink(arm.name))}"
        >
          <i></i>${arm.name}
        </li>`
    )}
  </ul>`
}

function platesPart(input: ReportInput, tools: ReportTools): Html[] {
  const drawn = plates(input, tools)
  if (drawn.length === 0) return []
  return [
    html`<section>
      <h2>The tissue through time</h2>
      ${drawn}
    </section>`
  ]
}

function curvesPart(input: ReportInput, tools: ReportTools): Html[] {
  const watched = input.quantities.filter((q) => q.watched)
  if (watched.length === 0) return []
  const differences = watched.map((q) => differencesOf(input, q)).filter((d) => d !== null)
  const parts = [
    html`<section>
      <h2>What changes, and when</h2>
      <p class="small">${words.readingFigures}</p>
      ${watched.map((q) => figureOf(curvesOf(input, q, 'full'), tools))}
    </section>`
  ]
  if (differences.length > 0) {
    parts.push(
      html`<section>
        <h2>What each programme changed by the end</h2>
        ${differences.map((d) => figureOf(d, tools))}${inWords(input)}
      </section>`
    )
  }
  return parts
}

function gallery(input: ReportInput, quantities: readonly ReportQuantity[], tools: ReportTools): Html {
  return html`${names(input)}
    <div class="gallery">${quantities.map((q) => smallOf(input, q, tools))}</div>`
}

function spreadPart(input: ReportInput, tools: ReportTools): Html[] {
  const three = input.quantities.filter((q) => q.group === 'spread')
  if (three.length === 0) return []
  return [
    html`<section class="keep">
      <h2>Does senescence feed itself?</h2>
      <p>${words.spreadWords}</p>
      ${gallery(input, three, tools)}
    </section>`
  ]
}

function instrumentsPart(input: ReportInput, tools: ReportTools): Html[] {
  const all = input.quantities.filter((q) => q.group === 'instrument')
  if (all.length === 0) return []
  return [
    html`<section class="keep">
      <h2>What instruments would read</h2>
      <p>
        These are readings of the simulated patch, each with the noise of its instrument. They describe
        tissue, not a person.
      </p>
      ${gallery(input, all, tools)}${evidence.instrumentsTable(input)}
    </section>`
  ]
}

function othersPart(input: ReportInput, tools: ReportTools): Html[] {
  const rest = input.quantities.filter((q) => !q.watched && q.group !== 'spread' && q.group !== 'instrument')
  if (rest.length === 0) return []
  const silent = (q: ReportQuantity): boolean =>
    q.arms.every((s) => s.runs.every((run) => run.every((v) => !Number.isFinite(v) || v === 0)))
  const zero = rest.filter(silent).map((q) => q.name)
  return [
    html`<section>
      <h2>Everything else that was followed</h2>
      ${gallery(
        input,
        rest.filter((q) => !silent(q)),
        tools
      )}${zero.length > 0 ? html`<p class="small">Zero in every arm, all the time: ${listed(zero)}.</p>` : ''}
    </section>`
  ]
}

function finalTable(input: ReportInput): Html {
  const present = input.quantities.filter((q) => q.arms.some((s) => lastIndex(s) >= 0))
  const end = present
    .flatMap((q) => q.arms.map((s) => s.x[lastIndex(s)] ?? NaN))
    .reduce((a, b) => Math.max(a, b), -Infinity)
  const rows = present.map((q) => {
    const cells = input.arms.map((arm) => {
      const series = seriesOf(q, arm.name)
      if (!series || lastIndex(series) < 0) return html`<td class="n">–</td>`
      const s = spread(ending(series))
      return html`<td class="n">
        ${spell(s.median)}${s.low !== undefined && s.high !== undefined ? html`<small>${spell(s.low)} to ${spell(s.high)}</small>` : ''}
      </td>`
    })
    return html`<tr>
      <td>
        ${q.name}<br /><small
          >${[inUnit(q.unit).trim(), q.compartment].filter((t) => t !== '').join(', ')}</small
        >
      </td>
      ${cells}
    </tr>`
  })
  const interval =
    input.replicates >= runsForBand
      ? `Median of ${input.replicates} runs, and the interval that holds 90 % of them`
      : `Median of ${input.replicates === 1 ? 'one run' : `${input.replicates} runs`}; too few for an interval`
  return html`<section>
    <h2>Values at the end</h2>
    <div class="scroll" tabindex="0">
      <table>
        <caption>
          ${interval}; ${moment(input.axis, end)}.
        </caption>
        <thead>
          <tr>
            <th>quantity</th>
            ${input.arms.map((arm) => html`<th class="n">${arm.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section>`
}

function why(input: ReportInput): Html {
  return html`<section>
    <h2>Why: what happens in a simulated day</h2>
    <p>
      Nothing else happens in this skin than these sentences, in this order, day after day. What the figures
      show comes out of them.
    </p>
    ${evidence.day(input)}
  </section>`
}

function limitsPart(input: ReportInput): Html {
  const all = [...words.standingLimits, ...input.limits]
  return html`<section>
    <h2>Limits</h2>
    <ul class="plain">
      ${all.map((limit) => html`<li>${limit}</li>`)}
    </ul>
    <p>${words.notAdvice}</p>
  </section>`
}
