/**
 * The commands and their options. Nothing is computed here: each command is a file of its own, loaded when it is called,
 * so that `--help` answers at once. Proof: program.test.ts.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { nearest } from '../core/nearest.ts'
import { Problem } from '../core/problem.ts'
import type { ExportFlags } from './export.ts'
import { Exit, type Io } from './io.ts'
import { packageVersion } from './package.node.ts'
import type { MeanFieldFlags } from './study-mean-field.ts'
import type { FitSurvivalFlags } from './study.ts'

export interface RunFlags {
  out: string
  seed?: number
  threads?: number
  quick: boolean
  kernels: 'reference' | 'wasm'
  force: boolean
  log: 'text' | 'json'
  resume?: string
}

/** Runs one command line; the answer is the exit code. */
export async function command(args: readonly string[], io: Io): Promise<number> {
  let code: number = Exit.done
  const program = commands(io, (result) => (code = result))
  try {
    if (args.length === 0) {
      io.err(program.helpInformation())
      return Exit.wrongInput
    }
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return tell(error, io, calledBy(program, args))
  }
}

/** The command that these words call, as far as they name one. */
function calledBy(program: Command, args: readonly string[]): Command {
  const next = program.commands.find((one) => one.name() === args[0])
  return next === undefined ? program : calledBy(next, args.slice(1))
}

/** Prints what went wrong, for people, in the command they called; the answer is the exit code. */
export function tell(error: unknown, io: Io, called?: Command): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return Exit.done
    io.err(`${usage(error, called).print()}\n`)
    return Exit.wrongInput
  }
  if (error instanceof Problem) {
    io.err(`${error.print()}\n`)
    return error.exit
  }
  io.err(`${broken(error).print()}\n`)
  return Exit.failed
}

/** What the parser of options refused, in our form. */
function usage({ code, message }: CommanderError, called?: Command): Problem {
  const words = called === undefined ? 'reverdie' : wordsOf(called)
  if (code === 'commander.help') {
    const names = called?.commands.map((one) => one.name()) ?? []
    return new Problem({
      what: `${words} says nothing of what to do`,
      why: `it does ${names.join(' or ')}`,
      fix: `write ${words} ${names[0] ?? '--help'}`
    })
  }
  const [line = '', hint] = message.replace(/^error: /, '').split('\n')
  // of a value that is wrong, the parser says in a second sentence what it may be
  const [, what = line, bounds] = /^(option '.*' is invalid)\. (.+)$/.exec(line) ?? []
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(hint ?? '')?.[1]
  return new Problem({
    what: what.replace(/\.$/, ''),
    why:
      meant === undefined
        ? bounds?.replace(/\.$/, '').replace(/^[AI]/, (letter) => letter.toLowerCase())
        : `did you mean ${meant}?`,
    fix: meant === undefined ? fixOf(line, words) : `write ${meant}`
  })
}

/** "reverdie study fit-survival" */
const wordsOf = (called: Command): string =>
  called.parent === null ? called.name() : `${wordsOf(called.parent)} ${called.name()}`

/** The smallest fix of what the parser refused, else the help of the command that was called. */
function fixOf(line: string, words: string): string {
  const lacking = /^required option '(.+)' not specified/.exec(line)?.[1]
  if (lacking !== undefined) return `add ${lacking}`
  const valueless = /^option '(.+)' argument missing/.exec(line)?.[1]
  if (valueless !== undefined) return `write ${valueless}`
  const missing = /^missing required argument '(.+)'/.exec(line)?.[1]
  if (missing !== undefined) return `write ${words} <${missing}>`
  const [, flag, given, choices] =
    /^option '(--[\w-]+).*' argument '(.*)' is invalid\. Allowed choices are (.+?)\.?$/.exec(line) ?? []
  if (flag !== undefined) {
    const allowed = choices!.split(', ')
    const near = nearest(given!, allowed)
    return near === undefined ? `write ${flag} ${allowed[0]!}, or another of these` : `write ${flag} ${near}`
  }
  const bounded = /^option '(--[\w-]+).*' argument '.*' is invalid/.exec(line)?.[1]
  return bounded === undefined ? `see ${words} --help` : `write ${bounded} with such a value`
}

/** Whatever nobody foresaw: memory that ran out, or a mistake of ours. */
function broken(error: unknown): Problem {
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof RangeError && /memory|allocation|array buffer|array length/i.test(text))
    return new Problem({
      what: 'the memory of this machine does not suffice',
      why: text,
      fix: 'use fewer threads (--threads 1) or a smaller patch; reverdie check FILE says what a run needs',
      exit: 1
    })
  return new Problem({
    what: 'Reverdie itself failed',
    why: error instanceof Error ? (error.stack ?? text) : text,
    fix: 'this is a mistake of ours: please report it with these lines and the scenario',
    exit: 1
  })
}

function commands(io: Io, done: (code: number) => void): Command {
  const program = new Command('reverdie')
    .description(
      'an executable, sourced model of how tissue ages and renews itself (education and research; not medical advice)'
    )
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => {}, outputError: () => {} })

  const sub = (name: string, summary: string): Command =>
    program
      .command(name)
      .description(summary)
      .helpOption('--help', 'print this help')
      .exitOverride()
      .configureOutput({ writeOut: io.out, writeErr: () => {}, outputError: () => {} })

  sub('run', 'run a scenario (all its arms), show progress, write a run folder, print a summary')
    .argument('[scenario]', 'a scenario file, or the name of a shipped one')
    .option('--out <dir>', 'folder in which the run folder is made', 'runs')
    .option('--seed <n>', 'another seed of chance than the scenario has', whole(0, 4294967295))
    .option('--threads <n>', 'worker threads (default: one per core)', whole(1, 1024))
    .option('--quick', 'two replicates of a small patch: to see that it works, not to conclude', false)
    .addOption(
      new Option('--kernels <which>', 'which kernels compute')
        .choices(['reference', 'wasm'])
        .default('reference')
    )
    .option('--force', 'run again even if the run folder is there', false)
    .addOption(
      new Option('--log <form>', 'form of the progress on stderr').choices(['text', 'json']).default('text')
    )
    .option('--resume <run folder>', 'go on with an interrupted run')
    .action(async (scenario: string | undefined, flags: RunFlags) => {
      const { runCommand } = await import('./run.ts')
      done(await runCommand(scenario, flags, io))
    })

  sub('check', 'validate a scenario; say what a run would take, and list the doses of each arm')
    .argument('<scenario>', 'a scenario file, or the name of a shipped one')
    .action(async (scenario: string) => {
      const { checkCommand } = await import('./check.ts')
      await checkCommand(scenario, io)
    })

  sub(
    'explain',
    'the order of the day with its sources; or one ledger entry, claim, agent, mechanism, quantity or scenario'
  )
    .argument('[id or scenario]', 'an id such as sasp.reach, K6 or tretinoin, or a scenario')
    .action(async (what: string | undefined) => {
      const { explainCommand } = await import('./explain.ts')
      await explainCommand(what, io)
    })

  sub('ledger', 'the evidence ledger: every number with its range, grade and sources')
    .addOption(
      new Option('--format <form>', 'how it is printed')
        .choices(['table', 'json', 'csv', 'html', 'bib'])
        .default('table')
    )
    .action(async (flags: { format: 'table' | 'json' | 'csv' | 'html' | 'bib' }) => {
      const { ledgerCommand } = await import('./ledger.ts')
      await ledgerCommand(flags.format, io)
    })

  sub('export', 'write a run folder in the form that another tool reads')
    .argument('<run folder>', 'the folder of a complete run')
    .addOption(
      new Option('--as <form>', 'which form')
        .choices(['csv', 'simularium', 'ome-zarr', 'h5ad', 'ro-crate'])
        .makeOptionMandatory()
    )
    .option('--out <path>', 'file or folder to write (default: beside the run folder; ro-crate: in it)')
    .option('--arm <name>', 'one arm (default: all; of simularium and ome-zarr, the first)')
    .option(
      '--replicate <n>',
      'one replicate (default: all; of simularium and ome-zarr, the first)',
      whole(0, 4294967295)
    )
    .action(async (folder: string, flags: ExportFlags) => {
      const { exportCommand } = await import('./export.ts')
      await exportCommand(folder, flags, io)
    })

  sub('validate', 'run the validation room: published values against the model, hits and misses')
    .argument(
      '[id or room]',
      'a room (martin, population), a target such as C4, or a row; all rooms if left out'
    )
    .option('--json', 'the verdicts as JSON', false)
    .action(async (wanted: string | undefined, flags: { json: boolean }) => {
      const { validateCommand } = await import('./validate.ts')
      done(await validateCommand(wanted, flags, io))
    })

  const study = sub('study', 'questions put to data or to many runs: fit-survival, mean-field')
  study
    .command('fit-survival')
    .description(
      'fit a table of lifetimes: survival, quantiles, Gompertz and Makeham, senescent-cell turnover, groups compared'
    )
    .helpOption('--help', 'print this help')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => {}, outputError: () => {} })
    .argument('<table>', 'a text table, one row a life: separated by commas, semicolons or tabs')
    .requiredOption('--time <column>', 'column of ages at death or at the end of watching')
    .requiredOption('--event <column>', 'column that is 1 for a death, 0 for a life still going on')
    .option('--entry <column>', 'column of ages from which each life was watched (default: all from birth)')
    .option('--group <column>', 'column that names the groups to compare')
    .addOption(
      new Option('--unit <unit>', 'unit of the times')
        .choices(['day', 'week', 'month', 'year'])
        .makeOptionMandatory()
    )
    .addOption(
      new Option('--turnover <how>', 'fit senescent-cell turnover too; its intervals take minutes')
        .choices(['intervals', 'point', 'none'])
        .default('intervals')
    )
    .option('--out <dir>', 'folder in which the folder of results is made', 'runs')
    .option('--force', 'fit again even if the folder is there', false)
    .action(async (file: string, flags: FitSurvivalFlags) => {
      const { fitSurvivalCommand } = await import('./study.ts')
      done(await fitSurvivalCommand(file, flags, io))
    })
  study
    .command('mean-field')
    .description(
      'the equations behind a skin whose cells are well mixed: a life as a table, the equations as SBML'
    )
    .helpOption('--help', 'print this help')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => {}, outputError: () => {} })
    .argument('[scenario]', 'a scenario file, or the name of a shipped one (default: a forearm)')
    .option('--sbml <file>', 'write the equations as SBML Level 3 Version 2')
    .action(async (scenario: string | undefined, flags: MeanFieldFlags) => {
      const { meanFieldCommand } = await import('./study-mean-field.ts')
      await meanFieldCommand(scenario, flags, io)
    })

  return program
}

/** A whole number within bounds, as an option takes it. */
function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
    return value
  }
}
