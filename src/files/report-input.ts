/**
 * Everything a report says, as plain data. Whoever has a result fills this in (study/report-data.ts); the report
 * itself knows no model, no files and no clock, so the same input gives the same page.
 */
import type { Draw } from './figures/figure.ts'

/** One observed quantity: for each arm the curve of every run. */
export interface ReportQuantity {
  readonly id: string
  /** as a noun phrase that can begin a sentence: "Senescent cells in the dermis" */
  readonly name: string
  readonly unit: string
  /** beside an axis of numbers without a unit: "young skin = 1" */
  readonly scale?: string
  readonly compartment: string
  /** one sentence */
  readonly means: string
  readonly better?: 'up' | 'down'
  readonly watched: boolean
  /** compared as a mean over the time watched, not at its end */
  readonly overTime?: boolean
  readonly group: 'tissue' | 'spread' | 'instrument' | 'wound' | 'dish'
  /** instruments: "± 0.05 mm, one reading (SD)" */
  readonly noise?: string
  /** of an instrument or marker: the paper behind it, as text */
  readonly basis?: string
  /** level that carries meaning: { y: 0, label: 'above this line senescence feeds itself' } */
  readonly level?: { readonly y: number; readonly label: string }
  readonly arms: readonly ReportSeries[]
}

export interface ReportSeries {
  readonly arm: string
  /** years of age, days or hours: as `axis` says */
  readonly x: readonly number[]
  /** [run][i]; run k of every arm had the same chance; a missing value is NaN */
  readonly runs: readonly (readonly number[])[]
}

export interface ReportArm {
  readonly name: string
  /** what is done, in sentences or lines; empty for nothing */
  readonly gives: readonly string[]
  /** the arm it is compared with, if not the reference of the report; '' if with none */
  readonly comparedWith?: string
  /** any reason why this arm leaves the evidence */
  readonly beyondEvidence?: string
}

export interface ReportPlate {
  readonly arm: string
  /** in units of `axis` */
  readonly x: number
  readonly stain: 'he' | 'sabgal'
  readonly width: number
  readonly height: number
  /** width x height x 3 bytes, rows from the top */
  readonly rgb: Uint8Array
  /** width of the picture, µm */
  readonly across: number
}

export interface ReportAnswer {
  /** "At 80, protected skin keeps 31 % fewer senescent cells than untreated skin." */
  readonly sentence: string
  /** "90 % interval of 8 paired patches: −40 to −22 %" */
  readonly interval?: string
  /** what the interval holds: ["chance"] */
  readonly layers: readonly string[]
  /** stands at the head of the page; the others further down */
  readonly lead?: boolean
  /** the same in short, for a list of arms: what it is about (id of a quantity), the arm, and what is said of it */
  readonly about?: string
  readonly arm?: string
  readonly short?: string
  /** anything the reader must know to read it right */
  readonly notes?: readonly string[]
}

export interface ReportParameter {
  readonly id: string
  readonly theme: string
  readonly means: string
  readonly unit: string
  readonly value: number
  readonly range: readonly [number, number]
  readonly grade: 'A' | 'B' | 'C' | 'D' | 'E'
  readonly species?: string
  readonly assumption?: string
  /** formatted, with how our number came from theirs */
  readonly sources: readonly { readonly text: string; readonly how?: string }[]
  readonly contrary?: readonly { readonly text: string; readonly says: string }[]
  /** the ledger's own value where this run used another */
  readonly ledgerValue?: number
  /** arm that alone used this value */
  readonly arm?: string
}

export interface ReportClaim {
  readonly id: string
  readonly says: string
  /** what the evidence says of it: "supported", "partly true", "overstated" */
  readonly verdict: string
  /** the claim as the evidence allows it to be said */
  readonly correction?: string
  readonly grade: string
  /** "test: ..." or "not tested yet: ..." */
  readonly test: string
  readonly evidenceFor: readonly string[]
  readonly evidenceAgainst: readonly string[]
  /** this very scenario is its test; the others are only touched */
  readonly here: boolean
}

export interface ReportAgent {
  readonly name: string
  readonly arms: readonly string[]
  readonly does: string
  readonly status: string
  readonly harms: readonly string[]
  /** trials that found nothing, or the opposite */
  readonly nulls: readonly string[]
  readonly grade?: string
}

export interface ReportMechanism {
  readonly does: string
  readonly off?: boolean
  /** a stage that came with the scenario */
  readonly foreign?: boolean
}

export interface ReportInput {
  readonly title: string
  readonly question: string
  readonly quick: boolean
  readonly answers: readonly ReportAnswer[]
  /** the arm others are compared with, usually "nothing" */
  readonly reference: string
  readonly arms: readonly ReportArm[]
  readonly axis: 'age' | 'days' | 'hours'
  /** "one patch of 1 × 1 mm, dermis 1 mm deep, forearm of a woman, phototype 3" */
  readonly world: string
  readonly replicates: number
  readonly plates: readonly ReportPlate[]
  readonly quantities: readonly ReportQuantity[]
  readonly mechanisms: readonly ReportMechanism[]
  readonly parameters: readonly ReportParameter[]
  readonly claims: readonly ReportClaim[]
  readonly agents: readonly ReportAgent[]
  /** further limits of this run, beside those every report states */
  readonly limits: readonly string[]
  readonly cite: { readonly citation: string; readonly bibtex: string; readonly sources: readonly string[] }
  /** label -> text: version, seed, digest, ledger, timings */
  readonly facts: readonly (readonly [string, string])[]
}

/** What the page needs from outside: lines as SVG, pixels as a data address. */
export interface ReportTools {
  readonly draw: Draw
  readonly png: (width: number, height: number, rgb: Uint8Array) => string
}
