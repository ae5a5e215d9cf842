/**
 * The ledger as one self-contained page: every entry with its sources and grade, the agents, the claims. Loads nothing.
 */
import { printNumber } from '../core/units.ts'
import { agents } from './agents.ts'
import type { Evidence } from './agent.ts'
import { claims } from './claims.ts'
import type { Parameter } from './entry.ts'
import { verdictWords } from './explain.ts'
import { parameters } from './parameters.ts'
import { gradeWords, rangeOf, seenWords } from './print.ts'
import { linkOf } from './source.ts'
import { sources } from './sources.ts'
import { ledgerDigest, ledgerVersion } from './version.ts'

const style = `
:root{--paper:#FBF8F1;--ink:#1C2726;--leaf:#5E8F5B;--rust:#B5472F;--amber:#D9A441;--dusk:#8A7FA6;--line:#1C272622;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--paper:#121817;--ink:#ECE8DE;--leaf:#7FB27A;--rust:#E0704F;--amber:#E6B85C;--dusk:#A79CC4;--line:#ECE8DE33}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 Charter,"Iowan Old Style",Georgia,serif}
main{max-width:70rem;margin:0 auto;padding:3rem 1.25rem 6rem}p,h1,h2,dd{max-width:68ch}h1{font-size:2.07rem;line-height:1.2}h2{font-size:1.44rem;margin:3.5rem 0 1rem}h3{font:600 1rem/1.4 system-ui,sans-serif;margin:0;overflow-wrap:anywhere}
article{padding:1.1rem 0;border-top:1px solid var(--line)}article p{margin:.3rem 0}.n{font-family:system-ui,sans-serif;font-variant-numeric:tabular-nums}.n small{opacity:.75}
.g{display:inline-block;min-width:1.6em;text-align:center;border:1.5px solid;border-radius:3px;font:600 .83rem/1.5 system-ui,sans-serif;margin-right:.5em}
.A,.B{border-color:var(--leaf)}.C,.D{border-color:var(--amber)}.E{border-color:var(--dusk);border-style:dashed}ul{margin:.4rem 0;padding-left:1.2rem}li{margin:.2rem 0;max-width:78ch}small,.s{font-size:.83rem}.s{opacity:.85}
.no{color:var(--rust)}a{color:inherit}nav a{margin-right:1.2em}@media print{body{background:#fff;color:#000}article{break-inside:avoid}}`

export function ledgerPage(list: readonly Parameter[] = parameters): string {
  const themes = new Map<string, Parameter[]>()
  for (const p of list) {
    const theme = p.id.slice(0, p.id.indexOf('.'))
    themes.set(theme, [...(themes.get(theme) ?? []), p])
  }
  const assumedCount = list.filter((p) => p.grade === 'E').length
  const grades = Object.entries(gradeWords).map(([g, words]) => `${grade(g)}${escape(words)}`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Reverdie ledger ${escape(ledgerVersion)}</title><style>${style}</style></head><body><main>
<h1>${assumedCount} of ${list.length} numbers are assumptions, and say so</h1>
<p>This is the evidence ledger of Reverdie, version ${escape(ledgerVersion)}: every number the model takes from the world, with its range, its source, the arithmetic from the source’s figure to our value, and a grade.</p>
<p class="s">${grades.join(' &nbsp; ')}</p>
<nav class="s">${[...themes.keys()].map((t) => `<a href="#${escape(t)}">${escape(t)}</a>`).join(' ')} <a href="#agents-list">agents</a> <a href="#claims-list">claims</a> <a href="#sources-list">sources</a></nav>
${[...themes].map(([theme, entries]) => `<section id="${escape(theme)}"><h2>${escape(theme)}</h2>${entries.map(entryArticle).join('\n')}</section>`).join('\n')}
<section id="agents-list"><h2>Agents</h2>${agents.map(agentArticle).join('\n')}</section>
<section id="claims-list"><h2>Claims</h2>${claims.map(claimArticle).join('\n')}</section>
<section id="sources-list"><h2>Sources</h2><ul>${Object.values(sources)
    .map((s) => `<li class="s" id="source-${escape(s.key)}">${escape(s.formatted)}${open(s.key)}</li>`)
    .join('\n')}</ul></section>
<p class="s">Digest ${ledgerDigest()}</p>
</main></body></html>
`
}

function entryArticle(p: Parameter): string {
  const unit = p.unit === '1' ? '' : ` ${p.unit}`
  return `<article id="${escape(p.id)}"><h3>${grade(p.grade)}${escape(p.id)}</h3><p>${escape(p.means)}</p>
<p class="n">${escape(printNumber(p.value) + unit)} <small>${escape(rangeOf(p) + (p.range[0] === p.range[1] ? '' : unit))}${p.distribution ? `, ${p.distribution.kind}` : ''} · ${escape(p.species)}, ${escape(p.compartment)} · ${seenWords[p.seen]}</small></p>
${p.assumption === undefined ? '' : `<p class="s">${escape(p.assumption)}</p>`}${p.markerValidity === undefined ? '' : `<p class="s no">marker: ${escape(p.markerValidity)}</p>`}${p.later === undefined ? '' : `<p class="s">not used yet: ${escape(p.later)}</p>`}
<ul>${p.sources.map((s) => `<li class="s">${escape(s.how)} ${cite(s.cite, s.where)}</li>`).join('')}${(p.contrary ?? []).map((c) => `<li class="s"><span class="no">against:</span> ${escape(c.says)} ${cite(c.cite, c.where)}</li>`).join('')}</ul></article>`
}

function agentArticle(a: (typeof agents)[number]): string {
  return `<article id="agent-${escape(a.id)}"><h3>${grade(a.grade)}${escape(a.name)}${a.researchOnly ? ' · research only' : ''}${a.comparator ? ' · comparator' : ''}</h3>
<p>${escape(a.mechanism)}</p><p class="s">${escape(a.approval.status)}: ${escape(a.approval.text)} ${cite(a.approval.source)}</p>
<ul>${items('', a.evidence)}${items('found nothing: ', a.nulls)}${items('harm: ', a.harms)}</ul></article>`
}

function claimArticle(c: (typeof claims)[number]): string {
  const test =
    c.test.tested === 'now'
      ? `test: scenario ${c.test.scenario}, ${c.test.shows}`
      : `not tested yet (${c.test.scenario}): ${c.test.shows}`
  return `<article id="${c.id}"><h3>${grade(c.grade)}${c.id}: ${verdictWords[c.verdict]}</h3><p>“${escape(c.claim)}”</p><p>${escape(c.correction)}</p>
<ul>${items('for: ', c.evidenceFor)}${items('against: ', c.evidenceAgainst)}</ul><p class="s">${escape(test)}</p></article>`
}

function items(before: string, list: readonly Evidence[]): string {
  return list.map((e) => `<li class="s">${escape(before + e.text)} ${cite(e.source)}</li>`).join('')
}

function cite(key: string | undefined, where?: string): string {
  if (key === undefined) return ''
  return `<a href="#source-${escape(key)}">[${escape(key)}${where === undefined ? '' : `, ${escape(where)}`}]</a>`
}

function open(key: string): string {
  const link = linkOf(sources[key])
  return link === undefined ? '' : ` <a href="${escape(link)}" rel="noopener">open</a>`
}

function grade(g: string): string {
  return `<span class="g ${g}" title="grade ${g}">${g}</span>`
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
