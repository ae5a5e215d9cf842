/**
 * The plates: sections of the same tissue through time, one row an arm, one column an age, with a scale bar.
 */
import type { ReportInput, ReportPlate, ReportTools } from './report-input.ts'
import { moment, inks } from './report-figures.ts'
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

export function plates(input: ReportInput, tools: ReportTools): Html[] {
  const stains = (['he', 'sabgal'] as const).filter((stain) => input.plates.some((p) => p.stain === stain))
  return stains.map((stain, i) => plate(input, tools, stain, numerals[i]!))
}

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
        return found ? picture(input, tools, found) : html`<span></span>`
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
