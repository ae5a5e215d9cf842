/**
 * Documentation is run. Every fenced sh, bash, ts, python and yaml block works, every relative link leads somewhere, every
 * ledger id that is mentioned exists, and nothing that is committed names the machine of one of its authors.
 *
 * Under REVERDIE_TIER=nightly the blocks marked `nightly` run too, with an hour each.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Block, blocks, prose } from './docs-blocks.ts'
import { copyOfProject, runBlock, toolOf, typeErrors } from './docs-run.ts'
import { built, needs } from './here.ts'
import { projectFiles, read, root } from './tree.ts'

const nightly = process.env['REVERDIE_TIER'] === 'nightly'
const files = projectFiles()
const documents = files.filter((path) => path.endsWith('.md'))
const all = documents.flatMap((file) => blocks(file, read(file)))
const title = ({ file, line, text }: Block): string => `${file}:${line} ${text.split('\n')[0]!.slice(0, 60)}`

describe('blocks', () => {
  let copy: ReturnType<typeof copyOfProject>
  beforeAll(() => {
    copy = copyOfProject()
  })
  afterAll(() => copy.remove())

  const runnable = all.filter(({ language }) => ['sh', 'bash', 'ts', 'python'].includes(language))
  const due = runnable.filter(
    ({ mark }) => mark === 'now' || mark === 'starts' || (nightly && mark === 'nightly')
  )
  for (const block of due)
    test(
      `runs: ${title(block)}`,
      async (context) => {
        needs(context, 'dist (npm run build)', built())
        const tool = await toolOf(block)
        if (tool !== undefined) needs(context, tool.what, tool.here)
        const { ok, output } = await runBlock(copy.path, block, block.mark === 'nightly' ? 3600 : 60)
        expect(ok, output).toBe(true)
      },
      block.mark === 'nightly' ? 3_700_000 : 90_000
    )

  test('TypeScript blocks have the types they claim', (context) => {
    const typed = all.filter(({ language }) => language === 'ts')
    if (typed.length === 0) return
    needs(context, 'dist (npm run build)', built())
    expect(typeErrors(copy.path, typed)).toEqual([])
  })

  for (const block of all.filter(({ language }) => language === 'yaml'))
    test(`is sound: ${title(block)}`, (context) => {
      const value = parse(block.text) as Record<string, unknown>
      if (value?.['reverdie'] === undefined) return
      needs(context, 'dist (npm run build)', built())
      const scenario = join(copy.path, `block-${block.line}.yaml`)
      writeFileSync(scenario, block.text)
      const checked = spawnSync(process.execPath, ['dist/cli/main.js', 'check', scenario], {
        cwd: copy.path,
        encoding: 'utf8'
      })
      expect(checked.status, checked.stdout + checked.stderr).toBe(0)
    })

  test('a page with blocks that are not run says so', () => {
    const silent = all.filter(
      ({ file, mark }) => mark === 'elsewhere' && !/\bnot run\b/.test(prose(read(file)))
    )
    expect(silent.map(title)).toEqual([])
  })

  test('the README sets up and goes with exactly two commands', () => {
    const setUp = all.filter(({ file, mark }) => file === 'README.md' && mark === 'setup')
    expect(setUp.flatMap(({ text }) => text.trim().split('\n'))).toEqual([
      'npm ci && npx reverdie run forearm-lifetime --quick',
      'npm ci && npm test'
    ])
  })
})

describe('links', () => {
  /** The anchors that a heading of this document offers, as code hosts make them. */
  const anchors = (path: string): Set<string> => {
    const seen = new Map<string, number>()
    const slugs = [...prose(read(path)).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map((m) => {
      const slug = m[1]!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-')
      const times = seen.get(slug) ?? 0
      seen.set(slug, times + 1)
      return times ? `${slug}-${times}` : slug
    })
    return new Set(slugs)
  }

  test('every relative link leads to a file, and to a heading in it', () => {
    const broken = documents.flatMap((file) =>
      [...prose(read(file)).matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)]
        .map((m) => m[1]!)
        .filter((to) => !/^[a-z][a-z+.-]*:/i.test(to))
        .filter((to) => {
          const [path, anchor] = to.split('#') as [string, string | undefined]
          const target = path === '' ? file : normalize(join(dirname(file), decodeURIComponent(path)))
          if (!existsSync(join(root, target))) return true
          return anchor !== undefined && target.endsWith('.md') && !anchors(target).has(anchor)
        })
        .map((to) => `${file} -> ${to}`)
    )
    expect(broken).toEqual([])
  })
})

describe('roadmap', () => {
  const rows = prose(read('ROADMAP.md'))
    .split('\n')
    .filter((line) => /^\|\s*\d+\s*\|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))

  test('every line is open or held, and a held one says how it was last seen to hold', () => {
    expect(rows.length).toBeGreaterThan(0)
    const wrong = rows.filter(
      ([, , , state, seen]) => !(state === 'open' || (state === 'held' && seen !== ''))
    )
    expect(wrong.map(([, number, what]) => `${number} ${what}`)).toEqual([])
  })
})

describe('ids', () => {
  test('every ledger id that a document mentions exists', async (context) => {
    needs(context, 'src/ledger/index.ts', existsSync(join(root, 'src/ledger/index.ts')))
    const path = '../src/ledger/index.ts'
    const { parameters } = (await import(path)) as { parameters: readonly { id: string }[] }
    const ids = new Set(parameters.map(({ id }) => id))
    const themes = new Set([...ids].map((id) => id.split('.')[0]))
    const fileName = /\.(ts|js|mjs|json|ya?ml|md|html|csv|parquet|bib|svg|png|wasm|cff|txt|node)$/
    const unknown = documents.flatMap((file) =>
      [...prose(read(file)).matchAll(/`([a-z][\w-]*(?:\.[\w-]+)+)`/g)]
        .map((m) => m[1]!)
        .filter((word) => themes.has(word.split('.')[0]!) && !fileName.test(word) && !ids.has(word))
        .map((word) => `${file} mentions ${word}`)
    )
    expect(unknown).toEqual([])
  })
})

describe('places', () => {
  test('no committed file names a path of a machine or a note outside the project', () => {
    const folders = ['home', 'root', 'tmp', 'work'].join('|')
    const outside = [['DEVELOPERS', 'md'].join('.'), ['shared', ''].join('/')]
    const machine = new RegExp(`(?<![\\w.])/(?:${folders})/`)
    const offenders = files
      .filter((path) => !/\.(wasm|ttf|otf|woff2?|png|parquet|gz|ico)$/.test(path))
      .flatMap((path) =>
        read(path)
          .split('\n')
          .map((line, i) => ({ line, at: `${path}:${i + 1}` }))
          .filter(({ line }) => machine.test(line) || outside.some((word) => line.includes(word)))
          .map(({ line, at }) => `${at} ${line.trim().slice(0, 80)}`)
      )
    expect(offenders).toEqual([])
  })
})
