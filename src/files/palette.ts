/**
 * One table of colours: paper and ink, the states a cell can be in, and the arms of a run; light and dark.
 *
 * Used by figures, reports, sections and the app. Colour never speaks alone: each state also has a form, and
 * each line its name at its end. Proof: palette.test.ts measures contrast on paper and the distances that are
 * left to eyes with the three common colour deficiencies.
 */
export interface Colour {
  readonly light: string
  readonly dark: string
}

const colour = (light: string, dark: string): Colour => ({ light, dark })

export const ground: Readonly<Record<'paper' | 'ink' | 'quiet' | 'hair' | 'wash', Colour>> = {
  paper: colour('#FBF8F1', '#121817'),
  ink: colour('#1C2726', '#ECE8DE'),
  /** captions, axis words: still 4.5 to 1 on paper */
  quiet: colour('#5C6560', '#A9ABA2'),
  /** hairlines and grid */
  hair: colour('#D9D4C7', '#38413E'),
  /** the faint ground behind a note */
  wash: colour('#F3EEE1', '#1B2422')
}

export interface StateLook extends Colour {
  readonly form: string
}

const look = (light: string, dark: string, form: string): StateLook => ({ light, dark, form })

export type StateName =
  | 'working'
  | 'dividing'
  | 'damaged'
  | 'arrested'
  | 'secreting'
  | 'calmed'
  | 'dying'
  | 'residentStem'
  | 'givenStem'
  | 'killer'
  | 'collagenIntact'
  | 'collagenBroken'
  | 'sabgal'

export const states: Readonly<Record<StateName, StateLook>> = {
  working: look('#5E8F5B', '#7FB27A', 'small, round'),
  dividing: look('#9CC27A', '#B5D99A', 'pair'),
  damaged: look('#D9A441', '#E6B85C', 'notched edge'),
  arrested: look('#8A7FA6', '#A79CC4', 'larger, flat'),
  secreting: look('#B5472F', '#E0704F', 'larger, flat, soft halo as wide as its reach'),
  calmed: look('#B58FA0', '#CFA9BA', 'larger, flat, no halo'),
  dying: look('#6B6B66', '#9A9A94', 'shrunken, crumbs'),
  residentStem: look('#1F7A8C', '#4FB3C4', 'star'),
  givenStem: look('#13A0B5', '#5BD0E0', 'ring'),
  killer: look('#2F4B7C', '#7E9BD1', 'small triangle of motion'),
  collagenIntact: look('#E7B7C0', '#7A4B55', 'long fibres'),
  collagenBroken: look('#F3DEE0', '#4A3338', 'short fibres'),
  sabgal: look('#1E7FA8', '#43A9D4', 'speckle around the nucleus')
}

/** The arm everything is compared with is drawn in ink's quieter brother; the others take these in turn. */
export const reference: Colour = colour('#565F5B', '#B4B6AD')

/**
 * Found by a search over lightness, chroma and hue (OKLCH): at least 4.5 to 1 on paper, and as far apart as that
 * allows for eyes without red, green or blue cones.
 */
export const arms: readonly Colour[] = [
  colour('#08417F', '#5CC4FC'),
  colour('#7E4A1E', '#F6C76F'),
  colour('#5A3157', '#B1829D'),
  colour('#607949', '#98ECCA'),
  colour('#771E11', '#E08D54'),
  colour('#4368B2', '#6991DF')
]

/** The colour of the n-th arm that is not the reference; after the sixth they come round again. */
export function armColour(n: number): Colour {
  return arms[n % arms.length]!
}

/** Names under which figures refer to colours, so that one drawing serves light and dark paper. */
export const variables: Readonly<Record<string, Colour>> = {
  ...ground,
  reference,
  ...Object.fromEntries(arms.map((c, i) => [`arm-${i}`, c]))
}

/** `:root { --paper: ...; }` for one ground. */
export function variablesCss(on: 'light' | 'dark'): string {
  return Object.entries(variables)
    .map(([name, c]) => `--${name}:${c[on]}`)
    .join(';')
}

/** A drawing that carries its colours with it: every `var(--name)` becomes the colour on that ground. */
export function fixColours(svg: string, on: 'light' | 'dark'): string {
  return svg.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => variables[name]?.[on] ?? whole)
}
