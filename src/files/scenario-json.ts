/**
 * The forms of a scenario file as others read them: the JSON Schema for editors, and the keys known at a place.
 *
 * There are two forms, one for tissue and one for `world: body`; a file says by its world which it follows. Proof: schema.test.ts.
 */
import { z } from 'zod'
import { bodyForm } from './scenario-body-form.ts'
import { scenarioForm } from './scenario-schema.ts'

/** JSON Schema (draft 2020-12) of a scenario file, for editors. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const { $schema, title: _title, description: _description, ...tissue } = printed(scenarioForm)
  const { $schema: _schema, title: _own, description: _says, ...body } = printed(bodyForm)
  return {
    $schema,
    $id: 'https://reverdie.org/schema/scenario.json',
    title: 'Reverdie scenario',
    description:
      'A question to the tissue or to the body: who, what is done in each arm, how long to look, and what to watch.',
    if: { type: 'object', properties: { world: { const: 'body' } }, required: ['world'] },
    then: body,
    else: tissue
  }
}

const printed = (form: z.ZodType): Record<string, unknown> =>
  z.toJSONSchema(form, { target: 'draft-2020-12', io: 'input' })

/** Keys the form has at a path, for "did you mean". */
export function keysAt(path: readonly PropertyKey[], world?: unknown): string[] {
  let here: Inner[] = [(world === 'body' ? bodyForm : scenarioForm) as unknown as Inner]
  for (const step of path) here = here.flatMap((type) => inside(type, step))
  return here.flatMap((type) => plain(type)).flatMap((type) => Object.keys(type._zod.def.shape ?? {}))
}

/** As much of a zod type as is walked here. */
interface Inner {
  _zod: {
    def: {
      type: string
      shape?: Record<string, Inner>
      valueType?: Inner
      element?: Inner
      options?: Inner[]
      innerType?: Inner
    }
  }
}

/** A type without its `optional`, and a union as its options. */
function plain(type: Inner): Inner[] {
  const { innerType, options } = type._zod.def
  if (innerType !== undefined) return plain(innerType)
  return options === undefined ? [type] : options.flatMap(plain)
}

function inside(type: Inner, step: PropertyKey): Inner[] {
  return plain(type).flatMap((one) => {
    const { shape, valueType, element } = one._zod.def
    const next = shape === undefined ? (valueType ?? element) : shape[String(step)]
    return next === undefined ? [] : [next]
  })
}
