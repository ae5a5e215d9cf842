/**
 * Writes the second half of docs/model.md from the code: every mechanism in the order of the day, with its sentence,
 * its equations and its ledger entries, and every quantity that is observed.
 *
 *   node scripts/model-page.mjs            writes it
 *   node scripts/model-page.mjs --check    fails if it is not what the code says (test/model-page.test.ts)
 *
 * What stands above the mark is written by hand and left alone.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { format, resolveConfig } from 'prettier'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = join(root, 'docs/model.md')
const mark = '<!-- from here on: made by scripts/model-page.mjs -->'

/** The order of the day and the observed quantities, from the sources as they are now. */
async function load() {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache/model-'))
  try {
    const outfile = join(folder, 'index.mjs')
    const entryPoints = [join(root, 'src/index.ts')]
    const external = { packages: 'external', external: ['./threads.node.ts'] }
    await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', ...external })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The header comment of the file that holds a mechanism, as lines. */
function header(id) {
  const folder = join(root, 'src/mechanisms')
  const name = readdirSync(folder).find(
    (file) =>
      !file.includes('.test.') &&
      new RegExp(`^  id: '${id}',$`, 'm').test(readFileSync(join(folder, file), 'utf8'))
  )
  const text = readFileSync(join(folder, name), 'utf8')
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(text)[1]
  return { name, lines: comment.split('\n').map((line) => line.replace(/^ \* ?/, '')) }
}

/** Paragraphs as prose, what is set in by two spaces as it stands. */
function prose(lines) {
  const parts = []
  for (const line of lines) {
    const kind = line.trim() === '' ? 'gap' : line.startsWith('  ') ? 'equation' : 'words'
    const last = parts.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else parts.push({ kind, lines: [line] })
  }
  return parts
    .filter(({ kind }) => kind !== 'gap')
    .map(({ kind, lines: own }) =>
      kind === 'equation'
        ? `\`\`\`text\n${own.map((line) => line.slice(2)).join('\n')}\n\`\`\``
        : wrapped(safe(own.join(' ')))
    )
    .join('\n\n')
}

/** Nothing in a comment is meant as Markdown, but for file names, which are. */
const safe = (text) =>
  text
    .replace(/([\\<>*_[\]|])/g, '\\$1')
    .replace(/\b[a-z][\w-]*(?:\.test|\.reference|\.node)?\.ts\b/g, '`$&`')

function wrapped(text, most = 118) {
  const lines = ['']
  for (const word of text.split(' ')) {
    if (lines.at(-1).length + word.length + 1 > most) lines.push(word)
    else lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`
  }
  return lines.join('\n')
}

/** Without a first paragraph that says no more than the sentence above it. */
function again(lines, does) {
  const end = lines.indexOf('')
  const first = lines.slice(0, end < 0 ? lines.length : end).join(' ')
  const words = (text) => new Set(text.toLowerCase().match(/[a-z]{4,}/g))
  const known = words(does)
  const said = [...words(first)].filter((word) => known.has(word)).length
  return first.endsWith('.') && said >= words(first).size / 2
    ? lines.slice(first.length > 0 ? end : 0)
    : lines
}

const code = (ids) => ids.map((id) => `\`${id}\``).join(', ')

function section({ id, does, reads, writes, uses, moves }, i) {
  const { name, lines } = header(id)
  const does1 = `${does[0].toUpperCase()}${does.slice(1)}.`
  const moved = moves
    .map(({ quantity, direction, scene }) => `${quantity} ${direction} (${scene})`)
    .join('; ')
  return [
    `### ${i + 1}. ${id}`,
    wrapped(`**${safe(does1)}**`),
    prose(again(lines, does)),
    wrapped(
      `Reads ${reads.join(', ')}; writes ${writes.join(', ')}. Source: [\`${name}\`](../src/mechanisms/${name}).`
    ),
    moved === '' ? '' : wrapped(`What it moves, compared with the same patch without it: ${moved}.`),
    uses.length === 0 ? 'It takes nothing from the ledger.' : wrapped(`Ledger: ${code(uses)}.`)
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function observed(quantities) {
  const rows = quantities.map(
    ({ id, compartment, unit, means }) => `| ${id} | ${compartment} | ${unit} | ${safe(means)} |`
  )
  return ['| quantity | where | unit | meaning |', '|---|---|---|---|', ...new Set(rows)].join('\n')
}

async function made() {
  const { day, quantities } = await load()
  const text = [
    '## The order of a day',
    `${day.length} mechanisms, in this order, once a step. The text below is the header of each file.`,
    ...day.map(section),
    '## What is observed',
    'Any of these may stand under `watch:` in a scenario, by its name.',
    observed(quantities)
  ].join('\n\n')
  const config = await resolveConfig(page)
  return (await format(text, { ...config, parser: 'markdown' })).trimEnd()
}

const text = readFileSync(page, 'utf8')
const at = text.indexOf(mark)
if (at < 0) throw new Error(`docs/model.md has lost its line "${mark}"`)
const wanted = `${text.slice(0, at)}${mark}\n\n${await made()}\n`
if (process.argv.includes('--check')) {
  if (wanted !== text) {
    console.error('docs/model.md is not what the code says: node scripts/model-page.mjs')
    process.exitCode = 1
  }
} else writeFileSync(page, wanted)
