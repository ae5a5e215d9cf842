import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { needs, pythonWith } from '../../../test/here.ts'
import { Problem } from '../../core/problem.ts'
import { writeTable } from '../parquet.ts'
import { cellsOn, dishColumns, skinColumns } from './fixtures/run-folder.node.ts'
import { h5ad, type CellSet } from './h5ad.ts'
import { readTable } from './read-table.ts'

async function sets(): Promise<CellSet[]> {
  const days = [0, 365.25]
  return Promise.all(
    ['nothing', '=a, "b"'].flatMap((arm, i) =>
      days.map(async (day) => ({
        arm,
        folder: `arm-${i}`,
        replicate: i,
        draw: 0,
        day,
        cells: await readTable(
          writeTable({
            columns: skinColumns(cellsOn(day, i)),
            about: { age: String(20 + day / 365.25) },
            version: '1'
          }),
          'x'
        )
      }))
    )
  )
}

const program = `
import sys, json, warnings
warnings.simplefilter('ignore')
import anndata
a = anndata.read_h5ad(sys.argv[1])
print(json.dumps({
  'shape': a.shape, 'names': list(a.obs_names), 'unique': bool(a.obs_names.is_unique), 'variables': list(a.var_names),
  'obs': {k: [str(v) for v in a.obs[k]] for k in a.obs}, 'types': {k: str(a.obs[k].dtype) for k in a.obs},
  'x': [[float(v) for v in row] for row in a.X], 'xtype': str(a.X.dtype), 'spatial': a.obsm['spatial'].tolist(),
  'about': dict(a.uns['reverdie']), 'units': dict(a.uns['units']), 'unit': list(a.var['unit']) if 'unit' in a.var else []
}))
`

interface Seen {
  shape: number[]
  names: string[]
  unique: boolean
  variables: string[]
  obs: Record<string, string[]>
  types: Record<string, string>
  x: number[][]
  xtype: string
  spatial: number[][]
  about: Record<string, string>
  units: Record<string, string>
  unit: string[]
}

function seenBy(python: string, bytes: Uint8Array): Seen {
  const home = mkdtempSync(join(tmpdir(), 'reverdie-h5ad-'))
  try {
    writeFileSync(join(home, 'x.h5ad'), bytes)
    const ran = spawnSync(python, ['-c', program, join(home, 'x.h5ad')], { encoding: 'utf8', maxBuffer: 1e8 })
    expect(ran.status, ran.stderr).toBe(0)
    return JSON.parse(ran.stdout.replaceAll('Infinity', '1e999')) as Seen
  } finally {
    rmSync(home, { recursive: true })
  }
}

test('AnnData for Python opens the cells of the skin', async (context) => {
  const python = pythonWith('anndata')
  needs(context, 'python3-anndata', python)
  const seen = seenBy(python!, h5ad('skin', await sets(), { title: 'T', seed: '3' }))
  expect(seen.shape).toEqual([12, 8]) // three cells in each of four snapshots; the vacancy is nobody
  expect(seen.unique).toBe(true)
  expect(seen.names[0]).toBe('arm-0/r0-d0-day0/0000000100000007')
  expect(seen.variables).toEqual([
    'damage',
    'p16',
    'p21',
    'output',
    'emitted',
    'vesicles',
    'secretome',
    'calm'
  ])
  expect(seen.obs['kind']!.slice(0, 3)).toEqual(['fibroblast', 'keratinocyte', 'stem'])
  expect(seen.obs['state']!.slice(3, 6)).toEqual(['secreting', 'working', 'working'])
  expect(seen.obs['arm']!.at(-1)).toBe('=a, "b"')
  expect(seen.types).toMatchObject({
    kind: 'category',
    state: 'category',
    day: 'float64',
    divisionsLeft: 'uint16'
  })
  expect(seen.obs['age']!.slice(2, 4)).toEqual(['20.0', '21.0'])
  expect(seen.obs['since']![0]).toBe(String(-7 / 3))
  expect(seen.xtype).toBe('float32')
  expect(seen.x[3]).toEqual([...Float32Array.of(0.1, 0.2, 0.1 * 3, 0.4, 0.75, 0, 0, 0)])
  expect(seen.spatial[0]).toEqual([10.5, 20.25, 30])
  expect(seen.about).toEqual({ title: 'T', seed: '3' })
  expect(seen.units).toMatchObject({ spatial: 'µm', since: 'day' })
  expect(seen.unit).toEqual(Array(8).fill('1'))
})

test('AnnData for Python opens the cells of a dish', async (context) => {
  const python = pythonWith('anndata')
  needs(context, 'python3-anndata', python)
  const cells = await readTable(writeTable({ columns: dishColumns(), version: '1' }), 'x')
  const seen = seenBy(
    python!,
    h5ad('dish', [{ arm: 'a', folder: 'a', replicate: 0, draw: 0, day: 2, cells }], {})
  )
  expect(seen.shape).toEqual([3, 1])
  expect(seen.x).toEqual([[Infinity], [0], [12.5]])
  expect(seen.unit).toEqual(['h'])
  expect(seen.obs['kind']).toEqual(['healthy', 'primary', 'signalled'])
  expect(seen.spatial).toEqual([
    [-50, -10],
    [0, 0],
    [49.5, 20]
  ])
})

test('more cells than a reader can hold are refused before they are gathered', async () => {
  const [one] = (await sets()) as [CellSet]
  const many = { ...one, cells: { ...one.cells, rows: 5_000_000 } }
  expect(() => h5ad('skin', [many], {})).toThrow(Problem)
})
