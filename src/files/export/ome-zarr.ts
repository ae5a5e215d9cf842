/**
 * Voxels through time as an OME-Zarr image: NGFF 0.4 on Zarr v2, axes t, c, z, y, x, one resolution.
 *
 *   .zgroup  .zattrs (multiscales, omero, reverdie)  0/.zarray  0/t/c/0/0/0 (little-endian f32, zlib; all zero = absent)
 *
 * Where the snapshots are equally far apart, the t axis is in days; where they are not, t counts snapshots, and the days
 * stand in the attributes under `reverdie`. Specification: ngff.openmicroscopy.org/0.4. Proof: ome-zarr.test.ts.
 */
import type { Channel, Grid } from './voxels.ts'

export interface Image {
  readonly name: string
  readonly grid: Grid
  readonly channels: readonly Channel[]
  readonly days: readonly number[]
  /** by snapshot, then by channel: x fastest, then y, then z */
  readonly values: readonly (readonly Float32Array[])[]
  /** what else the attributes say under `reverdie` */
  readonly about: Readonly<Record<string, unknown>>
}

export interface FileInside {
  readonly path: string
  readonly content: Uint8Array | string
}

/** The files of the store. `deflate` gives a zlib stream. */
export function* omeZarr(image: Image, deflate: (bytes: Uint8Array) => Uint8Array): Generator<FileInside> {
  const { grid, channels, days, values } = image
  yield { path: '.zgroup', content: json({ zarr_format: 2 }) }
  yield { path: '.zattrs', content: json(attributes(image)) }
  yield {
    path: '0/.zarray',
    content: json({
      zarr_format: 2,
      shape: [days.length, channels.length, grid.nz, grid.ny, grid.nx],
      chunks: [1, 1, grid.nz, grid.ny, grid.nx],
      dtype: '<f4',
      compressor: { id: 'zlib', level: 6 },
      fill_value: 0,
      filters: null,
      order: 'C',
      dimension_separator: '/'
    })
  }
  for (const [t, snapshot] of values.entries())
    for (const [c, voxels] of snapshot.entries())
      if (voxels.some((value) => value !== 0))
        yield { path: `0/${t}/${c}/0/0/0`, content: deflate(littleEndian(voxels)) }
}

function attributes({ name, grid, channels, days, values, about }: Image): unknown {
  const step = stepOf(days)
  const time = { name: 't', type: 'time', ...(step === undefined ? {} : { unit: 'day' }) }
  const space = ['z', 'y', 'x'].map((axis) => ({ name: axis, type: 'space', unit: 'micrometer' }))
  return {
    multiscales: [
      {
        version: '0.4',
        name,
        axes: [time, { name: 'c', type: 'channel' }, ...space],
        datasets: [
          {
            path: '0',
            coordinateTransformations: [
              { type: 'scale', scale: [step ?? 1, 1, grid.dz, grid.dy, grid.dx] },
              {
                type: 'translation',
                translation: [step === undefined ? 0 : days[0]!, 0, grid.z, grid.y, grid.x]
              }
            ]
          }
        ]
      }
    ],
    omero: {
      version: '0.4',
      name,
      channels: channels.map(({ name: label, color }, c) => {
        const brightest = values.reduce(
          (most, snapshot) => snapshot[c]!.reduce((a, b) => Math.max(a, b), most),
          0
        )
        const end = brightest === 0 ? 1 : brightest
        return { label, color: color.slice(1), active: true, window: { min: 0, max: end, start: 0, end } }
      })
    },
    reverdie: {
      ...about,
      days,
      channels: channels.map(({ name: channel, unit }) => ({ name: channel, unit }))
    }
  }
}

/** The common distance of the days, or undefined. */
function stepOf(days: readonly number[]): number | undefined {
  const step = days.length > 1 ? days[1]! - days[0]! : undefined
  return days.every((day, i) => i === 0 || day - days[i - 1]! === step) ? step : undefined
}

function littleEndian(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  values.forEach((value, i) => view.setFloat32(i * 4, value, true))
  return bytes
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
