/**
 * The fenced blocks of a Markdown file, with the mark on the line before each.
 *
 *   <!-- check: setup -->     run once, from a clean clone, by .ci/run
 *   <!-- check: starts -->    it only has to start (a server)
 *   <!-- check: nightly -->   takes longer than a minute
 *   <!-- check: elsewhere --> needs a tool that even CI has not; it is not run, and its page says so
 *   (none)                    run by `npm test`, in a copy of the project, within 60 s
 */
export interface Block {
  file: string
  line: number
  language: string
  mark: 'now' | 'setup' | 'starts' | 'nightly' | 'elsewhere'
  text: string
}

const fence = /^(\s*)(`{3,}|~{3,})\s*([\w-]*)/
const marked = /^\s*<!--\s*check:\s*(\w+)\s*-->\s*$/

export function blocks(file: string, markdown: string): Block[] {
  const lines = markdown.split('\n')
  const found: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const open = fence.exec(lines[i]!)
    if (!open) continue
    const [, indent, ticks, language] = open
    const mark = marked.exec(lines[i - 1] ?? '')?.[1] ?? 'now'
    if (!['now', 'setup', 'starts', 'nightly', 'elsewhere'].includes(mark))
      throw new Error(`${file}:${i}: unknown mark "${mark}"`)
    const first = i + 1
    const closing = (line: string): boolean =>
      line.trim().startsWith(ticks!) && line.trim().replace(/[`~]/g, '') === ''
    for (i++; i < lines.length && !closing(lines[i]!); i++);
    const text = lines
      .slice(first, i)
      .map((line) => (line.startsWith(indent!) ? line.slice(indent!.length) : line))
    found.push({
      file,
      line: first,
      language: language!,
      mark: mark as Block['mark'],
      text: text.join('\n') + '\n'
    })
  }
  return found
}

/** The prose alone: fenced blocks and comments taken out, line numbers kept. */
export function prose(markdown: string): string {
  let inside = false
  const lines = markdown.replace(/<!--[\s\S]*?-->/g, (c) => c.replace(/[^\n]/g, '')).split('\n')
  return lines
    .map((line) => {
      const isFence = fence.test(line)
      if (isFence) inside = !inside
      return inside || isFence ? '' : line
    })
    .join('\n')
}
