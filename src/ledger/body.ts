/**
 * What the rest of the body sends the skin with age, while no body model is there: straight lines from 20.
 */
import { assumed } from './entry.ts'
import type { Parameter } from './entry.ts'

export const bodyParameters: readonly Parameter[] = [
  assumed({
    id: 'body.reference-age',
    means: 'age of the young adult that everything is measured against',
    unit: 'year',
    value: 20,
    range: [18, 30],
    because: 'a convention'
  }),
  assumed({
    id: 'initial.age',
    means: 'age from which the years before the start are lived in a well-mixed tissue',
    unit: 'year',
    value: 15,
    range: [10, 20],
    because: 'a convention; senescent cells are few then'
  }),
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
