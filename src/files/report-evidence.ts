/**
 * What the run rests on: the order of the day, numbers with their grades, claims, agents with their harms, sources.
 */
import { spell, spellUnit } from './figures/words.ts'
import { inUnit } from './report-figures.ts'
import { html, listed, type Html } from './report-html.ts'
import type { ReportClaim, ReportInput, ReportParameter } from './report-input.ts'
import { gradeWords } from './report-words.ts'

export function day(input: ReportInput): Html {
  const steps = input.mechanisms.map(
    (m) =>
      html`<li>
        ${m.off ? html`<span class="off">${m.does}</span> <span class="tag">switched off here</span>` : m.does}${
          m.foreign ? html` <span class="tag">not part of Reverdie</span>` : ''
        }
      </li>`
  )
  return html`<ol class="day">
    ${steps}
  </ol>`
}

const outside = (p: ReportParameter): boolean => p.value < p.range[0] || p.value > p.range[1]

function parameterRow(p: ReportParameter): Html {
  const unit = spellUnit(p.unit)
  return html`<tr>
    <td>
      ${p.means}<br /><small
        >${p.id}${p.species ? `, ${p.species}` : ''}${p.arm ? `, only in “${p.arm}”` : ''}</small
      >
    </td>
    <td class="n">
      ${spell(p.value)}${unit ? ` ${unit}` : ''}${
        p.ledgerValue !== undefined ? html`<small>ledger: ${spell(p.ledgerValue)}</small>` : ''
      }${outside(p) ? html`<small>beyond evidence</small>` : ''}
    </td>
    <td class="n">${spell(p.range[0])} to ${spell(p.range[1])}</td>
    <td><b>${p.grade}</b> <small>${gradeWords[p.grade]}</small></td>
    <td>
      ${p.assumption ? html`${p.assumption} ` : ''}${p.sources.map((s) => html`${s.text}${s.how ? html` <small>(${s.how})</small>` : ''} `)}${(
        p.contrary ?? []
      ).map((s) => html`<br />Against: ${s.text} <small>(${s.says})</small>`)}
    </td>
  </tr>`
}

const parameterTable = (rows: readonly ReportParameter[]): Html =>
  html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th>number</th>
          <th class="n">used here</th>
          <th class="n">range of the evidence</th>
          <th>grade</th>
          <th>where it comes from</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(parameterRow)}
      </tbody>
    </table>
  </div>`

export function changedParameters(input: Pick<ReportInput, 'parameters'>): Html | null {
  const changed = input.parameters.filter((p) => p.ledgerValue !== undefined || outside(p))
  if (changed.length === 0) return null
  return html`<p>
      This scenario changes ${changed.length === 1 ? 'one number' : `${changed.length} numbers`} of the
      ledger. The result is that of the changed world.
    </p>
    ${parameterTable(changed)}`
}

export function parameters(input: Pick<ReportInput, 'parameters'>): Html[] {
  const themes = [...new Set(input.parameters.map((p) => p.theme))].sort()
  return themes.map((theme) => {
    const rows = input.parameters.filter((p) => p.theme === theme)
    const grades = (['A', 'B', 'C', 'D', 'E'] as const)
      .map((g) => ({ g, n: rows.filter((p) => p.grade === g).length }))
      .filter(({ n }) => n > 0)
      .map(({ g, n }) => `${n} ${g}`)
    return html`<details class="theme">
      <summary>
        ${theme} <span>${rows.length} ${rows.length === 1 ? 'number' : 'numbers'}; ${grades.join(', ')}</span>
      </summary>
      ${parameterTable(rows)}
    </details>`
  })
}

/** All numbers once more, for paper: id, value, grade. Where each comes from is on the screen. */
export function atAGlance(input: Pick<ReportInput, 'parameters'>): Html {
  const themes = [...new Set(input.parameters.map((p) => p.theme))].sort()
  const one = (p: ReportParameter): Html => {
    const unit = spellUnit(p.unit)
    const only = p.arm ? ` in “${p.arm}”` : ''
    return html`<p>${p.id} ${spell(p.value)}${unit ? ` ${unit}` : ''}${only} <b>${p.grade}</b></p>`
  }
  return html`<div class="glance">
    ${themes.map(
      (theme) =>
        html`<h4>${theme}</h4>
          ${input.parameters.filter((p) => p.theme === theme).map(one)}`
    )}
    <p>Where each number comes from stands in the file this page was printed from.</p>
  </div>`
}

export function gradeSummary(input: Pick<ReportInput, 'parameters'>): Html {
  const all = input.parameters
  const rows = (['A', 'B', 'C', 'D', 'E'] as const).map(
    (g) =>
      html`<tr>
        <td><b>${g}</b></td>
        <td>${gradeWords[g]}</td>
        <td class="n">${all.filter((p) => p.grade === g).length}</td>
      </tr>`
  )
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>grade</th>
          <th>what it means</th>
          <th class="n">numbers</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

export function claims(input: Pick<ReportInput, 'claims'>): Html {
  const one = (c: ReportClaim): Html =>
    html`<div class="claim">
      <h3>“${c.says}”</h3>
      <p class="small">
        Claim ${c.id} · what the evidence says: <b>${c.verdict}</b>, grade ${c.grade} · ${c.test}
      </p>
      ${c.correction ? html`<p>${c.correction}</p>` : ''}
      <div class="two">
        <div>
          <h4>For</h4>
          ${bullets(c.evidenceFor, 'Nothing entered yet.')}
        </div>
        <div>
          <h4>Against</h4>
          ${bullets(c.evidenceAgainst, 'Nothing entered yet; that is not the same as nothing known.')}
        </div>
      </div>
    </div>`
  const here = input.claims.filter((c) => c.here)
  const touched = input.claims.filter((c) => !c.here)
  return html`${here.map(one)}${
    touched.length === 0
      ? ''
      : html`<details>
          <summary>Touched, not tested here <span>${touched.length} claims</span></summary>
          ${touched.map(one)}
        </details>`
  }`
}

const bullets = (items: readonly string[], none: string): Html =>
  items.length > 0
    ? html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : html`<p>${none}</p>`

export function agents(input: Pick<ReportInput, 'agents'>): Html[] {
  return input.agents.map(
    (a) =>
      html`<div class="agent">
        <h3>${a.name}</h3>
        <p class="small">
          in ${listed(a.arms.map((arm) => `“${arm}”`))}${a.grade ? ` · grade ${a.grade}` : ''} · ${a.status}
        </p>
        <p>${a.does}</p>
        <div class="two">
          <div>
            <h4>Known harms</h4>
            ${bullets(a.harms, 'None entered in the ledger. Unknown is not zero.')}
          </div>
          <div>
            <h4>Trials that found nothing, or the opposite</h4>
            ${bullets(a.nulls, 'None entered in the ledger.')}
          </div>
        </div>
      </div>`
  )
}

export function instrumentsTable(input: ReportInput): Html | null {
  const rows = input.quantities.filter((q) => q.group === 'instrument')
  if (rows.length === 0) return null
  const based = rows.some((q) => q.basis !== undefined)
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th>instrument</th>
          <th>what it reads</th>
          <th>noise of one reading</th>
          ${based ? html`<th>basis</th>` : ''}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (q) =>
            html`<tr>
              <td>${q.name}${inUnit(q.unit) ? html`<br /><small>${inUnit(q.unit)}</small>` : ''}</td>
              <td>${q.means}</td>
              <td>${q.noise ?? 'not stated'}</td>
              ${based ? html`<td>${q.basis ?? ''}</td>` : ''}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`
}
