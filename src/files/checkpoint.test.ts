import { expect, test } from 'vitest'
import { Problem } from '../core/problem.ts'
import { checkpoints } from './checkpoint.node.ts'
import { memoryDisk } from './fixtures/disks.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256)

test('what was saved is loaded; the last of a task counts; clearing leaves the request', () => {
  const disk = memoryDisk()
  disk.files.set('r/checkpoint/run.json', Uint8Array.of(1))
  const store = checkpoints('r', '0.1.0', 'd', disk)
  expect(store.load('nothing/0')).toBeUndefined()
  store.save('nothing/0', Uint8Array.of(9), { day: 1 })
  store.save('nothing/0', bytes, { day: 40, rows: [1, 2] })
  store.save('../x/1', new Uint8Array(0), null)
  expect(store.load('nothing/0')).toEqual({ bytes, json: { day: 40, rows: [1, 2] } })
  expect(store.load('../x/1')).toEqual({ bytes: new Uint8Array(0), json: null })
  expect([...disk.files.keys()].every((name) => /^r\/checkpoint\/[\w.]+$/.test(name))).toBe(true)
  store.clear()
  expect([...disk.files.keys()]).toEqual(['r/checkpoint/run.json'])
})

test('a bit that changed, a part that is missing, another version, another run: a problem', () => {
  const whole = memoryDisk()
  checkpoints('r', '0.1.0', 'd', whole).save('t', bytes, { day: 3 })
  const [[path, file]] = [...whole.files] as [[string, Uint8Array]]
  const spoil = (change: (file: Uint8Array) => Uint8Array): string => {
    const disk = memoryDisk()
    disk.files.set(path, change(file.slice()))
    try {
      checkpoints('r', '0.1.0', 'd', disk).load('t')
    } catch (error) {
      if (error instanceof Problem) return error.what
      throw error
    }
    return 'loaded'
  }
  expect(spoil((f) => f)).toBe('loaded')
  for (let i = 0; i < file.length; i += 7)
    expect(
      spoil((f) => f.with(i, f[i]! ^ 1)),
      `byte ${i}`
    ).toMatch(/spoiled|was made by version/)
  for (const length of [0, 5, 30, 100, file.length - 1])
    expect(spoil((f) => f.slice(0, length))).toBe('a checkpoint is spoiled')
  expect(() => checkpoints('r', '0.1.0', 'e', whole).load('t')).toThrow(Problem)
  expect(() => checkpoints('r', '0.2.0', 'd', whole).load('t')).toThrow('was made by version 0.1.0')
})

test('a full disk leaves the checkpoint before', () => {
  const disk = memoryDisk(1600)
  const store = checkpoints('r', '0.1.0', 'd', disk)
  store.save('t', bytes, { day: 1 })
  expect(() => store.save('t', bytes, { day: 2 })).toThrow('the disk is full')
  expect(store.load('t')!.json).toEqual({ day: 1 })
})
