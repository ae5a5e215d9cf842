/** `reverdie ledger`: the evidence, in whatever form the reader's tools like. */
import { ledgerBib, ledgerCsv, ledgerJson, ledgerPage, ledgerTable } from '../ledger/index.ts'
import type { Io } from './io.ts'

export type LedgerFormat = 'table' | 'json' | 'csv' | 'html' | 'bib'

const printers: Readonly<Record<LedgerFormat, () => string>> = {
  table: ledgerTable,
  json: ledgerJson,
  csv: ledgerCsv,
  html: ledgerPage,
  bib: ledgerBib
}

export async function ledgerCommand(format: LedgerFormat, io: Io): Promise<void> {
  const text = printers[format]()
  io.out(text.endsWith('\n') ? text : `${text}\n`)
}
