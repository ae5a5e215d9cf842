/**
 * The validation room: each published claim is a folder with README.md (claim, figure, what would refute it), data.csv (what was
 * observed, with its source) and a check here that says what the model gives.
 *
 * A check answers row by row, so that one that breaks takes nothing else with it. Fit rows are compared with what is on file;
 * predict rows are shown as they come out. Proof: validate.test.ts.
 */
import type { Verdict } from './validate-verdict.ts'

/** One question put to the model; answering may take a while, and may break. */
export interface Question {
  readonly id: string
  readonly answer: () => Verdict
}

export interface Room {
  readonly id: string
  readonly title: string
  /** the questions of the room, from the text of its data.csv */
  readonly questions: (data: string) => readonly Question[]
}

export interface Crash {
  readonly id: string
  readonly why: string
}

export interface RoomReport {
  readonly room: string
  readonly title: string
  readonly verdicts: readonly Verdict[]
  readonly crashed: readonly Crash[]
}

/** The target of a row: what stands before the first dot. */
export const targetOf = (id: string): string => id.split('.')[0]!

/** Does `wanted` name this row: the row itself, or its target? Case does not matter. */
export const names = (wanted: string, id: string): boolean => {
  const word = wanted.toLowerCase()
  return id.toLowerCase() === word || targetOf(id).toLowerCase() === word
}

/** Answers the questions of a room, or those that `wanted` names; `after` is told how far it is. */
export function answerRoom(
  room: Room,
  data: string,
  wanted?: string,
  after: (id: string, done: number, of: number) => void = () => {}
): RoomReport {
  const questions = room.questions(data).filter(({ id }) => wanted === undefined || names(wanted, id))
  const verdicts: Verdict[] = []
  const crashed: Crash[] = []
  questions.forEach(({ id, answer }, i) => {
    try {
      verdicts.push(answer())
    } catch (error) {
      crashed.push({ id, why: error instanceof Error ? error.message : String(error) })
    }
    after(id, i + 1, questions.length)
  })
  return { room: room.id, title: room.title, verdicts, crashed }
}

/** Verdicts on file: room -> row -> verdict. */
export type Expected = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface Difference {
  readonly id: string
  readonly kind: Verdict['kind']
  readonly expected: string
  readonly found: string
}

/** Rows whose verdict is not the one on file; a row that is not on file counts as one. */
export function differences({ room, verdicts }: RoomReport, expected: Expected): Difference[] {
  return verdicts
    .map(({ id, kind, verdict }) => ({
      id,
      kind,
      expected: expected[room]?.[id] ?? 'not on file',
      found: verdict
    }))
    .filter((d) => d.expected !== d.found)
}

/** A check that broke, or a fit that is no longer what is on file, fails; a missed prediction does not. */
export const failed = (report: RoomReport, expected: Expected): boolean =>
  report.crashed.length > 0 || differences(report, expected).some(({ kind }) => kind === 'fit')

/** Does the verdict say that model and observation agree? */
export const agrees = ({ verdict }: Pick<Verdict, 'verdict'>): boolean =>
  verdict === 'inside' || verdict === 'sign ok'
