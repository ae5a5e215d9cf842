/** `reverdie export`: a run folder in the form that another tool reads. Proof: export.test.ts. */
import { exportRun, type Form } from '../files/export/export.node.ts'
import type { Io } from './io.ts'

export interface ExportFlags {
  readonly as: Form
  readonly out?: string
  readonly arm?: string
  readonly replicate?: number
}

export async function exportCommand(folder: string, flags: ExportFlags, io: Io): Promise<void> {
  const { path, said } = await exportRun(folder, flags)
  io.out(`${path}\n${said}\n`)
}
