/**
 * The package itself: what a user installs is small, plain JavaScript, free to use, and holds what it promises.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { built, needs } from './here.ts'
import { read, root } from './tree.ts'

interface LockEntry {
  version?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
  link?: boolean
  hasInstallScript?: boolean
  os?: string[]
  cpu?: string[]
  dependencies?: Record<string, string>
}

interface Manifest {
  version: string
  engines: { node: string }
  bin: Record<string, string>
  exports: Record<string, string | Record<string, string>>
  files: string[]
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const manifest = JSON.parse(read('package.json')) as Manifest
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> }
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const users = locked.filter(([, entry]) => !entry.dev && !entry.devOptional)

const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1']
const free = (license: string | undefined): boolean => allowed.includes(license ?? 'none')

test('a user installs at most 8 packages', () => {
  expect(users.map(([path]) => path).length).toBeLessThanOrEqual(8)
})

test('none of them is native or runs a script on install', () => {
  const offenders = users.filter(([, entry]) => entry.hasInstallScript || entry.os || entry.cpu)
  expect(offenders.map(([path]) => path)).toEqual([])
})

test('all of them may be used freely', () => {
  expect(
    users.filter(([, entry]) => !free(entry.license)).map(([path, { license }]) => [path, license])
  ).toEqual([])
})

test('the lock names a version for every package, so that npm ci works', () => {
  expect(locked.filter(([, entry]) => !entry.version && !entry.link).map(([path]) => path)).toEqual([])
})

test('no Node binary in the lock: it would shadow the Node of whoever runs the tests', () => {
  expect(locked.filter(([path]) => /node_modules\/node(-|$)/.test(path)).map(([path]) => path)).toEqual([])
})

test('versions are exact: the same install gives the same bytes', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies }
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('the version is the same in manifest, lock and citation', () => {
  expect((lock.packages[''] as LockEntry).version).toBe(manifest.version)
  expect(read('CITATION.cff')).toMatch(new RegExp(`^version: ["']?${manifest.version}["']?$`, 'm'))
})

test('exports and bin name files that the build makes', (context) => {
  needs(context, 'dist (npm run build)', built())
  const targets = Object.values(manifest.exports).flatMap((one) =>
    typeof one === 'string' ? [one] : Object.values(one)
  )
  const wanted = [...targets, ...Object.values(manifest.bin)]
  expect(wanted.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('what is bundled may be used freely and is listed with its licence', (context) => {
  needs(context, 'dist (npm run build)', built())
  const list = join('dist', 'bundled.json')
  const bundled = existsSync(join(root, list))
    ? (JSON.parse(read(list)) as { name: string; version: string; license: string }[])
    : []
  const publicDomain = ['robust-predicates'] // the Unlicense gives up all rights; no licence could ask for less
  expect(bundled.filter(({ name, license }) => !free(license) && !publicDomain.includes(name))).toEqual([])
  const thirdParty = read('THIRD-PARTY.md')
  expect(bundled.filter(({ name, version }) => !thirdParty.includes(`${name} ${version}`))).toEqual([])
})

test('the packed package is at most 8 MB and holds no tests', (context) => {
  needs(context, 'dist (npm run build)', built())
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const packed = spawnSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024
  })
  expect(packed.status, packed.stderr).toBe(0)
  const [report] = JSON.parse(packed.stdout) as [{ size: number; files: { path: string; size: number }[] }]
  const paths = report.files.map(({ path }) => path)
  expect(report.size).toBeLessThanOrEqual(8 * 1024 * 1024)
  expect(
    paths.filter((path) =>
      /\.test\.|\/fixtures\/|\.fixture\.|\/test-|\.tsbuildinfo$|^(src|test|bench|validation|runs)\//.test(
        path
      )
    )
  ).toEqual([])
  for (const wanted of [
    'LICENSE',
    'README.md',
    'THIRD-PARTY.md',
    'CITATION.cff',
    'dist/index.js',
    'dist/cli/main.js'
  ])
    expect(paths).toContain(wanted)
})
