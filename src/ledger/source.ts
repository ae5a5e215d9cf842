/**
 * A source, with what was recorded when it was looked at. A missing title or author was not recorded, and is not made up.
 */
export interface Source {
  readonly key: string
  /** BibTeX type */
  readonly type: string
  readonly authors?: readonly string[]
  readonly title?: string
  readonly journal?: string
  readonly year?: string
  readonly volume?: string
  readonly pages?: string
  readonly doi?: string
  readonly pmid?: string
  readonly pmcid?: string
  readonly eprint?: string
  readonly url?: string
  /** what it is about, and how far it was seen */
  readonly note: string
  /** one line, for lists */
  readonly formatted: string
}

/** Where a reader can open it, if an identifier was recorded. */
export function linkOf(source: Source): string | undefined {
  if (source.doi !== undefined) return `https://doi.org/${source.doi}`
  if (source.pmcid !== undefined) return `https://www.ncbi.nlm.nih.gov/pmc/articles/${source.pmcid}/`
  if (source.pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`
  if (source.eprint !== undefined) return `https://arxiv.org/abs/${source.eprint}`
  return source.url
}
