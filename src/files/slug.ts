/**
 * Names of people's choosing as names of folders: only a-z, 0-9 and -, never empty, never twice, on no system a special name.
 *
 * "protected + tretinoin from 50" -> "protected-tretinoin-from-50". Proof: slug.test.ts.
 */
const longest = 60

/** Names that Windows keeps for its devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

export function slug(name: string, otherwise: string = 'arm'): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  if (words === '') return otherwise
  return reserved.test(words) ? `${words}-${otherwise}` : words
}

/** A slug for each name; where two would be the same, later ones are numbered. */
export function slugs(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  const found = new Map<string, string>()
  for (const name of names) {
    if (found.has(name)) continue
    const base = slug(name)
    let one = base
    for (let k = 2; taken.has(one); k++) one = `${base}-${k}`
    taken.add(one)
    found.set(name, one)
  }
  return found
}
