/**
 * Text into HTML, once and for all escaped: `html` is a template whose every hole is escaped unless it already is
 * HTML made here. No string from a file can become markup by accident.
 */
import { escape } from './figures/escape.ts'

export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Hole = string | number | Html | readonly Html[] | null | undefined | false

const fill = (hole: Hole): string => {
  if (hole === null || hole === undefined || hole === false) return ''
  if (hole instanceof Html) return hole.text
  if (typeof hole === 'string') return escape(hole.replace(/(\d) %/g, '$1\u00a0%'))
  if (typeof hole === 'number') return String(hole)
  return hole.map((one) => one.text).join('')
}

export function html(parts: TemplateStringsArray, ...holes: Hole[]): Html {
  return new Html(parts.map((part, i) => part + (i < holes.length ? fill(holes[i]) : '')).join(''))
}

/** Markup from our own drawing room, which escapes what it is given. */
export const trusted = (markup: string): Html => new Html(markup)

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}
