/** A scenario, by its path or by the name of a shipped one. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { nearest } from '../core/nearest.ts'
import { Problem } from '../core/problem.ts'
import { diskProblem } from '../files/disk.node.ts'
import { limits } from '../files/scenario-schema.ts'
import { stem } from '../files/scenario.ts'
import type { Scenario } from '../files/scenario-types.ts'
import { check } from '../index.ts'
import { shippedPath, shippedScenarios } from './package.node.ts'

export function findScenario(given: string): Scenario {
  const shipped = shippedScenarios()
  const path = shipped.includes(given) && !isFile(given) ? shippedPath(given) : given
  if (!existsSync(path)) {
    const near = nearest(given, shipped)
    throw new Problem({
      what: `there is no scenario ${given}`,
      why: `it is neither a file nor one of the shipped scenarios, ${shipped.join(', ')}`,
      fix: near === undefined ? 'give the path of a scenario file, or one of these names' : `write ${near}`
    })
  }
  return check(readSome(path), { file: path, name: stem(path) })
}

/** A folder of a shipped scenario's name does not hide it; a file does. */
const isFile = (path: string): boolean => existsSync(path) && !statSync(path).isDirectory()

/** The file, as far as a scenario may be long and a little more: a huge file is not read to be refused. */
function readSome(path: string): Uint8Array {
  try {
    if (!statSync(path).isFile())
      throw new Problem({ what: `${path} is not a file`, fix: 'give the path of a scenario file' })
    const size = statSync(path).size
    const bytes = new Uint8Array(Math.min(size, limits.bytes + 1))
    const file = openSync(path, 'r')
    try {
      let at = 0
      for (let got = -1; at < bytes.length && got !== 0; at += got)
        got = readSync(file, bytes, at, bytes.length - at, null)
    } finally {
      closeSync(file)
    }
    if (size > limits.bytes)
      throw new Problem({
        what: `${path} has ${(size / 1e6).toFixed(1)} MB`,
        why: `a scenario has at most ${limits.bytes / 1e6} MB`,
        fix: 'give the scenario file itself, not its results'
      })
    return bytes
  } catch (error) {
    throw diskProblem(error, path)
  }
}
