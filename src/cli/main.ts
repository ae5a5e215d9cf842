#!/usr/bin/env node
/** The command line: words in, words out. Everything heavy is loaded by the command that needs it. */
import { processIo } from './io.ts'
import { command } from './program.ts'

process.exitCode = await command(process.argv.slice(2), processIo)
