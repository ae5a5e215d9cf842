/**
 * One patch through time as a Simularium trajectory (JSON, trajectoryInfo version 3), for the viewer of the Allen
 * Institute (simularium.allencell.org).
 *
 *   frame   a snapshot; time in days
 *   agent   [1000, instance, type, x, y, z, 0, 0, 0, radius, 0]
 *   x, y, z of the viewer, whose box is centred on 0 and whose y points up, are our x, -z, y
 *
 * A cell keeps its instance number through the frames. Types are kinds and states with their names and colours; the
 * radii are for the eye. Watched quantities are plots. Format: file_format.md of github.com/simularium/simulariumio.
 * Proof: simularium.test.ts.
 */
import { Problem } from '../../core/problem.ts'
import { dishLook, identity, present, skinLook, type CellLook, type CellWorld } from './cell-words.ts'
import { numbersOf, type ReadTable } from './read-table.ts'

export interface Frame {
  readonly day: number
  readonly cells: ReadTable
}

export interface Plot {
  readonly title: string
  readonly unit: string
  readonly days: readonly number[]
  readonly values: readonly number[]
}

export interface Trajectory {
  readonly title: string
  readonly version: string
  readonly description: string
  /** extent of the patch or dish, µm; `depth` is 0 on a dish */
  readonly size: { readonly width: number; readonly height: number; readonly depth: number }
  readonly world: CellWorld
  readonly frames: readonly Frame[]
  readonly plots: readonly Plot[]
}

/** Visualization type of a sphere. */
const sphere = 1000
/** Agents of all frames together; beyond, a viewer and the longest text of an engine give up. */
const most = 3_000_000
/** Field of view of the camera, degrees, and its distance in box lengths: the box fills the view. */
const view = { degrees: 75, distance: 1.2 }

/** The file in pieces of text, in order. */
export function* simularium(run: Trajectory): Generator<string> {
  const frames = run.frames.map(({ day, cells }) => ({ day, cells, rows: present(cells) }))
  const agents = frames.reduce((sum, { rows }) => sum + rows.length, 0)
  if (agents > most)
    throw new Problem({
      what: `these snapshots hold ${agents} cells`,
      why: `a Simularium file of more than ${most} is more than its viewer loads`,
      fix: 'give the scenario fewer snapshots or a smaller patch'
    })
  const types = typesOf(run.world, frames)
  yield `{"trajectoryInfo":${JSON.stringify(info(run, types))},\n"spatialData":`
  yield `{"version":1,"msgType":1,"bundleStart":0,"bundleSize":${frames.length},"bundleData":[`
  const instances = new Map<string, number>()
  for (const [frameNumber, { day, cells, rows }] of frames.entries()) {
    yield `${frameNumber === 0 ? '' : ','}\n{"frameNumber":${frameNumber},"time":${day},"data":[`
    yield agentsOf(run, cells, rows, types, instances)
    yield ']}'
  }
  yield `]},\n"plotData":${JSON.stringify({ version: 1, data: run.plots.map(plotted) })}}\n`
}

interface Type extends CellLook {
  readonly number: number
}

/** `kind` and `state` in one number. */
const key = (kind: number, state: number): number => kind * 256 + state

/** The types that occur, in the order of kind and state. */
function typesOf(
  world: CellWorld,
  frames: readonly { readonly cells: ReadTable; readonly rows: readonly number[] }[]
): Map<number, Type> {
  const seen = new Set<number>()
  for (const { cells, rows } of frames) {
    const kind = numbersOf(cells, 'kind')!
    const state = numbersOf(cells, 'state')
    for (const row of rows) seen.add(key(kind[row]!, state?.[row] ?? 0))
  }
  return new Map(
    [...seen]
      .sort((a, b) => a - b)
      .map((one, number) => {
        const kind = Math.floor(one / 256)
        return [one, { number, ...(world === 'skin' ? skinLook(kind, one % 256) : dishLook(kind)) }]
      })
  )
}

function agentsOf(
  { world, size }: Trajectory,
  cells: ReadTable,
  rows: readonly number[],
  types: ReadonlyMap<number, Type>,
  instances: Map<string, number>
): string {
  const of = (name: string): ArrayLike<number> => numbersOf(cells, name)!
  const [lo, hi, x, y, kind] = [of('idLo'), of('idHi'), of('x'), of('y'), of('kind')]
  const z = numbersOf(cells, 'z')
  const state = numbersOf(cells, 'state')
  // the dish has its middle at 0, the patch a corner
  const [left, back] = world === 'skin' ? [size.width / 2, size.height / 2] : [0, 0]
  const agents = rows.map((row) => {
    const id = identity(hi[row]!, lo[row]!)
    let instance = instances.get(id)
    if (instance === undefined) instances.set(id, (instance = instances.size))
    const type = types.get(key(kind[row]!, state?.[row] ?? 0))!
    const place = [x[row]! - left, size.depth / 2 - (z?.[row] ?? 0), y[row]! - back].map(short)
    return `${sphere},${instance},${type.number},${place.join(',')},0,0,0,${type.radius},0`
  })
  return agents.join(',\n')
}

/** A place to the hundredth of a µm: the viewer needs no more. */
function short(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

function info(
  { title, version, description, size, frames }: Trajectory,
  types: ReadonlyMap<number, Type>
): unknown {
  const longest = Math.max(size.width, size.depth, size.height)
  return {
    version: 3,
    trajectoryTitle: title,
    modelInfo: { title: 'Reverdie', version, description },
    timeUnits: { magnitude: 1, name: 'day' },
    timeStepSize: frames.length > 1 ? frames[1]!.day - frames[0]!.day : 0,
    totalSteps: frames.length,
    spatialUnits: { magnitude: 1, name: 'µm' },
    size: { x: size.width, y: Math.max(size.depth, 1), z: size.height },
    cameraDefault: {
      position: { x: 0, y: 0, z: longest * view.distance },
      lookAtPosition: { x: 0, y: 0, z: 0 },
      upVector: { x: 0, y: 1, z: 0 },
      fovDegrees: view.degrees
    },
    typeMapping: Object.fromEntries(
      [...types.values()].map(({ number, name, color }) => [
        number,
        { name, geometry: { displayType: 'SPHERE', color } }
      ])
    )
  }
}

function plotted({ title, unit, days, values }: Plot): unknown {
  return {
    layout: {
      title,
      xaxis: { title: 'time (day)' },
      yaxis: { title: unit === '1' ? title : `${title} (${unit})` }
    },
    data: [{ name: title, type: 'scatter', mode: 'lines', x: days, y: values }]
  }
}
