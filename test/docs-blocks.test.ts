/** The runner of documentation blocks is itself to be trusted: it finds every block and lets no failure through. */
import { afterAll, expect, test } from 'vitest'
import { type Block, blocks, prose } from './docs-blocks.ts'
import { copyOfProject, runBlock, typeErrors } from './docs-run.ts'

const copy = copyOfProject()
afterAll(() => copy.remove())

const block = (language: string, text: string, mark: Block['mark'] = 'now'): Block => ({
  file: 'docs/README.md',
  line: 1,
  language,
  mark,
  text
})

const page = `Words.

<!-- check: starts -->
\`\`\`sh
serve
\`\`\`

1. an item
   \`\`\`ts
   const x = 1
   \`\`\`

\`\`\`text
[not](a-link.md)
\`\`\`
`

test('blocks carry language, mark, place and text without their indent', () => {
  expect(blocks('page.md', page)).toEqual([
    { file: 'page.md', line: 4, language: 'sh', mark: 'starts', text: 'serve\n' },
    { file: 'page.md', line: 9, language: 'ts', mark: 'now', text: 'const x = 1\n' },
    { file: 'page.md', line: 13, language: 'text', mark: 'now', text: '[not](a-link.md)\n' }
  ])
})

test('an unknown mark is not taken for a known one', () => {
  expect(() => blocks('page.md', '<!-- check: later -->\n```sh\ntrue\n```\n')).toThrow('later')
})

test('prose keeps its lines and loses its blocks', () => {
  expect(prose(page)).not.toContain('a-link')
  expect(prose(page).split('\n').length).toBe(page.split('\n').length)
})

test('a block that works passes, in a copy that has the project in it', async () => {
  expect((await runBlock(copy.path, block('sh', 'test -f package.json\necho good\n'))).output).toBe('good\n')
})

test('a command that fails, in the middle too, fails the block', async () => {
  expect((await runBlock(copy.path, block('sh', 'false\ntrue\n'))).ok).toBe(false)
  expect((await runBlock(copy.path, block('bash', 'false | true\n'))).ok).toBe(false)
})

test('a block that goes on for ever is ended, and fails', async () => {
  const { ok, output } = await runBlock(copy.path, block('sh', 'sleep 100\n'), 1)
  expect(ok).toBe(false)
  expect(output).toContain('still running')
})

test('a block that installs must say so', async () => {
  expect((await runBlock(copy.path, block('sh', 'npm ci\n'))).ok).toBe(false)
})

test('TypeScript runs, throws and is held to its types', async () => {
  expect((await runBlock(copy.path, block('ts', 'const n: number = 2\nconsole.log(n)\n'))).output).toBe('2\n')
  expect((await runBlock(copy.path, block('ts', "throw new Error('no')\n"))).ok).toBe(false)
  expect(typeErrors(copy.path, [block('ts', "const n: number = 'two'\n")])).toEqual([
    "docs/README.md:2 Type 'string' is not assignable to type 'number'."
  ])
})
