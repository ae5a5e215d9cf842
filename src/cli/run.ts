/**
 * `reverdie run`: a scenario, all its arms, to a run folder and a table.
 *
 * The folder is begun before anything is computed, so that one that cannot be written to is found out at once. The
 * first Ctrl-C stops at the next step and leaves a checkpoint, the second ends the program. Proof: run.test.ts.
 */
import { join, relative } from 'node:path'
import { Problem } from '../core/problem.ts'
import { checkpoints } from '../files/checkpoint.node.ts'
import { diskProblem } from '../files/disk.node.ts'
import {
  abandon,
  begin,
  finish,
  lookAt,
  runDigest,
  runFolderPath,
  toResume,
  type RunRequest
} from '../files/run-folder.node.ts'
import { check, Interrupted, run, type Result, type Scenario } from '../index.ts'
import { ledgerDigest } from '../ledger/index.ts'
import { printBodySummary } from './body.ts'
import { findScenario } from './find.node.ts'
import { Exit, type Io } from './io.ts'
import { packageVersion } from './package.node.ts'
import type { RunFlags } from './program.ts'
import { meter } from './progress.ts'
import { writeResult } from './result.node.ts'
import { printSummary, summarise } from './summary.ts'

interface Job {
  readonly scenario: Scenario
  readonly path: string
  readonly request: RunRequest
  readonly ledger: string
}

export async function runCommand(given: string | undefined, flags: RunFlags, io: Io): Promise<number> {
  if (flags.kernels === 'wasm')
    throw new Problem({
      what: 'there are no wasm kernels in this version',
      why: 'the plain TypeScript ones are the specification, and so far the only ones',
      fix: 'leave out --kernels, or write --kernels reference'
    })
  const job = flags.resume === undefined ? fresh(given, flags, io) : resumed(given, flags.resume, io)
  if (job === undefined) return Exit.done
  return compute(job, flags, io)
}

/** A run from its first day; undefined if its folder is complete already, which is then said. */
function fresh(given: string | undefined, flags: RunFlags, io: Io): Job | undefined {
  if (given === undefined)
    throw new Problem({
      what: 'no scenario is given',
      fix: 'write reverdie run forearm-lifetime, or the path of a file'
    })
  const read = findScenario(given)
  const scenario = flags.seed === undefined ? read : { ...read, run: { ...read.run, seed: flags.seed } }
  const version = packageVersion()
  const ledger = ledgerDigest()
  const digest = runDigest(scenario, ledger, version, flags.quick)
  const path = runFolderPath(flags.out, scenario.name, digest)
  const found = lookAt(path)
  if (found.state === 'complete' && !flags.force) {
    io.out(`This run is complete: ${path}\n`)
    if (typeof found.manifest!['summary'] === 'string') io.out(`\n${found.manifest!['summary']}`)
    io.out(`report: ${join(path, 'report.html')}\n`)
    return undefined
  }
  if (found.state === 'begun' && !flags.force)
    throw new Problem({
      what: 'this run was begun and is not complete',
      at: { file: path },
      why: 'it was interrupted, or is running now',
      fix: `go on with it: reverdie run --resume ${path}   or begin again with --force`
    })
  if (found.state === 'other' && !flags.force)
    throw new Problem({
      what: 'this folder holds something else',
      at: { file: path },
      fix: 'write elsewhere with --out DIR, or replace it with --force'
    })
  const request: RunRequest = {
    version,
    name: scenario.name,
    scenario: scenario.text,
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    quick: flags.quick,
    digest
  }
  begin(path, request, found.state !== 'absent')
  return { scenario, path, request, ledger }
}

function resumed(given: string | undefined, folder: string, io: Io): Job | undefined {
  if (given !== undefined)
    throw new Problem({
      what: `--resume does not take a scenario, and ${given} was given`,
      why: 'the run folder knows its scenario',
      fix: `write reverdie run --resume ${folder}`
    })
  const found = toResume(folder, packageVersion())
  if (found.state === 'complete') {
    io.out(`This run is complete: ${folder}\nreport: ${join(folder, 'report.html')}\n`)
    return undefined
  }
  const request = found.request!
  const read = check(request.scenario, { file: join(folder, 'checkpoint', 'run.json'), name: request.name })
  const scenario = request.seed === undefined ? read : { ...read, run: { ...read.run, seed: request.seed } }
  const ledger = ledgerDigest()
  if (runDigest(scenario, ledger, request.version, request.quick) !== request.digest)
    throw new Problem({
      what: 'this run was begun with other numbers',
      at: { file: folder },
      why: 'the ledger or the package has changed since',
      fix: 'run the scenario anew'
    })
  return { scenario, path: folder, request, ledger }
}

async function compute({ scenario, path, request, ledger }: Job, flags: RunFlags, io: Io): Promise<number> {
  const stop = new AbortController()
  let pressed = 0
  const deaf = io.onInterrupt(() => {
    pressed++
    if (pressed > 1) return io.die(Exit.interrupted)
    stop.abort()
    say(
      io,
      flags,
      { event: 'stopping' },
      'stopping at the next step; press Ctrl-C again to end without a checkpoint'
    )
  })
  const bar = meter(io, flags.log)
  const checkpoint = checkpoints(path, request.version, request.digest)
  let result: Result
  try {
    result = await run(scenario, {
      quick: request.quick,
      ...(flags.threads === undefined ? {} : { threads: flags.threads }),
      signal: stop.signal,
      progress: (progress) => pressed === 0 && bar.tick(progress),
      checkpoint: { ...checkpoint, clear: () => {} } // it is kept until the results are on the disk
    })
    bar.end()
    say(io, flags, { event: 'writing', path }, '')
    const summary =
      result.body === undefined
        ? printSummary(summarise(result), result.quick)
        : printBodySummary(result.body, result.quick, Math.max(60, Math.min(100, io.width)))
    const manifest = await writeResult(path, result, {
      version: request.version,
      ledgerDigest: ledger,
      summary
    })
    finish(path, manifest)
    io.out(`${summary}\n`)
    io.out(`run folder: ${shown(path)}\nreport: ${shown(join(path, 'report.html'))}\n`)
    return Exit.done
  } catch (error) {
    bar.end()
    if (error instanceof Interrupted) {
      const command = `reverdie run --resume ${shown(path)}`
      say(io, flags, { event: 'interrupted', path, command }, `interrupted; go on with: ${command}`)
      return Exit.interrupted
    }
    try {
      abandon(path)
    } catch {
      // the first error is the one to tell
    }
    throw diskProblem(error, path)
  } finally {
    deaf()
  }
}

/** As short as the path may be written from here. */
function shown(path: string): string {
  const short = relative('.', path)
  return short.startsWith('..') ? path : short
}

function say(io: Io, flags: RunFlags, event: Readonly<Record<string, unknown>>, text: string): void {
  if (flags.log === 'json') io.err(`${JSON.stringify(event)}\n`)
  else if (text !== '') io.err(`${io.terminal ? '\n' : ''}${text}\n`)
}
