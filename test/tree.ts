/** The project's own files, as the tests of the house see them: what is committed or about to be. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root: string = fileURLToPath(new URL('..', import.meta.url))

const skipped = new Set(['node_modules', '.git', 'dist', 'runs', 'coverage', '.cache'])

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (skipped.has(entry.name) || path === 'docs/api') return []
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** Paths from the root with `/`, sorted. Git's list where there is a repository, else every file on disk. */
export function projectFiles(): string[] {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
    const listed = execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    })
    const files = listed.split('\0').filter((path) => path && existsSync(join(root, path)))
    if (files.length > 0) return files.sort()
  } catch {
    // not a repository, or no git: a packed copy is as good
  }
  return walk('').sort()
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Every file below src/, tests included, that the compiler sees. */
export function sourceFiles(): string[] {
  return projectFiles().filter((path) => path.startsWith('src/') && path.endsWith('.ts'))
}
