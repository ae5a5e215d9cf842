import { expect, test } from 'vitest'
import { inFewColours, shrink } from './report-picture.ts'

test('a picture is shrunk by the mean of what each pixel covers', () => {
  const rgb = Uint8Array.from([0, 0, 0, 100, 100, 100, 200, 200, 200, 100, 100, 100])
  expect(shrink({ width: 4, height: 1, rgb }, 2)).toEqual({
    width: 2,
    height: 1,
    rgb: Uint8Array.from([50, 50, 50, 150, 150, 150])
  })
  expect(shrink({ width: 4, height: 1, rgb }, 9).rgb).toBe(rgb)
})

test('few colours stay what they were', () => {
  const rgb = Uint8Array.from([255, 0, 0, 0, 0, 255, 255, 0, 0, 250, 250, 250])
  const { palette, pixels } = inFewColours({ width: 2, height: 2, rgb }, 8)
  const back = [...pixels].flatMap((index) => [...palette.slice(index * 3, index * 3 + 3)])
  expect(back).toEqual([...rgb])
})

test('many colours come near what they were', () => {
  const rgb = Uint8Array.from({ length: 3 * 4096 }, (_, i) => (i * 37 + (i % 3) * 11) % 256)
  const { palette, pixels } = inFewColours({ width: 64, height: 64, rgb }, 64)
  expect(palette.length).toBeLessThanOrEqual(64 * 3)
  let worst = 0
  pixels.forEach((index, i) => {
    for (let c = 0; c < 3; c++) worst = Math.max(worst, Math.abs(palette[index * 3 + c]! - rgb[i * 3 + c]!))
  })
  expect(worst).toBeLessThan(80)
})

test('one colour is one colour', () => {
  const { palette } = inFewColours({ width: 3, height: 1, rgb: new Uint8Array(9).fill(7) }, 64)
  expect([...palette]).toEqual([7, 7, 7])
})
