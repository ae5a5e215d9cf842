/**
 * Sources in the three forms a report needs: short beside a number, one line in the list, BibTeX at the end.
 */
import type { Source } from '../ledger/source.ts'
import { sources } from '../ledger/sources.ts'

const of = (key: string): Source | undefined => (Object.hasOwn(sources, key) ? sources[key] : undefined)

/** "Acosta et al. 2013"; where no author was recorded, the journal and its number, or the key */
export function shortCite(key: string): string {
  const source = of(key)
  if (!source) return key
  const [first, ...rest] = source.authors ?? []
  const who =
    first === undefined
      ? undefined
      : rest.length === 0
        ? first
        : rest.length === 1 && rest[0] !== 'others'
          ? `${first} and ${rest[0]}`
          : `${first} et al.`
  if (who !== undefined) return source.year === undefined ? who : `${who} ${source.year}`
  const name = [source.journal, source.year].filter((part) => part !== undefined).join(' ')
  return name === '' ? key : `${name} (${source.doi ?? source.pmcid ?? source.pmid ?? source.eprint ?? key})`
}

export const longCite = (key: string): string => of(key)?.formatted ?? key

export function bibtex(keys: readonly string[]): string {
  return keys
    .map(of)
    .filter((source) => source !== undefined)
    .map((s) => {
      const fields: [string, string | undefined][] = [
        ['author', s.authors?.join(' and ')],
        ['title', s.title],
        ['journal', s.journal],
        ['year', s.year],
        ['volume', s.volume],
        ['pages', s.pages],
        ['doi', s.doi],
        ['pmid', s.pmid],
        ['pmcid', s.pmcid],
        ['eprint', s.eprint],
        ['url', s.url],
        ['note', s.note]
      ]
      const lines = fields
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `  ${name} = {${value}}`)
      return `@${s.type}{${s.key},\n${lines.join(',\n')}\n}\n`
    })
    .join('\n')
}
