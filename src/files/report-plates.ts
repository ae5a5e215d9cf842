/**
 * The plates: sections of the same tissue through time, one row an arm, one column an age, with a scale bar.
 */
import type { ReportInput, ReportPlate, ReportTools } from './report-input.ts'
import { moment, inks } from './report-figures.ts'
import { shrink } from './report-picture.ts'
import { html, type Html } from './report-html.ts'
import { inkOf } from './figures/pen.ts'
import { stainWords } from './report-words.ts'

const numerals = ['I', 'II', 'III', 'IV'] as const

/** A round length that takes up at most a quarter of the picture, µm. */
export function scaleBar(across: number): number {
  const wish = across / 4
  const power = 10 ** Math.floor(Math.log10(wish))
  return [5, 2, 1].map((m) => m * power).find((length) => length <= wish) ?? power
}

export function plates(given: ReportInput, tools: ReportTools): Html[] {
  const inOrder = given.arms.flatMap((arm) => given.plates.filter((p) => p.arm === arm.name))
  const own = inOrder.filter((p) => twinOf(inOrder, p) === undefined)
  const small = travelling(own)
  const twins = new Map(inOrder.map((p) => [p, twinOf(inOrder, p)?.arm]))
  const input = { ...given, plates: inOrder.map((p) => small[own.indexOf(p)] ?? { ...p, as: twins.get(p)! }) }
  const stains = (['he', 'sabgal'] as const).filter((stain) => input.plates.some((p) => p.stain === stain))
  return stains.map((stain, i) => plate(input, tools, stain, numerals[i]!))
}

/** pictures are drawn no wider than twice what a page shows them, and all of them hold no more pixels than this */
const widest = 520
const mostPixels = 3.2e6

/** The pictures of a report, small enough to travel in it. */
function travelling(plates: readonly ReportPlate[]): ReportPlate[] {
  const wanted = plates.map((p) => Math.min(widest, p.width))
  const pixels = plates.reduce((sum, p, i) => sum + (wanted[i]! ** 2 * p.height) / p.width, 0)
  const scale = Math.min(1, Math.sqrt(mostPixels / pixels))
  return plates.map((p, i) => ({ ...p, ...shrink(p, wanted[i]! * scale) }))
}

/** An earlier arm with the very same picture: until then their pasts are one. */
function twinOf(plates: readonly ReportPlate[], p: ReportPlate): ReportPlate | undefined {
  const first = plates.find((o) => o.x === p.x && o.stain === p.stain && same(o.rgb, p.rgb))
  return first === p ? undefined : first
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((v, i) => v === b[i])

function plate(input: ReportInput, tools: ReportTools, stain: ReportPlate['stain'], numeral: string): Html {
  const mine = input.plates.filter((p) => p.stain === stain)
  const moments = [...new Set(mine.map((p) => p.x))].sort((a, b) => a - b)
  const ink = inks(input)
  const words = stainWords[stain]
  const rows = input.arms
    .map((arm) => arm.name)
    .filter((name) => mine.some((p) => p.arm === name))
    .map((name) => {
      const pictures = moments.map((x) => {
        const found = mine.find((p) => p.arm === name && p.x === x)
        if (!found) return html`<span></span>`
        const as = 'as' in found ? String(found.as) : undefined
        return as === undefined
          ? picture(input, tools, found)
          : html`<span class="as">${moment(input.axis, x)}: so far the same as “${as}”</span>`
      })
      return html`<div class="row"><b style="--c:${inkOf(ink(name))}">${name}</b>${pictures}</div>`
    })
  const bar = scaleBar(mine[0]!.across)
  const heads = moments.map((x) => html`<span>${moment(input.axis, x)}</span>`)
  return html`<figure
    class="plate"
    style="--n:${moments.length};--m:${moments.length > 3 ? 2 : moments.length}"
  >
    <figcaption>
      <h3>Plate ${numeral}. ${words.name}</h3>
      <p>${words.shows} Drawn from the cells of one run, the same run in every arm; the bar is ${bar} µm.</p>
    </figcaption>
    <div class="row head"><span></span>${heads}</div>
    ${rows}
  </figure>`
}

function picture(input: ReportInput, tools: ReportTools, p: ReportPlate): Html {
  const bar = scaleBar(p.across)
  const percent = Math.round((bar / p.across) * 1000) / 10
  const alt = `${stainWords[p.stain].name}: ${p.arm}, ${moment(input.axis, p.x)}`
  return html`<div class="pic">
    <img src="${tools.png(p.width, p.height, p.rgb)}" width="${p.width}" height="${p.height}" alt="${alt}" />
    <div class="bar" style="width:${percent}%">${bar} µm</div>
    <span>${moment(input.axis, p.x)}</span>
  </div>`
}
