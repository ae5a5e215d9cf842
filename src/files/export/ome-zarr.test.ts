import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { needs, pythonWith } from '../../../test/here.ts'
import { omeZarr, type Image } from './ome-zarr.ts'
import { channels, gridOver } from './voxels.ts'

const grid = gridOver('skin', { width: 100, height: 60, depth: 90 })
const size = grid.nx * grid.ny * grid.nz
const some = channels.skin.slice(0, 3)

/** Three days, three channels; the last channel is empty on the first day. */
const image = (days: readonly number[] = [0, 365.25, 730.5]): Image => ({
  name: 'made up',
  grid,
  channels: some,
  days,
  values: days.map((_, t) =>
    some.map((_, c) =>
      Float32Array.from({ length: size }, (_, i) => (t === 0 && c === 2 ? 0 : t * 1000 + c * 100 + i / 8))
    )
  ),
  about: { seed: '3' }
})

const filesOf = (one: Image): Map<string, Uint8Array | string> =>
  new Map([...omeZarr(one, (bytes) => deflateSync(bytes))].map(({ path, content }) => [path, content]))

interface Attributes {
  multiscales: {
    version: string
    axes: { name: string; type: string; unit?: string }[]
    datasets: {
      path: string
      coordinateTransformations: { type: string; scale?: number[]; translation?: number[] }[]
    }[]
  }[]
  omero: { channels: { label: string; color: string; window: { start: number; end: number } }[] }
  reverdie: { days: number[]; seed: string }
}
const attributesOf = (one: Image): Attributes =>
  JSON.parse(filesOf(one).get('.zattrs') as string) as Attributes

/** A reader of Zarr v2, of one array that is cut along its first two axes. */
function read(files: Map<string, Uint8Array | string>): { shape: number[]; values: Float32Array[][] } {
  expect(JSON.parse(files.get('.zgroup') as string)).toEqual({ zarr_format: 2 })
  const meta = JSON.parse(files.get('0/.zarray') as string) as {
    shape: [number, number, number, number, number]
    chunks: number[]
    dtype: string
    order: string
    dimension_separator: string
    compressor: { id: string }
  }
  expect(meta).toMatchObject({
    dtype: '<f4',
    order: 'C',
    dimension_separator: '/',
    compressor: { id: 'zlib' }
  })
  const [t, c, ...space] = meta.shape
  expect(meta.chunks).toEqual([1, 1, ...space])
  const values = Array.from({ length: t }, (_, i) =>
    Array.from({ length: c }, (_, k) => {
      const chunk = files.get(`0/${i}/${k}/0/0/0`)
      if (chunk === undefined) return new Float32Array(size)
      const bytes = inflateSync(chunk as Uint8Array)
      return Float32Array.from({ length: size }, (_, v) => bytes.readFloatLE(4 * v))
    })
  )
  return { shape: meta.shape, values }
}

test('what was written is read back; an empty chunk is not written', () => {
  const files = filesOf(image())
  const back = read(files)
  expect(back.shape).toEqual([3, 3, grid.nz, grid.ny, grid.nx])
  expect(back.values).toEqual(image().values)
  expect(files.has('0/0/2/0/0/0')).toBe(false)
})

test('the attributes are those of NGFF 0.4', () => {
  const { multiscales, omero, reverdie } = attributesOf(image())
  const [{ version, axes, datasets }] = multiscales as [Attributes['multiscales'][0]]
  expect(version).toBe('0.4')
  // time, then channel, then space, as the specification orders them
  expect(axes.map(({ name, type }) => `${name} ${type}`)).toEqual([
    't time',
    'c channel',
    'z space',
    'y space',
    'x space'
  ])
  expect(axes.slice(2).every(({ unit }) => unit === 'micrometer')).toBe(true)
  expect(datasets).toHaveLength(1)
  const [scale, translation] = datasets[0]!.coordinateTransformations
  expect(scale).toEqual({ type: 'scale', scale: [365.25, 1, 18, 20, 20] })
  expect(translation).toEqual({ type: 'translation', translation: [0, 0, -9, 10, 10] })
  expect(omero.channels.map(({ label }) => label)).toEqual(['working', 'damaged', 'arrested'])
  for (const { color, window } of omero.channels) {
    expect(color).toMatch(/^[0-9A-F]{6}$/)
    expect(window.end).toBeGreaterThan(window.start)
  }
  expect(reverdie).toMatchObject({ days: [0, 365.25, 730.5], seed: '3' })
})

test('days that are not equally far apart are not given a scale that lies', () => {
  const { multiscales, reverdie } = attributesOf(image([0, 10, 50]))
  const [{ axes, datasets }] = multiscales as [Attributes['multiscales'][0]]
  expect(axes[0]).toEqual({ name: 't', type: 'time' })
  expect(datasets[0]!.coordinateTransformations[0]!.scale![0]).toBe(1)
  expect(reverdie.days).toEqual([0, 10, 50])
})

test('zarr for Python reads the same values', (context) => {
  const python = pythonWith('zarr')
  needs(context, 'python3-zarr', python)
  const home = mkdtempSync(join(tmpdir(), 'reverdie-zarr-'))
  try {
    for (const [path, content] of filesOf(image())) {
      mkdirSync(dirname(join(home, path)), { recursive: true })
      writeFileSync(join(home, path), content)
    }
    const program = `
import sys, json, zarr
group = zarr.open_group(sys.argv[1], mode='r')
dataset = group.attrs['multiscales'][0]['datasets'][0]['path']
array = group[dataset]
print(json.dumps({'shape': array.shape, 'dtype': str(array.dtype), 'values': array[:].reshape(array.shape[0], array.shape[1], -1).tolist()}))
`
    const ran = spawnSync(python!, ['-c', program, home], { encoding: 'utf8', maxBuffer: 1e8 })
    expect(ran.status, ran.stderr).toBe(0)
    const seen = JSON.parse(ran.stdout) as { shape: number[]; dtype: string; values: number[][][] }
    expect(seen.shape).toEqual([3, 3, grid.nz, grid.ny, grid.nx])
    expect(seen.dtype).toBe('float32')
    expect(seen.values).toEqual(image().values.map((one) => one.map((channel) => [...channel])))
  } finally {
    rmSync(home, { recursive: true })
  }
})
