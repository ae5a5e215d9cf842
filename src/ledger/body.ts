/**
 * What the rest of the body sends the skin with age, while no body model is there: straight lines from 20.
 */
import { assumed } from './entry.ts'
import type { Parameter } from './entry.ts'

export const bodyParameters: readonly Parameter[] = [
  assumed({
    id: 'body.inflammation',
    means: 'systemic inflammation added per year after 20, in units of full inflammation',
    unit: '1/year',
    value: 0.01,
    range: [0, 0.02],
    compartment: 'blood',
    because: 'rises with age; 0.6 of full by 80 is ours'
  })
]
