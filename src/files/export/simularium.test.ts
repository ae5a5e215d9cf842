/**
 * Held against the description of the format, version 3 of trajectoryInfo (file_format.md and the writer of
 * github.com/simularium/simulariumio): what must be there, of which kind, and what must agree with what.
 */
import { expect, test } from 'vitest'
import { writeTable } from '../parquet.ts'
import { cellsOn, dishColumns, skinColumns } from './fixtures/run-folder.node.ts'
import { readTable, type ReadTable } from './read-table.ts'
import { simularium, type Trajectory } from './simularium.ts'

interface Xyz {
  x: number
  y: number
  z: number
}
interface File {
  trajectoryInfo: {
    version: number
    timeUnits: { magnitude: number; name: string }
    timeStepSize: number
    totalSteps: number
    spatialUnits: { magnitude: number; name: string }
    size: Xyz
    cameraDefault: { position: Xyz; lookAtPosition: Xyz; upVector: Xyz; fovDegrees: number }
    typeMapping: Record<string, { name: string; geometry: { displayType: string; color: string } }>
  }
  spatialData: {
    version: number
    msgType: number
    bundleStart: number
    bundleSize: number
    bundleData: { frameNumber: number; time: number; data: number[] }[]
  }
  plotData: {
    version: number
    data: {
      layout: { title: string; xaxis: { title: string }; yaxis: { title: string } }
      data: { name: string; type: string; mode: string; x: number[]; y: number[] }[]
    }[]
  }
}

/** What is wrong with a file, in words; nothing if it is as described. */
function faults(file: File): string[] {
  const wrong: string[] = []
  const want = (holds: boolean, what: string): void => void (holds || wrong.push(what))
  const { trajectoryInfo: info, spatialData: spatial, plotData: plots } = file
  const number = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
  const xyz = (one: Xyz): boolean => number(one.x) && number(one.y) && number(one.z)
  want(info.version === 3, 'version of trajectoryInfo')
  for (const units of [info.timeUnits, info.spatialUnits])
    want(number(units.magnitude) && units.magnitude > 0 && units.name !== '', 'units')
  want(number(info.timeStepSize), 'timeStepSize')
  want(info.totalSteps === spatial.bundleData.length, 'totalSteps')
  want(xyz(info.size) && Math.min(info.size.x, info.size.y, info.size.z) > 0, 'size')
  const { position, lookAtPosition, upVector, fovDegrees } = info.cameraDefault
  want([position, lookAtPosition, upVector].every(xyz) && fovDegrees > 0 && fovDegrees < 180, 'camera')
  for (const [id, { name, geometry }] of Object.entries(info.typeMapping)) {
    want(/^\d+$/.test(id) && /^[^#]+(#[^#]+)?$/.test(name), `type ${id}`)
    want(['SPHERE', 'FIBER', 'PDB', 'OBJ'].includes(geometry.displayType), `display of type ${id}`)
    want(/^#([0-9A-Fa-f]{3}){1,2}$/.test(geometry.color), `colour of type ${id}`)
  }
  want(spatial.version === 1 && spatial.msgType === 1 && spatial.bundleStart === 0, 'head of spatialData')
  want(spatial.bundleSize === spatial.bundleData.length, 'bundleSize')
  spatial.bundleData.forEach(({ frameNumber, time, data }, i) => {
    want(
      frameNumber === i && number(time) && (i === 0 || time > spatial.bundleData[i - 1]!.time),
      `frame ${i}`
    )
    const seen = new Set<number>()
    let at = 0
    while (at < data.length) {
      const [look, instance, type] = data.slice(at, at + 3) as [number, number, number]
      const place = data.slice(at + 3, at + 6)
      const [radius, subpoints] = data.slice(at + 9, at + 11) as [number, number]
      want(data.slice(at, at + 11).every(number), `values of frame ${i} at ${at}`)
      want(look === 1000 && subpoints === 0, `a sphere without subpoints in frame ${i} at ${at}`)
      want(Object.hasOwn(info.typeMapping, String(type)), `type ${type} of frame ${i}`)
      want(
        !seen.has(instance) && Number.isInteger(instance) && instance < 2 ** 24,
        `instance ${instance} of frame ${i}`
      )
      want(radius > 0, `radius in frame ${i}`)
      const half = [info.size.x / 2, info.size.y / 2, info.size.z / 2]
      want(
        place.every((value, k) => Math.abs(value) <= half[k]! + 0.01),
        `a place in frame ${i} outside the box`
      )
      seen.add(instance)
      at += 11 + subpoints
    }
    want(at === data.length, `length of frame ${i}`)
  })
  want(plots.version === 1, 'version of plotData')
  for (const { layout, data } of plots.data) {
    want(
      layout.title !== '' && layout.xaxis.title.includes('time') && layout.yaxis.title !== '',
      'layout of a plot'
    )
    for (const { type, x, y } of data)
      want(
        type === 'scatter' && x.length === y.length && [...x, ...y].every(number),
        `trace of ${layout.title}`
      )
  }
  return wrong
}

const table = (columns: Parameters<typeof writeTable>[0]['columns']): Promise<ReadTable> =>
  readTable(writeTable({ columns, version: '1' }), 'x')

async function skin(): Promise<Trajectory> {
  const frames = await Promise.all(
    [0, 365.25, 730.5].map(async (day) => ({ day, cells: await table(skinColumns(cellsOn(day))) }))
  )
  return {
    title: 'A "made-up" run',
    version: '0.1.0',
    description: 'd',
    size: { width: 100, height: 60, depth: 90 },
    world: 'skin',
    frames,
    plots: [{ title: 'dermis: collagen', unit: 'mg/cm2', days: [0, 1], values: [2, 1.5] }]
  }
}

const written = (run: Trajectory): File => JSON.parse([...simularium(run)].join('')) as File

test('a trajectory of the skin is as the format describes', async () => {
  const file = written(await skin())
  expect(faults(file)).toEqual([])
  expect(file.trajectoryInfo).toMatchObject({
    timeUnits: { magnitude: 1, name: 'day' },
    spatialUnits: { magnitude: 1, name: 'µm' },
    size: { x: 100, y: 90, z: 60 },
    timeStepSize: 365.25
  })
  const names = Object.values(file.trajectoryInfo.typeMapping).map(({ name }) => name)
  expect(names).toEqual([
    'keratinocyte#working',
    'fibroblast#working',
    'fibroblast#secreting',
    'stem#working'
  ])
})

test('a cell keeps its number while it changes its type; who is gone is not drawn', async () => {
  const { spatialData, trajectoryInfo } = written(await skin())
  const agents = spatialData.bundleData.map(({ data }) =>
    Array.from({ length: data.length / 11 }, (_, i) => data.slice(11 * i, 11 * i + 11))
  )
  expect(agents.map((frame) => frame.map(([, instance]) => instance))).toEqual([
    [0, 1, 2],
    [0, 1, 2],
    [0, 2]
  ])
  const type = (frame: number): string => trajectoryInfo.typeMapping[String(agents[frame]![0]![2])]!.name
  expect([type(0), type(1)]).toEqual(['fibroblast#working', 'fibroblast#secreting'])
  // 10.5, 20.25, 30 µm from the corner and down, seen from the middle and up
  expect(agents[0]![0]!.slice(3, 6)).toEqual([10.5 - 50, 45 - 30, 20.25 - 30])
})

test('a dish is flat and has its middle at 0', async () => {
  const frames = [{ day: 0, cells: await table(dishColumns()) }]
  const file = written({
    ...(await skin()),
    world: 'dish',
    size: { width: 100, height: 100, depth: 0 },
    frames
  })
  expect(faults(file)).toEqual([])
  expect(file.trajectoryInfo.timeStepSize).toBe(0)
  expect(file.spatialData.bundleData[0]!.data.slice(3, 6)).toEqual([-50, 0, -10])
})

test('the check itself sees what is wrong', async () => {
  const good = written(await skin())
  const bad = (change: (file: File) => void): string[] => {
    const file = structuredClone(good)
    change(file)
    return faults(file)
  }
  expect(bad((file) => (file.trajectoryInfo.version = 2))).not.toEqual([])
  expect(bad((file) => delete file.trajectoryInfo.typeMapping['0'])).not.toEqual([])
  expect(bad((file) => file.spatialData.bundleData[0]!.data.push(1))).not.toEqual([])
  expect(bad((file) => (file.spatialData.bundleData[0]!.data[12] = 0))).not.toEqual([])
  expect(bad((file) => (file.spatialData.bundleData[0]!.data[3] = 400))).not.toEqual([])
})
