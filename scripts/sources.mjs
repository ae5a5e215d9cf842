/**
 * Sources of the ledger, parsed and formatted at build time: src/ledger/sources.bib -> src/ledger/sources.ts.
 *
 *   node scripts/sources.mjs           writes the file
 *   node scripts/sources.mjs --check   exit code 1 if the committed file is not what the bibliography says
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const room = new URL('../src/ledger/', import.meta.url)
const from = new URL('sources.bib', room)
const to = fileURLToPath(new URL('sources.ts', room))

/** Entries of a BibTeX text: @type{key, field = {value}, ...}; braces nest, percent lines are comments. */
export function parse(text) {
  const bib = text.replace(/^\s*%.*$/gm, '')
  const entries = []
  const head = /@(\w+)\s*\{\s*([^,\s]+)\s*,/g
  for (let match = head.exec(bib); match !== null; match = head.exec(bib)) {
    const fields = {}
    let at = head.lastIndex
    for (;;) {
      const field = /^[\s,]*([A-Za-z]+)\s*=\s*\{/.exec(bib.slice(at))
      if (field === null) break
      let open = at + field[0].length
      const start = open
      for (let depth = 1; depth > 0; open++) {
        if (open >= bib.length) throw new Error(`sources.bib: ${match[2]} has an open brace`)
        if (bib[open] === '{') depth++
        else if (bib[open] === '}') depth--
      }
      fields[field[1].toLowerCase()] = bib.slice(start, open - 1).trim()
      at = open
    }
    if (!/^[\s,]*\}/.test(bib.slice(at))) throw new Error(`sources.bib: ${match[2]} is not closed`)
    head.lastIndex = at
    entries.push({ type: match[1].toLowerCase(), key: match[2], fields })
  }
  return entries
}

const bare = (text) => text.replace(/[{}]/g, '')

/** Authors as recorded; "others" is kept for et al. */
function authors(text) {
  if (text === undefined) return undefined
  if (text.startsWith('{')) return [bare(text)]
  return text.split(/\s+and\s+/).map(bare)
}

function printAuthors(list) {
  if (list === undefined) return 'Authors not recorded'
  const named = list.filter((name) => name !== 'others')
  if (named.length < list.length) return `${named.join(', ')} et al.`
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} & ${named.at(-1)}`
}

function format({ authors: who, year, title, journal, volume, pages, doi, pmid, pmcid, eprint, url, note }) {
  const where = [journal, volume, pages].filter((part) => part !== undefined)
  const place = [where.slice(0, 2).join(' '), where[2]].filter(Boolean).join(':')
  const link = [doi && `doi:${doi}`, pmid && `PMID ${pmid}`, pmcid, eprint && `arXiv:${eprint}`, url].filter(
    Boolean
  )
  const parts = [
    `${printAuthors(who)}${year === undefined ? '' : who === undefined ? `, ${year}` : ` ${year}`}`,
    title,
    place,
    link.join(', '),
    note
  ]
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

export function sources(text) {
  const seen = new Set()
  return parse(text)
    .map(({ type, key, fields }) => {
      if (seen.has(key)) throw new Error(`sources.bib: ${key} is there twice`)
      seen.add(key)
      if (fields.note === undefined) throw new Error(`sources.bib: ${key} has no note on how far it was seen`)
      const { author, archiveprefix: _archive, ...rest } = fields
      const source = { key, type, ...(author === undefined ? {} : { authors: authors(author) }) }
      for (const [name, value] of Object.entries(rest)) source[name] = bare(value)
      return { ...source, formatted: format(source) }
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** One source a line: the page stays short, and a change shows as one line. */
function build() {
  const list = sources(readFileSync(from, 'utf8'))
  const lines = list.map((source) => `  ${JSON.stringify(source.key)}: ${JSON.stringify(source)}`)
  return `/**
 * The sources, formatted. Written by scripts/sources.mjs from sources.bib: change that file, not this one.
 */
import type { Source } from './source.ts'

// prettier-ignore
export const sources: Readonly<Record<string, Source>> = {
${lines.join(',\n')}
}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const code = build()
  if (!process.argv.includes('--check')) writeFileSync(to, code)
  else if (readFileSync(to, 'utf8') !== code) {
    console.error('src/ledger/sources.ts is not what sources.bib says; run: node scripts/sources.mjs')
    process.exitCode = 1
  }
}
