/**
 * The drift of the turnover circuit (body/circuit.ts) as equations, to be followed or exported: what a very large number of
 * people would do without noise.
 *
 *   dX/dt = (eta0 + eta1 t)(1 + eta2 X) p(t) - beta max(0, 1 - beta1 t) r(t) X/(kappa + X)
 *
 * p and r are what the course makes of production and removal; a pulse takes its share of X away.
 */
import * as e from '../../core/expression.ts'
import type { Equations } from '../../core/equations.ts'
import type { Expression } from '../../core/expression.ts'
import type { Circuit, Course, Turn } from '../../state/turnover.ts'
import { timeName } from '../stiff-equations.ts'

const one = e.constant(1)

export function turnoverEquations(circuit: Circuit, course: Course = { turns: [], pulses: [] }): Equations {
  const time = e.named(timeName)
  const x = e.named('X')
  const eta = e.add(e.named('production'), e.multiply(e.named('ageing'), time))
  const spread = e.add(one, e.multiply(e.named('bystander'), x))
  const left = e.most(e.constant(0), e.subtract(one, e.multiply(e.named('decline'), time)))
  const made = e.multiply(eta, spread, factors(course, 'production'))
  const removed = e.multiply(
    e.named('removal'),
    left,
    factors(course, 'removal'),
    e.divide(x, e.add(e.named('half'), x))
  )
  return {
    id: 'reverdie_turnover',
    title: 'Turnover of senescent cells',
    means:
      'The deterministic part of senescent-cell turnover. X is in young-adult units, time in days of age. Noise, the threshold of death and death from other causes are not part of it.',
    time: 'day',
    rooms: [],
    constants: [
      { id: 'production', unit: '1/day', means: 'production at birth, X per day', value: circuit.production },
      {
        id: 'ageing',
        unit: '1/day2',
        means: 'growth of production, X per day and day',
        value: circuit.ageing
      },
      { id: 'bystander', unit: '1', means: 'spread from cell to cell, per X', value: circuit.bystander },
      { id: 'removal', unit: '1/day', means: 'largest removal, X per day', value: circuit.removal },
      { id: 'decline', unit: '1/day', means: 'share of removal lost per day', value: circuit.decline },
      { id: 'half', unit: '1', means: 'burden at which removal is half its largest', value: circuit.half },
      ...course.turns.flatMap((turn, i) => [
        {
          id: `turn_${i}_from`,
          unit: 'day',
          means: `first day of turn ${i}, on ${turn.on}`,
          value: turn.from
        },
        { id: `turn_${i}_until`, unit: 'day', means: `end of turn ${i}`, value: turn.until },
        { id: `turn_${i}_times`, unit: '1', means: `factor of turn ${i}`, value: turn.times }
      ])
    ],
    rules: [
      { id: 'made', unit: '1/day', means: 'senescent cells made', is: made },
      { id: 'removed', unit: '1/day', means: 'senescent cells removed', is: removed }
    ],
    variables: [
      {
        id: 'X',
        unit: '1',
        means: 'senescent cells, young-adult units',
        start: 0,
        rate: e.subtract(e.named('made'), e.named('removed'))
      }
    ],
    turns: course.pulses.map((pulse) => ({
      at: pulse.day,
      means: `pulse on day ${pulse.day}`,
      sets: [{ id: 'X', to: e.multiply(x, e.constant(1 - pulse.share)) }]
    }))
  }
}

function factors(course: Course, on: Turn['on']): Expression {
  const time = e.named(timeName)
  return e.multiply(
    ...course.turns.map((turn, i) => {
      if (turn.on !== on) return one
      const [from, until, times] = ['from', 'until', 'times'].map((part) => e.named(`turn_${i}_${part}`))
      return e.less(time, from, one, e.less(time, until, times, one))
    })
  )
}
