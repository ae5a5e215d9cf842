/**
 * Writes the second half of docs/mean-field.md from the code: the equations of a dermis in one layer, rule by rule.
 *
 *   node scripts/mean-field-page.mjs            writes it
 *   node scripts/mean-field-page.mjs --check    fails if it is not what the code says (src/study/mean-field-page.test.ts)
 *
 * What stands above the mark is written by hand and left alone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { format, resolveConfig } from 'prettier'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = join(root, 'docs/mean-field.md')
const mark = '<!-- from here on: made by scripts/mean-field-page.mjs -->'

/** The mean field, the ledger and the printer of formulas, from the sources as they are now. */
async function load() {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache/mean-field-'))
  try {
    const outfile = join(folder, 'index.mjs')
    const contents = `
      export { resolve } from '${root}src/ledger/resolve.ts'
      export { meanField } from '${root}src/body/mean-field/mean-field.ts'
      export { text } from '${root}src/core/expression-text.ts'`
    await build({
      stdin: { contents, resolveDir: root },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm'
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function equations({ resolve, meanField, text }) {
  const { variables, rules, constants } = meanField(resolve().number, { cuts: [] }).equations()
  // one of each: what holds for a keratinocyte or the dermis holds for others in other letters
  const shown = (id) => !/^(melanocyte|stem)_/.test(id)
  const lines = (list, left, of) =>
    list
      .filter((q) => shown(q.id))
      .flatMap((q) => [`${left(q.id)} = ${text(of(q))}`, `    ${q.means}, ${q.unit}`, ''])
  const from = constants.filter((c) => c.entry !== undefined)
  return [
    '## The equations',
    '',
    `${variables.length} variables, ${rules.length} rules and ${constants.length} constants, ${from.length} of them ledger entries, for a dermis in one layer.`,
    'Equations of melanocytes and stem cells are those of keratinocytes and fibroblasts in their own letters and are left out here. A constant `damage_uv` is the ledger entry `damage.uv`.',
    '',
    '### What changes',
    '',
    '```text',
    ...lines(
      variables,
      (id) => `${id}'`,
      (q) => q.rate
    ),
    '```',
    '',
    '### What follows at once',
    '',
    '```text',
    ...lines(
      rules,
      (id) => id,
      (q) => q.is
    ),
    '```',
    ''
  ].join('\n')
}

const before = readFileSync(page, 'utf8')
const [hand] = before.split(mark)
const options = await resolveConfig(page)
const after = await format(`${hand}${mark}\n\n${equations(await load())}`, { ...options, filepath: page })
if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('docs/mean-field.md is not what the code says; run: node scripts/mean-field-page.mjs')
    process.exit(1)
  }
} else writeFileSync(page, after)
