/** Fitted lifetimes as a page that opens offline: what was asked, what the lives say, figures, numbers, limits. */
import type { Draw } from '../files/figures/figure.ts'
import { figureOf, frame } from '../files/report-frame.ts'
import { html, type Html } from '../files/report-html.ts'
import { hazardFigure, survivalFigure } from './fit-survival-figures.ts'
import { comparisons, tableOf } from './fit-survival-words.ts'
import type { SurvivalFit } from './fit-survival.ts'

export interface About {
  /** name of the table that was read */
  readonly file: string
  readonly version: string
  /** columns and options, in words */
  readonly asked: string
  readonly digest: string
}

export function survivalPage(fit: SurvivalFit, about: About, draw: Draw): string {
  const { head, rows } = tableOf(fit)
  const figure = survivalFigure(fit)
  const said = [`${figure.title}.`, `${hazardFigure(fit).title}.`, ...comparisons(fit)]
  const limits = limitsOf(fit)
  return frame(`Lifetimes in ${about.file}`, [
    html`<header>
      <p class="kicker">Reverdie · lifetimes that were measured, and laws fitted to them</p>
      <h1>Lifetimes in ${about.file}</h1>
      <p class="question">How long do they live, and which law of mortality says so?</p>
      <div class="answer">${said.map((sentence) => html`<p class="says">${sentence}</p>`)}</div>
    </header>`,
    html`<section>
      <h2>Who is alive, and how often death comes</h2>
      ${figureOf(figure, { draw })}${figureOf(hazardFigure(fit), { draw })}
    </section>`,
    html`<section>
      <h2>The numbers</h2>
      <div class="scroll" tabindex="0">
        <table>
          <caption>
            In brackets: ${String(fit.level * 100)} % intervals
          </caption>
          <thead>
            <tr>
              ${head.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ([name, ...cells]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`
            )}
          </tbody>
        </table>
      </div>
    </section>`,
    html`<section>
      <h2>What to hold against it</h2>
      <ul class="plain">
        ${limits.map((one) => html`<li>${one}</li>`)}
      </ul>
    </section>`,
    facts(about)
  ])
}

function limitsOf({ groups }: SurvivalFit): string[] {
  return [
    'Intervals hold chance among these lives, not mistakes in the table and not a law that is wrong.',
    'Ages by which a share has died have the pointwise interval of the curve; laws have intervals by profile likelihood.',
    'Censoring has to have nothing to do with the health of those who leave.',
    ...(groups.some(({ turnover }) => turnover !== undefined)
      ? [
          'Turnover is one model of many: that it fits does not show that senescent cells are why these lives end.',
          'Lives tell of turnover only ratios, and those along a ridge on which they change together: read no single one by itself. kappa/beta is held at that of a published set.'
        ]
      : [])
  ]
}

const facts = ({ file, version, asked, digest }: About): Html =>
  html`<footer>
    <h3>This run</h3>
    <dl class="facts">
      <dt>Reverdie</dt>
      <dd>${version}</dd>
      <dt>table</dt>
      <dd>${file}</dd>
      <dt>asked</dt>
      <dd>${asked}</dd>
      <dt>digest of table and question</dt>
      <dd>${digest}</dd>
    </dl>
  </footer>`
