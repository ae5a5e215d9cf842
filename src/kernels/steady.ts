/**
 * The seam where a compiled kernel will stand: today the plain twin is the kernel.
 */
export { steady, type Steady, type Layers } from './steady.reference.ts'
