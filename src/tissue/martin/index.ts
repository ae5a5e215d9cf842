/**
 * The exact-test world: senescence spreading over a dish, as published by Martin, Schumacher & Chandra 2023.
 */
export { Kind } from '../../kernels/spread.ts'
export { martinCounts, martinQuantities, timeTo } from './quantities.ts'
export type { MartinCounts, MartinQuantity } from './quantities.ts'
export { runMartin, stateAt } from './run.ts'
export type { MartinResult, MartinState } from './run.ts'
export { martinNumbers } from './settings.ts'
export type { MartinSettings } from './settings.ts'
export { watchMartin } from './watch.ts'
export type { MartinLook, MartinWatch } from './watch.ts'
