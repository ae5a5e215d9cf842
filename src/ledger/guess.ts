/**
 * A strength or a time for which people's skin offers no number.
 */
import { assumed } from './entry.ts'
import type { Assumed, Parameter } from './entry.ts'

export function guess(p: Omit<Assumed, 'because'> & { readonly because?: string }): Parameter {
  return assumed({ ...p, because: p.because ?? 'no number for senescence in human skin is available' })
}
