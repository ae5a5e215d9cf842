/**
 * What the validation room says of one target: what was observed, what the model gives, and whether they agree.
 * One shape everywhere; `predict` targets are never fitted to, and are reported as they come out.
 */
import type { ValidationRow } from '../files/report-validation.ts'

export type Kind = ValidationRow['kind']
export type Called = 'inside' | 'outside' | 'sign ok' | 'sign wrong' | 'not answerable'

export interface Verdict extends ValidationRow {
  readonly verdict: Called
}

/**
 * When a row agrees: `band`, the model's median lies in it; `sign`, the median has the sign that was seen; `shown`, the whole
 * interval has; `overlap`, for a null result, the model's interval meets the band.
 */
export const rules = ['band', 'sign+', 'sign-', 'shown+', 'shown-', 'overlap'] as const
export type Rule = (typeof rules)[number]

/** What a row of a room's data.csv says; a check adds the model's side. */
export interface Observed {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  readonly observed: number | null
  readonly band: Verdict['band']
  readonly unit: string
  readonly rule: Rule
  readonly source: string
}

/** What a check found for a row: the model's value with its interval, or why there is none. */
export type Modelled =
  | {
      readonly median: number
      readonly low?: number
      readonly high?: number
      readonly layers?: readonly string[]
      readonly reason?: string
    }
  | { readonly notAnswerable: string }

/** The verdict on a row, by its rule. */
export function judge(row: Observed, model: Modelled): Verdict {
  const { rule, ...rest } = row
  if ('notAnswerable' in model)
    return {
      ...rest,
      model: { median: null, low: null, high: null },
      layers: [],
      verdict: 'not answerable',
      reason: model.notAnswerable
    }
  const { median, low, high, layers = [], reason } = model
  return {
    ...rest,
    model: { median, low: low ?? null, high: high ?? null },
    layers,
    verdict: called(rule, row.band, { median, low: low ?? median, high: high ?? median }),
    ...(reason === undefined ? {} : { reason })
  }
}

interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

function called(rule: Rule, band: Verdict['band'], { median, low, high }: Spread): Called {
  const [from, to] = [band.low ?? -Infinity, band.high ?? Infinity]
  switch (rule) {
    case 'band':
      return median >= from && median <= to ? 'inside' : 'outside'
    case 'overlap':
      return low <= to && high >= from ? 'inside' : 'outside'
    case 'sign+':
      return median > 0 ? 'sign ok' : 'sign wrong'
    case 'sign-':
      return median < 0 ? 'sign ok' : 'sign wrong'
    case 'shown+':
      return low > 0 ? 'sign ok' : 'sign wrong'
    case 'shown-':
      return high < 0 ? 'sign ok' : 'sign wrong'
  }
}
