#!/usr/bin/env node
/** The command line: words in, words out. Everything heavy is loaded by the command that needs it. */
import { processIo } from './io.ts'
import { command } from './program.ts'

// whoever reads us may stop early (`reverdie ledger | head`): that is an end, not a failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await command(process.argv.slice(2), processIo)
