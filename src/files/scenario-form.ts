/** A scenario file as it is written, before units are read: the shape that scenario-schema.ts checks. */

type Maybe<T> = T | undefined

export interface LineForm {
  give: string
  at?: Maybe<string>
  'from age'?: Maybe<string>
  every?: Maybe<string>
  times?: Maybe<number>
  'repeat every'?: Maybe<string>
  'repeat times'?: Maybe<number>
  until?: Maybe<string>
  'until age'?: Maybe<string>
  amount?: Maybe<string | number>
  route?: Maybe<'oral' | 'iv' | 'local' | 'topical' | 'microneedling' | 'device'>
  diameter?: Maybe<string>
  depth?: Maybe<string>
  adherence?: Maybe<string | number>
}

export interface PatchForm {
  size?: Maybe<string>
  depth?: Maybe<string>
  'voxel depth'?: Maybe<string>
}

export type ParameterForm = Record<string, string | number>

export interface ArmForm {
  against?: Maybe<string>
  age?: Maybe<string>
  parameters?: Maybe<ParameterForm>
  off?: Maybe<string[]>
  give?: Maybe<(string | LineForm)[]>
}

export interface PersonForm {
  age?: Maybe<string>
  sex?: Maybe<'female' | 'male'>
  site?: Maybe<'forearm' | 'buttock' | 'inner-arm' | 'face'>
  phototype?: Maybe<1 | 2 | 3 | 4 | 5 | 6>
  sun?: Maybe<number | [string, string | number][]>
  body?: Maybe<string>
}

export interface ScenarioForm {
  reverdie: 1
  title: string
  question: string
  world?: Maybe<'skin' | 'martin' | 'body'>
  person?: Maybe<PersonForm>
  patch?: Maybe<PatchForm>
  programmes: Record<string, (string | LineForm)[] | ArmForm>
  run: { for: string; replicates?: Maybe<number>; seed?: Maybe<number>; every?: Maybe<string> }
  watch?: Maybe<string[]>
  parameters?: Maybe<ParameterForm>
  beyondEvidence?: Maybe<string[]>
  off?: Maybe<string[]>
  mechanisms?: Maybe<string[]>
  snapshots?: Maybe<string[]>
  golden?: Maybe<{ patch?: Maybe<PatchForm>; for: string; replicates?: Maybe<number>; every?: Maybe<string> }>
}
