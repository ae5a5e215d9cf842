import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { writeLives } from './lives-parquet.ts'

test('lives are read back as they were written, over several groups of rows', async () => {
  const rows = 120_000
  const exit = Float64Array.from({ length: rows }, (_, i) => 1000 + i / 8)
  const cause = Uint8Array.from({ length: rows }, (_, i) => i % 3)
  const healthy = Float32Array.from({ length: rows }, (_, i) => i / 4)
  const bytes = writeLives(
    [
      { name: 'cause', kind: 'WORD', values: cause, words: ['alive', 'threshold', 'extrinsic'] },
      { name: 'age at end', kind: 'DOUBLE', unit: 'day', values: exit },
      { name: 'healthy', kind: 'FLOAT', unit: 'year', values: healthy }
    ],
    '9.9.9'
  )
  const read = await parquetReadObjects({ file: bytes.buffer })
  expect(read.length).toBe(rows)
  for (const i of [0, 1, 49_999, 50_000, 119_999])
    expect(read[i]).toEqual({
      cause: ['alive', 'threshold', 'extrinsic'][i % 3],
      'age at end': exit[i],
      healthy: healthy[i]
    })
  const { key_value_metadata: about, row_groups: groups } = parquetMetadata(bytes.buffer)
  expect(about).toContainEqual({ key: 'unit:age at end', value: 'day' })
  expect(groups.length).toBe(3)
})
