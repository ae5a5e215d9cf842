/**
 * Writes THIRD-PARTY.md: every package that a user installs or that is bundled into dist/, with its licence.
 * Bundled code carries its licence text, since its own file is not shipped. Run after a build: npm run third-party.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

const installed = Object.entries(json('package-lock.json').packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, { version, license }]) => ({ name: path.split('node_modules/').at(-1), version, license }))
const bundled = existsSync(join(root, 'dist/bundled.json')) ? json('dist/bundled.json') : []

function licenceText(name) {
  const folder = join(root, 'node_modules', name)
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying|unlicense)(\.\w+)?$/i.test(one))
  return file ? readFileSync(join(folder, file), 'utf8').replace(/\r/g, '').trim() : null
}

const line = ({ name, version, license }) => `- ${name} ${version}, ${license}`
const parts = [
  '# Software and fonts of others in Reverdie',
  '',
  'Made by `scripts/third-party.mjs`; a test compares it with what is installed and bundled.',
  '',
  '## Installed beside Reverdie',
  '',
  ...installed.map(line)
]
if (bundled.length > 0) {
  parts.push('', '## Bundled into the figures (dist/files/figures)', '', ...bundled.map(line))
  const texts = new Map()
  for (const { name, version } of bundled) {
    const text = licenceText(name) ?? `${name} ships no licence file; its manifest names the licence above.`
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`])
  }
  parts.push('', '## Licence texts')
  for (const [text, names] of texts) parts.push('', `### ${names.join(', ')}`, '', '```text', text, '```')
}
const fonts = join(root, 'src/files/figures/fonts')
if (existsSync(fonts)) {
  parts.push('', '## Fonts', '', 'Each under the licence beside it in the package.', '')
  parts.push(...readdirSync(fonts).map((name) => `- ${name}`))
}
writeFileSync(join(root, 'THIRD-PARTY.md'), parts.join('\n') + '\n')
console.log(`THIRD-PARTY.md: ${installed.length} installed, ${bundled.length} bundled`)
