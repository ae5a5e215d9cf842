/**
 * The JSON Schema that editors use, as the file that is committed: schema/scenario.json.
 *
 * The build writes it from the same form that checks a scenario. Proof: schema.test.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { scenarioJsonSchema } from './scenario-json.ts'

/** The text of schema/scenario.json. */
export function schemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`
}

export function writeSchema(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, schemaText())
}
