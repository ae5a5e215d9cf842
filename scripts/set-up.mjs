/**
 * Runs the set-up blocks of README.md here, in what must be a clean clone, and times each part against its promise.
 * `a && b` is run as a, then b, which is the same thing with two times.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, root, step } from './step.mjs'

const promises = { 'npm ci': 90, 'npx reverdie run forearm-lifetime --quick': 60, 'npm test': 480 }

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/<!-- check: setup -->\n```(?:sh|bash)\n([\s\S]*?)```/g)].map((m) =>
  m[1].trim()
)
const lines = blocks.flatMap((block) => block.split('\n'))
if (lines.length !== 2) throw new Error(`README.md has ${lines.length} set-up commands, not two`)
close(
  lines
    .flatMap((line) => line.split('&&'))
    .map((part) => {
      const command = part.trim()
      return step(command, command, { shell: true, limit: promises[command] })
    })
)
