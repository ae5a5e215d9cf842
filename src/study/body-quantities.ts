/** What is observed of a cohort, by arm and age: ids of the series, and what each means. */
import type { Quantity } from './living.ts'

const compartment = 'body'

export const bodyQuantities: readonly Quantity[] = [
  {
    id: 'survival',
    unit: '1',
    compartment,
    means: 'share of those who entered that is alive (Kaplan-Meier)',
    better: 'up'
  },
  {
    id: 'hazard',
    unit: '1/day',
    compartment,
    means: 'deaths per day of life at risk, since the age before',
    better: 'down'
  },
  {
    id: 'burden',
    unit: '1',
    compartment,
    means: 'mean burden of senescent cells of those alive, in young-adult units',
    better: 'down'
  },
  {
    id: 'frailty index',
    unit: '1',
    compartment,
    means: 'mean share of deficits of those alive',
    better: 'down'
  },
  {
    id: '6-minute walk',
    unit: 'm',
    compartment,
    means: 'mean distance walked in six minutes by those alive, with learning, placebo effect and noise',
    better: 'up'
  },
  {
    id: 'usual gait speed',
    unit: 'm/s',
    compartment,
    means: 'mean speed of walking of those alive, with learning, placebo effect and noise',
    better: 'up'
  },
  {
    id: 'grip strength',
    unit: 'kg',
    compartment,
    means: 'mean strength of grip of those alive, with learning, placebo effect and noise',
    better: 'up'
  }
]
