import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keysAt, scenarioJsonSchema } from './scenario-json.ts'
import { schemaText } from './schema.node.ts'

interface Schema {
  title?: string
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  then?: Schema
  else?: Schema
  required?: string[]
  additionalProperties?: Schema | boolean
}

test('the schema in the repository is the one the form prints', () => {
  const committed = readFileSync(new URL('../../schema/scenario.json', import.meta.url), 'utf8')
  expect(committed === schemaText(), 'run npm run build and commit schema/scenario.json').toBe(true)
})

test('it is of draft 2020-12, and closed', () => {
  const schema = scenarioJsonSchema()
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  const forms = schema as Schema
  expect([forms.then?.additionalProperties, forms.else?.additionalProperties]).toEqual([false, false])
  expect(forms.else?.required).toEqual(['reverdie', 'title', 'question', 'programmes', 'run'])
  expect(forms.then?.required).toEqual([
    'reverdie',
    'title',
    'question',
    'world',
    'species',
    'set',
    'people',
    'programmes',
    'run'
  ])
})

test('every key says what it means', () => {
  const silent: string[] = []
  const walk = (schema: Schema, path: string): void => {
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      const here = `${path} ${key}`
      if (value.description === undefined && key !== 'give') silent.push(here)
      walk(value, here)
    }
    for (const one of schema.anyOf ?? []) walk(one, path)
    if (schema.items) walk(schema.items, path)
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, path)
  }
  const { then: body, else: tissue } = scenarioJsonSchema() as Schema
  walk(tissue!, 'tissue')
  walk(body!, 'body')
  expect(silent).toEqual([])
})

test('the keys of a place are those of the form', () => {
  const { then: body, else: tissue } = scenarioJsonSchema() as Schema
  expect(keysAt([])).toEqual(Object.keys(tissue!.properties!))
  expect(keysAt([], 'body')).toEqual(Object.keys(body!.properties!))
  expect(keysAt(['programmes', 'any'], 'body')).toEqual(['against', 'set', 'circuit', 'people', 'give'])
  expect(keysAt(['programmes', 'any', 0])).toContain('repeat every')
  expect(keysAt(['programmes', 'any', 'give', 2])).toContain('repeat every')
  expect(keysAt(['programmes', 'any'])).toEqual(['against', 'age', 'parameters', 'off', 'give'])
  expect(keysAt(['run'])).toEqual(['for', 'replicates', 'seed', 'every'])
})
