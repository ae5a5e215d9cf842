/** Columns of text: numbers to the right, words to the left. */
export function table(
  head: readonly string[] | readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = []
): string {
  const heads = (typeof head[0] === 'string' ? [head] : head) as readonly (readonly string[])[]
  const width = heads[0]!.map((_, i) => Math.max(...[...heads, ...rows].map((row) => letters(row[i] ?? ''))))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => {
        const space = ' '.repeat(width[i]! - letters(cell))
        return right.includes(i) ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  const rule = width.map((w) => '-'.repeat(w)).join('  ')
  return [...heads.map(line), rule, ...rows.map(line)].map((one) => `${one}\n`).join('')
}

function letters(text: string): number {
  return [...text].length
}

/** Words in lines no longer than this, each after an indent. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)!
    if (last !== '' && letters(indent + last) + 1 + letters(word) > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.map((line) => `${indent}${line}\n`).join('')
}

/** 95 -> "1 min 35 s" */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

/** 1234567 -> "1.2 MB" */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let value = bytes
  let i = 0
  for (; value >= 1000 && i < units.length - 1; i++) value /= 1000
  return `${value < 10 && i > 0 ? value.toFixed(1) : Math.round(value)} ${units[i]}`
}
