/** The room `population`: every C and H row, answered by the body model. */
import { calibrationTargets, type Answer } from './population-targets.ts'
import { predictionTargets } from './population-predictions.ts'
import type { Room } from './validate.ts'
import { observedRows } from './validate-data.ts'
import { judge } from './validate-verdict.ts'

/** where chance is asked: one seed for all rows, and how many studies or lives a row simulates */
const seed = 2026
const size = 1000

export const answers: Readonly<Record<string, Answer>> = { ...calibrationTargets, ...predictionTargets }

export const populationRoom: Room = {
  id: 'population',
  title: 'From senescent-cell turnover to survival, frailty and trials',
  questions: (data) =>
    observedRows(data, 'validation/population/data.csv').map((row) => ({
      id: row.id,
      answer: () => {
        const answer = Object.hasOwn(answers, row.id) ? answers[row.id] : undefined
        if (answer === undefined) throw new Error('no check answers this row')
        return judge(row, answer(seed, size))
      }
    }))
}
