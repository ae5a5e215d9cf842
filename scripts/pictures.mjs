/**
 * Draws the pictures of the README and of docs/population.md into docs/pictures/: node scripts/pictures.mjs   (needs a build; minutes)
 *
 * One piece of a forearm that nobody looks after, lived from 20 to 80; each picture shows it at 20 on the left and at
 * 80 on the right, the upper part of a dermis of 1 mm, with a bar of 100 µm. They are drawn from the cells of that run and nothing is retouched.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodePng } from '../dist/files/png.node.js'
import { standalone } from '../dist/files/figures/standalone.js'
import { drawing } from '../dist/files/report.node.js'
import { check, run } from '../dist/index.js'
import { bodyReportInput } from '../dist/study/report-body.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs/pictures')
const most = 300_000 // bytes a picture may have
const patch = { width: 330, height: 200, depth: 1000 } // µm; one pixel each
const shown = { from: 26, to: 316 } // px from the top
const bar = { length: 100, thick: 3, inset: 12 } // px
const gap = 8 // px
const ink = [34, 34, 34]

const text = readFileSync(join(root, 'scenarios/forearm-lifetime.yaml'), 'utf8')
const read = check(text, { name: 'forearm-lifetime' })
const scenario = {
  ...read,
  patch,
  arms: read.arms.filter(({ name }) => name === 'nothing'),
  run: { ...read.run, replicates: 1 },
  snapshots: [20, 80]
}
const { sections } = await run(scenario, { threads: 1 })

/** Two pictures of one width, side by side on white, each cut to what is shown. */
function beside(left, right) {
  const w = left.width
  const width = 2 * w + gap
  const height = shown.to - shown.from
  const rgb = new Uint8Array(width * height * 3).fill(255)
  const put = (from, x0) => {
    for (let y = 0; y < Math.min(height, from.height - shown.from); y++) {
      const at = (y + shown.from) * w * 3
      rgb.set(from.rgb.subarray(at, at + w * 3), (y * width + x0) * 3)
    }
  }
  put(left, 0)
  put(right, w + gap)
  for (let y = height - bar.inset - bar.thick; y < height - bar.inset; y++)
    for (let x = width - bar.inset - bar.length; x < width - bar.inset; x++) rgb.set(ink, (y * width + x) * 3)
  return { width, height, rgb }
}

mkdirSync(folder, { recursive: true })
for (const stain of ['he', 'sabgal']) {
  const at = (age) => sections.find((one) => one.stain === stain && Math.round(one.age) === age)
  const { width, height, rgb } = beside(at(20), at(80))
  const png = encodePng(width, height, rgb)
  if (png.length > most) throw new Error(`${stain} would have ${png.length} bytes`)
  writeFileSync(join(folder, `forearm-${stain}.png`), png)
  console.log(`docs/pictures/forearm-${stain}.png  ${width} x ${height}, ${png.length} bytes`)
}

/** A figure of a scenario of lives, at its full size, as the report draws it. */
async function figureOf(name, kind) {
  const lives = check(readFileSync(join(root, `scenarios/${name}.yaml`), 'utf8'), { name })
  const { sections: parts } = bodyReportInput(await run(lives), { version: '' })
  const figure = parts.flatMap(({ figures }) => figures).find((one) => one.kind === kind)
  const path = `docs/pictures/${name}-${kind}.svg`
  writeFileSync(join(root, path), standalone(figure, await drawing()))
  console.log(path)
}
await figureOf('dq-late-mice', 'survival')
await figureOf('senolytic-from-60', 'icons')
