/**
 * A run of lives told as a short paper in one offline file: question, answer, what speaks against it on the same screen;
 * then who is alive, out of 100, how often death comes, beside published trials, numbers with grades, limits, sources.
 *
 * Strings in, string out, as the report of the tissue (report.ts); every string is escaped.
 */
import { inkOf } from './figures/pen.ts'
import type { BodyReportInput, BodyTable } from './report-body-input.ts'
import { agentsPart, citePart, claimsPart, factsPart, figureOf, frame, numbersPart } from './report-frame.ts'
import { html, type Html } from './report-html.ts'
import type { ReportTools } from './report-input.ts'
import * as words from './report-words.ts'

export function renderBodyReport(input: BodyReportInput, tools: Pick<ReportTools, 'draw'>): string {
  return frame(input.title, [
    head(input),
    ...input.sections.map(
      (section) =>
        html`<section class="lives">
          <h2>${section.title}</h2>
          ${section.intro ? html`<p>${section.intro}</p>` : ''}
          ${section.figures.map((figure) => figureOf(figure, tools))}${section.table ? tableOf(section.table) : ''}
        </section>`
    ),
    numbers(input),
    why(input),
    ...against(input),
    ...claimsPart(input),
    ...agentsPart(input),
    numbersPart(input),
    limits(input),
    citePart(input),
    factsPart(input)
  ])
}

function head(input: BodyReportInput): Html {
  const [lead, ...rest] = input.says
  return html`<header class="lives">
    <p class="kicker">Reverdie · simulated lives · a model, not advice</p>
    <h1>${input.title}</h1>
    <p class="question">${input.question}</p>
    ${input.quick ? html`<p class="note"><strong>Quick run.</strong> ${words.quickBodyNote}</p>` : ''}
    <div class="answer">
      ${lead === undefined ? '' : html`<p class="says">${lead}</p>`}${beware(input)}${
        rest.length > 0
          ? rest.length > 2
            ? html`<details>
                <summary>In words <span>${rest.length} further sentences</span></summary>
                ${sentences(rest)}
              </details>`
            : sentences(rest)
          : ''
      }
      <dl class="told">
        ${input.told.map(
          (line) =>
            html`<dt style="color:${inkOf(line.ink)}">${line.name}</dt>
              <dd>${line.text}</dd>`
        )}
      </dl>
      <p class="small">${input.reading}</p>
    </div>
    <h3>What was compared</h3>
    <dl class="arms">
      ${input.arms.map(
        (arm) =>
          html`<dt style="color:${inkOf(arm.ink)}">${arm.name}</dt>
            <dd>
              ${arm.gives.length > 0 ? arm.gives.join('; ') : 'nothing is done'}${arm.beyondEvidence ? html` <span class="tag">beyond evidence</span>` : ''}
            </dd>`
      )}
    </dl>
    <p class="small">${input.world}</p>
  </header>`
}

const sentences = (all: readonly string[]): Html =>
  html`<ul class="plain">
    ${all.map((one) => html`<li>${one}</li>`)}
  </ul>`

function beware(input: BodyReportInput): Html | null {
  if (input.beware.length === 0) return null
  return html`<dl class="beware">
    ${input.beware.map(
      ({ label, text }) =>
        html`<dt>${label}</dt>
          <dd>${text}</dd>`
    )}
  </dl>`
}

function tableOf(one: BodyTable): Html {
  // an interval stands below its number
  const cell = (text: string, i: number): Html => {
    if (i < one.numbersFrom) return html`<td>${text}</td>`
    const [number, interval] = text.split(/ (?=\()/)
    return html`<td class="n">
      ${number}${interval === undefined ? '' : html`<small>${interval.slice(1, -1)}</small>`}
    </td>`
  }
  return html`<div class="scroll" tabindex="0">
    <table>
      <caption>
        ${one.caption}
      </caption>
      <thead>
        <tr>
          ${one.head.map((text, i) => (i >= one.numbersFrom ? html`<th class="n">${text}</th>` : html`<th>${text}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${one.rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`
}

function numbers(input: BodyReportInput): Html {
  return html`<section>
    <h2>The same in numbers</h2>
    ${input.tables.map(
      (one) =>
        html`<h3>${one.title}</h3>
          ${tableOf(one)}`
    )}
  </section>`
}

function why(input: BodyReportInput): Html {
  return html`<section>
    <h2>Why: what happens in a simulated body</h2>
    <p>Nothing else happens in these bodies than these sentences. What the figures show comes out of them.</p>
    <ol class="day">
      ${input.why.map((sentence) => html`<li>${sentence}</li>`)}
    </ol>
  </section>`
}

function against(input: BodyReportInput): Html[] {
  if (input.against.length === 0) return []
  return [
    html`<section>
      <h2>What speaks against it</h2>
      <p>
        Trials that found nothing, or the opposite, and findings that did not hold when they were repeated.
      </p>
      <ul class="plain">
        ${input.against.map(({ text, source }) => html`<li>${text}${source ? html` <span class="small">(${source})</span>` : ''}</li>`)}
      </ul>
    </section>`
  ]
}

function limits(input: BodyReportInput): Html {
  return html`<section>
    <h2>Limits</h2>
    <ul class="plain">
      ${[...words.bodyLimits, ...input.limits].map((limit) => html`<li>${limit}</li>`)}
    </ul>
    <p>${words.notAdvice}</p>
  </section>`
}
