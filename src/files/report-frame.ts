/**
 * What every report shares, whatever world it tells of: the page that opens offline and runs nothing, figures for a page
 * and for a phone, how to cite, the facts of the run.
 */
import type { Figure } from './figures/figure.ts'
import * as evidence from './report-evidence.ts'
import { html, listed, trusted, type Html } from './report-html.ts'
import type { ReportInput, ReportTools } from './report-input.ts'
import { style } from './report-style.ts'
import * as words from './report-words.ts'

export function frame(title: string, body: readonly Html[]): string {
  const csp =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${csp}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Reverdie</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text
}

/** What an interval holds, in words. */
export const layersIn = (layers: readonly string[]): string =>
  layers.length === 0
    ? 'nothing'
    : listed(layers.map((l) => words.layerWords[l] ?? l)) + (layers.length === 1 ? ' only' : '')

/** Twice drawn, for a page and for a phone; the style shows one of them. */
function both(figure: Figure, tools: Pick<ReportTools, 'draw'>): Html {
  return html`<div class="broad">${trusted(tools.draw(figure, 'wide'))}</div>
    <div class="narrow">${trusted(tools.draw(figure, 'narrow'))}</div>`
}

export const figureOf = (figure: Figure, tools: Pick<ReportTools, 'draw'>): Html =>
  html`<figure class="wide">
    <figcaption>
      <h3>${figure.title}</h3>
      <p>${figure.subtitle}</p>
    </figcaption>
    ${both(figure, tools)}
  </figure>`

export function claimsPart(input: Pick<ReportInput, 'claims'>): Html[] {
  if (input.claims.length === 0) return []
  return [
    html`<section>
      <h2>Claims this touches</h2>
      <p>
        These are things people say, each with what the evidence allows to be said instead. Saying them here
        is not agreeing.
      </p>
      ${evidence.claims(input)}
    </section>`
  ]
}

export function agentsPart(input: Pick<ReportInput, 'agents'>): Html[] {
  if (input.agents.length === 0) return []
  return [
    html`<section>
      <h2>What was given, and what is known against it</h2>
      ${evidence.agents(input)}
      <p>${words.clinicQuestions}</p>
    </section>`
  ]
}

export function numbersPart(input: Pick<ReportInput, 'parameters'>): Html {
  const changed = evidence.changedParameters(input)
  return html`<section>
    <h2>The numbers it rests on</h2>
    <p>
      Every number of biology comes from the ledger, with its source, its range, and a grade for how good the
      evidence is.
    </p>
    ${changed}${evidence.gradeSummary(input)}${evidence.parameters(input)}${evidence.atAGlance(input)}
  </section>`
}

export function citePart(input: Pick<ReportInput, 'cite'>): Html {
  const { citation, bibtex, sources } = input.cite
  return html`<section>
    <h2>How to cite</h2>
    <p>${citation}</p>
    ${
      sources.length > 0
        ? html`<h3>Sources this run used</h3>
            <ol class="sources">
              ${sources.map((s) => html`<li>${s}</li>`)}
            </ol>`
        : ''
    }${
      bibtex.trim() === ''
        ? ''
        : html`<details>
            <summary>The same as BibTeX</summary>
            <pre>${bibtex.trim()}</pre>
          </details>`
    }
  </section>`
}

export function factsPart(input: Pick<ReportInput, 'facts'>): Html {
  return html`<footer>
    <h3>This run</h3>
    <dl class="facts">
      ${input.facts.map(
        ([label, text]) =>
          html`<dt>${label}</dt>
            <dd>${text}</dd>`
      )}
    </dl>
  </footer>`
}
