import fc from 'fast-check'
import { expect, test } from 'vitest'
import { steady as prepare, type Layers, type Steady } from './steady.reference.ts'
import { steady } from './steady.ts'

const cubic = 1e-9 // mm3 in a µm3

/** V loss C - fluxes from the six neighbours, voxel by voxel: what the source must be. */
function stencil(l: Layers, c: Float64Array): Float64Array {
  const { nx, ny, nz, dx, dy, thickness, loss } = l
  const out = new Float64Array(nx * ny * nz)
  const at = (x: number, y: number, z: number): number => c[(z * ny + ((y + ny) % ny)) * nx + ((x + nx) % nx)]
  for (let z = 0; z < nz; z++)
    for (let y = 0; y < ny; y++)
      for (let x = 0; x < nx; x++) {
        const here = at(x, y, z)
        const t = thickness[z]
        let flux = ((at(x - 1, y, z) + at(x + 1, y, z) - 2 * here) * dy * t) / dx
        flux += ((at(x, y - 1, z) + at(x, y + 1, z) - 2 * here) * dx * t) / dy
        for (const other of [z - 1, z + 1])
          if (other >= 0 && other < nz)
            flux += ((at(x, y, other) - here) * dx * dy) / ((t + thickness[other]) / 2)
        out[(z * ny + y) * nx + x] = (loss[z] * dx * dy * t * here - l.reach * l.reach * flux) * cubic
      }
  return out
}

const all = (l: Layers): number[] => Array.from({ length: l.nx * l.ny * l.nz }, (_, v) => v)

function solved(s: Steady, l: Layers, source: Float64Array): Float64Array {
  const c = new Float64Array(l.nx * l.ny * l.nz)
  s.solve(source, c)
  return c
}

function point(l: Layers, voxel: number): Float64Array {
  const source = new Float64Array(l.nx * l.ny * l.nz)
  source[voxel] = 1
  return source
}

const skin: Layers = {
  nx: 7,
  ny: 6,
  nz: 5,
  dx: 33,
  dy: 31,
  thickness: [75, 40, 40, 40, 40],
  reach: 100,
  loss: [4, 1, 1, 1, 1]
}

/** patches of many shapes: one voxel wide, odd, even, thin and thick layers, short and long reach */
const layers: fc.Arbitrary<Layers> = fc
  .record({
    nx: fc.integer({ min: 1, max: 9 }),
    ny: fc.integer({ min: 1, max: 9 }),
    dx: fc.integer({ min: 5, max: 80 }),
    dy: fc.integer({ min: 5, max: 80 }),
    reach: fc.integer({ min: 15, max: 500 }),
    stack: fc.array(fc.tuple(fc.integer({ min: 5, max: 100 }), fc.integer({ min: 1, max: 16 })), {
      minLength: 1,
      maxLength: 6
    })
  })
  .map(({ stack, ...rest }) => ({
    ...rest,
    nz: stack.length,
    thickness: stack.map(([t]) => t),
    loss: stack.map(([, l]) => l)
  }))

const shapes = fc
  .tuple(layers, fc.infiniteStream(fc.integer({ min: 0, max: 1000 })))
  .map(([l, stream]) => ({ l, source: Float64Array.from(all(l), () => stream.next().value / 100) }))

test('a solution put back into the stencil gives its source, whatever the patch', () => {
  fc.assert(
    fc.property(shapes, ({ l, source }) => {
      const back = stencil(l, solved(prepare(l), l, source))
      const scale = Math.max(1, ...source)
      // rounding is magnified by conductance over sink, at most (500/5)^2
      back.forEach((s, v) => expect(Math.abs(s - source[v])).toBeLessThan(1e-9 * scale))
    }),
    { numRuns: 60, seed: 1 }
  )
})

test('nothing is lost on the way: what is taken up equals what is made', () => {
  fc.assert(
    fc.property(shapes, ({ l, source }) => {
      const c = solved(prepare(l), l, source)
      let taken = 0
      c.forEach((level, v) => {
        const z = Math.floor(v / (l.nx * l.ny))
        taken += l.loss[z] * level * l.dx * l.dy * l.thickness[z] * cubic
      })
      const made = source.reduce((a, b) => a + b, 0)
      expect(Math.abs(taken - made)).toBeLessThanOrEqual(1e-10 * made)
    }),
    { numRuns: 60, seed: 2 }
  )
})

test('one source added by table equals the whole solve to 1e-6 of it', () => {
  fc.assert(
    fc.property(layers, fc.nat(), fc.integer({ min: -3, max: 3 }), (l, which, amount) => {
      const s = prepare(l)
      const voxel = which % (l.nx * l.ny * l.nz)
      const whole = solved(s, l, point(l, voxel))
      const added = new Float64Array(whole.length)
      s.add(added, voxel, amount, s.ears(all(l)))
      const most = Math.max(...whole)
      whole.forEach((level, v) =>
        expect(Math.abs(added[v] - amount * level)).toBeLessThanOrEqual(
          Math.abs(amount) * (1e-6 * Math.abs(level) + 1e-13 * most)
        )
      )
    }),
    { numRuns: 60, seed: 3 }
  )
})

test('many sources at once are, to the bit, the same sources one after another', () => {
  fc.assert(
    fc.property(
      layers,
      fc.array(fc.tuple(fc.nat(), fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: 11 }),
      (l, sources) => {
        const s = prepare(l)
        const n = l.nx * l.ny * l.nz
        const ears = s.ears(all(l).filter((v) => v % 3 !== 1))
        const start = Float64Array.from(all(l), (v) => v + 0.1)
        const [one, many] = [start.slice(), start.slice()]
        for (const [which, amount] of sources) s.add(one, which % n, amount, ears)
        const voxels = Int32Array.from(sources, ([which]) => which % n)
        s.addAll(
          many,
          voxels,
          Float64Array.from(sources, ([, amount]) => amount),
          sources.length,
          ears
        )
        expect(many).toEqual(one)
      }
    ),
    { numRuns: 60, seed: 4 }
  )
})

test('only ears hear, and a source taken back leaves silence', () => {
  const s = prepare(skin)
  const listening = [3, 50, 200]
  const c = new Float64Array(skin.nx * skin.ny * skin.nz)
  s.add(c, 60, 2, s.ears(listening))
  c.forEach((level, v) => expect(level > 0).toBe(listening.includes(v)))
  s.add(c, 60, -2, s.ears(listening))
  expect(c.every((level) => level === 0)).toBe(true)
})

test('a cell’s own level is the one it has in its voxel, by layer', () => {
  const s = prepare(skin)
  for (let z = 0; z < skin.nz; z++) {
    const voxel = z * skin.nx * skin.ny + 11
    expect(solved(s, skin, point(skin, voxel))[voxel] / s.self[z]).toBeCloseTo(1, 9)
  }
})

test('what a hears from b, b hears from a, across layers that lose differently', () => {
  const s = prepare(skin)
  for (const [a, b] of [
    [0, 100],
    [5, 209],
    [41, 42]
  ]) {
    const there = solved(s, skin, point(skin, a))[b]
    const back = solved(s, skin, point(skin, b))[a]
    expect(there / back).toBeCloseTo(1, 10)
  }
})

test('the patch has no edge sideways: a shifted source gives the shifted field', () => {
  const s = prepare(skin)
  const { nx, ny, nz } = skin
  const home = solved(s, skin, point(skin, 0))
  const away = solved(s, skin, point(skin, 4 * nx + 5))
  for (let z = 0; z < nz; z++)
    for (let y = 0; y < ny; y++)
      for (let x = 0; x < nx; x++)
        expect(away[(z * ny + ((y + 4) % ny)) * nx + ((x + 5) % nx)]).toBeCloseTo(
          home[(z * ny + y) * nx + x],
          9
        )
})

test('a section one voxel wide is the patch that is the same all along', () => {
  const flat = { ...skin, ny: 1 }
  const one = solved(prepare(flat), flat, point(flat, 2 * flat.nx + 3))
  const source = new Float64Array(skin.nx * skin.ny * skin.nz)
  for (let y = 0; y < skin.ny; y++) source[(2 * skin.ny + y) * skin.nx + 3] = 1
  const many = solved(prepare(skin), skin, source)
  for (let z = 0; z < skin.nz; z++)
    for (let x = 0; x < skin.nx; x++)
      expect(many[(z * skin.ny + 4) * skin.nx + x]).toBeCloseTo(one[z * skin.nx + x], 9)
})

test('an even source in the dermis alone gives its density, whatever the reach', () => {
  for (const reach of [15, 100, 500]) {
    const l = { ...skin, reach, loss: [1, 1, 1, 1, 1], thickness: [40, 40, 40, 40, 40] }
    const density = 1 / (l.dx * l.dy * 40 * cubic)
    const c = solved(prepare(l), l, new Float64Array(l.nx * l.ny * l.nz).fill(1))
    c.forEach((level) => expect(level / density).toBeCloseTo(1, 10))
  }
})

/** Largest error against C = (2 + cos kx x)(2 + cos ky y) cos kz z on a box cut into n parts a side. */
function error(n: number): number {
  const [width, height, depth] = [300, 240, 200]
  const reach = 80
  const l: Layers = {
    nx: n,
    ny: n,
    nz: n,
    dx: width / n,
    dy: height / n,
    thickness: new Array<number>(n).fill(depth / n),
    reach,
    loss: new Array<number>(n).fill(1)
  }
  const kx = (2 * Math.PI) / width
  const ky = (2 * Math.PI) / height
  const kz = Math.PI / depth
  const volume = (width * height * depth * cubic) / (n * n * n)
  const wanted = new Float64Array(n * n * n)
  const source = wanted.map((_, v) => {
    const x = ((v % n) + 0.5) * l.dx
    const y = ((Math.floor(v / n) % n) + 0.5) * l.dy
    const z = ((Math.floor(v / (n * n)) + 0.5) * depth) / n
    const [a, b, c] = [Math.cos(kx * x), Math.cos(ky * y), Math.cos(kz * z)]
    wanted[v] = (2 + a) * (2 + b) * c
    const curved = kx * kx * a * (2 + b) * c + ky * ky * (2 + a) * b * c + kz * kz * wanted[v]
    return volume * (wanted[v] + reach * reach * curved)
  })
  const c = solved(prepare(l), l, source)
  return c.reduce((most, level, v) => Math.max(most, Math.abs(level - wanted[v])), 0)
}

test('halving the voxel quarters the error', () => {
  const [coarse, middle, fine] = [error(6), error(12), error(24)]
  expect(Math.log2(coarse / middle)).toBeGreaterThan(1.8)
  expect(Math.log2(middle / fine)).toBeGreaterThan(1.9)
  expect(Math.log2(middle / fine)).toBeLessThan(2.1)
})

test('a solver is prepared once for a patch and shared', () => {
  expect(steady(skin)).toBe(steady({ ...skin, thickness: [...skin.thickness] }))
  expect(steady({ ...skin, reach: 101 })).not.toBe(steady(skin))
})
