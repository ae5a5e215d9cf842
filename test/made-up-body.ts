/**
 * Made-up lives in the shape a run of the world `body` gives back, for tests and for looking at the page before real runs exist.
 * None of its numbers mean anything.
 */
import type { Banded, BodyArm, BodyResult, Curve, Layer } from '../src/study/body-result.ts'
import type { BodyRun } from '../src/study/report-body.ts'

export interface MadeUpBody {
  species?: 'mouse' | 'human'
  arms?: readonly string[]
  /** factor on the hazard of each arm */
  hazards?: readonly number[]
  hostile?: boolean
  trial?: boolean
  functions?: boolean
}

const year = 365.25

export function madeUpBody(options: MadeUpBody = {}): BodyRun {
  const species = options.species ?? 'human'
  const human = species === 'human'
  const hostile = options.hostile ? '<script>alert("x")</script>\'"&' : ''
  const names = (
    options.arms ?? ['nothing', human ? 'senolytic every 3 months from 60' : 'D+Q every 2 weeks']
  ).map((name, i) => name + (i === 1 ? hostile : ''))
  const hazards = options.hazards ?? names.map((_, i) => (i === 0 ? 1 : human ? 0.9 : 0.65))
  const per = human ? year : 1
  const entry = human ? 60 * year : 750
  const end = human ? 108 * year : 1200
  const [b, start] = human ? [0.105, 0.009] : [0.009, 0.002]
  const layers: Layer[] = human ? ['chance', 'people', 'parameters', 'model'] : ['chance', 'people']
  const grid = Array.from({ length: 97 }, (_, i) => entry + ((end - entry) * i) / 96)
  const cumulated = (age: number, factor: number): number =>
    ((factor * start) / b) * (Math.exp((b * (age - entry)) / per) - 1)
  const alive = (age: number, factor: number): number => Math.exp(-cumulated(age, factor))
  const ageAt = (share: number, factor: number): number =>
    entry + (per / b) * Math.log(1 - (Math.log(share) * b) / (factor * start))
  const banded = (value: number, low: number, high: number): Banded => ({
    value,
    low,
    high,
    level: 0.9,
    layers
  })
  const lives = 4000
  const curve = (of: (age: number) => number, width: number, every = 8): Curve => {
    const age = grid.filter((_, i) => i % every === 0)
    const value = age.map(of)
    return {
      age,
      value,
      low: value.map((v) => v * (1 - width)),
      high: value.map((v) => v * (1 + width)),
      layers
    }
  }
  const arms: BodyArm[] = names.map((name, i) => {
    const factor = hazards[i]!
    const spreadOf = human && i > 0 ? 0.3 : 0.06
    const value = grid.map((age) => alive(age, factor))
    const well = (age: number): number =>
      Math.max(0, alive(age, factor) - 0.3 * (1 - Math.exp(-(age - entry) / (20 * per))))
    const rate = (age: number): number => (factor * start * Math.exp((b * (age - entry)) / per)) / per
    const ages = human ? [70, 80, 90].map((a) => a * year) : [850, 900, 1000]
    return {
      name,
      does:
        i === 0
          ? []
          : [
              `${human ? 'takes away up to 3 % of the burden at once, every 3 months from 60' : 'D+Q, 3 days every 2 weeks from 24.5 months'}${hostile}`
            ],
      lives,
      deaths: Math.round(lives * (1 - alive(end, factor))),
      survival: {
        age: grid,
        value,
        low: grid.map((age) => alive(age, factor * (1 + spreadOf))),
        high: grid.map((age) => alive(age, factor * (1 - spreadOf))),
        atRisk: value.map((v) => Math.round(v * lives)),
        layers
      },
      hazard: {
        age: grid.filter((_, k) => k % 6 === 3),
        value: grid
          .filter((_, k) => k % 6 === 3)
          .map((age, k) => rate(age) * (1 + 0.12 * Math.sin(k * 5 + i))),
        low: grid.filter((_, k) => k % 6 === 3).map((age) => rate(age) * 0.75),
        high: grid.filter((_, k) => k % 6 === 3).map((age) => rate(age) * 1.3),
        layers
      },
      burden: curve((age) => (4 + (6 * (age - entry)) / (end - entry)) * (i === 0 ? 1 : 0.9), 0.1),
      frailty: curve(
        (age) => 0.12 * Math.exp((0.03 * (age - entry)) / (human ? year : 12)) * (i === 0 ? 1 : 0.93),
        0.12
      ),
      functions: options.functions
        ? [{ id: '6-minute walk', curve: curve((age) => 380 - (2.5 * (age - entry)) / year + i * 9, 0.08) }]
        : [],
      gompertz: {
        start: (factor * start) / per,
        slope: banded(b / per, (b / per) * 0.96, (b / per) * 1.04),
        makeham: 0,
        from: entry,
        until: human ? 95 * year : 1100,
        doubling: (Math.log(2) / b) * per
      },
      median: banded(
        ageAt(0.5, factor),
        ageAt(0.5, factor * (1 + spreadOf)),
        ageAt(0.5, factor * (1 - spreadOf))
      ),
      quantiles: [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => ({
        share,
        age: banded(
          ageAt(1 - share, factor),
          ageAt(1 - share, factor * (1 + spreadOf)),
          ageAt(1 - share, factor * (1 - spreadOf))
        )
      })),
      healthy: banded(human ? 14 + i : 0.3 + 0.05 * i, human ? 13 : 0.28, human ? 16 : 0.4),
      icons: ages.map((age) => ({
        age,
        well: 100 * well(age),
        ill: 100 * (alive(age, factor) - well(age)),
        dead: 100 * (1 - alive(age, factor))
      }))
    }
  })
  const rows = new Float32Array(0)
  return {
    scenario: {
      name: human ? 'senolytic-from-60' : 'dq-late-mice',
      title: `${human ? 'A senolytic from sixty' : 'D+Q in old mice'}${hostile}`,
      question: `${human ? 'What could clearing senescent cells every three months from 60 do to how long people live, if mice are any guide?' : 'Does D+Q every two weeks from 24 months lengthen the life that remains?'}${hostile}`,
      world: 'skin',
      person: { age: 60, sex: 'female', site: 'forearm', phototype: 3 },
      patch: { width: 100, height: 100, depth: 100 },
      arms: names.map((name) => ({ name, givings: [], parameters: {}, off: [] })),
      run: { days: 100, replicates: 4, seed: 7, every: 10 },
      watch: [],
      parameters: {},
      beyondEvidence: [],
      off: [],
      snapshots: [],
      text: ''
    },
    quick: false,
    parameters: [{ id: 'senescence.delay', value: 3 }],
    resultDigest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    timings: { wall: 12 } as BodyRun['timings'],
    body: {
      species,
      unit: human ? 'year' : 'day',
      set: {
        id: human ? 'SE_2019_both' : 'mouse_mort',
        means: human ? 'Sweden 2019, both sexes' : 'C57BL/6J mortality',
        grade: 'D',
        sources: []
      },
      design: 'paired',
      people: { n: 1000, entry, vary: human ? ['threshold: SD 20 %'] : [] },
      replicates: 4,
      draws: human ? 20 : 1,
      visits: grid.filter((_, i) => i % 8 === 0),
      lives: {
        arm: new Uint8Array(0),
        replicate: new Uint16Array(0),
        draw: new Uint16Array(0),
        id: new Uint32Array(0),
        entry: new Float64Array(0),
        exit: new Float64Array(0),
        cause: new Uint8Array(0),
        healthy: rows,
        burden: rows,
        frailty: rows,
        functions: options.functions
          ? [{ id: '6-minute walk', name: '6-minute walk', unit: 'm', better: 'up', value: rows }]
          : []
      },
      arms,
      comparisons: names.slice(1).map((arm, k) => {
        const factor = hazards[k + 1]!
        const shown = human ? factor < 0.7 : factor !== 1
        return {
          arm,
          control: names[0]!,
          hazardRatio: banded(factor, factor * (human ? 0.66 : 0.93), factor * (human ? 1.22 : 1.07)),
          logRank: 0.0004,
          rmst: {
            ...banded(human ? 1.1 * year : 38, human ? -0.4 * year : 30, human ? 3.9 * year : 46),
            horizon: end
          },
          ratioOfMedians: banded(human ? 1.012 : 1.06, human ? 0.995 : 1.04, human ? 1.05 : 1.08),
          ratioOfRemaining: banded(human ? 1.05 : 1.33, human ? 0.98 : 1.27, human ? 1.21 : 1.4),
          functions: options.functions ? [{ id: '6-minute walk', difference: banded(9, -6, 24) }] : [],
          sentence: shown
            ? `With “${arm}”, half of the mice alive at 24.5 months live 33 % longer than with “${names[0]}” (27 to 40 %).`
            : `From 60, no difference in how long people live is shown between “${arm}” and “${names[0]}”: the hazard ratio lies between 0.59 and 1.10.`,
          direction: shown ? 'longer' : 'no difference shown'
        }
      }),
      ...(options.trial
        ? {
            trial: {
              enrol: 40,
              alpha: 0.05,
              wanted: 0.8,
              trials: 4000,
              results: [
                {
                  arm: names[1]!,
                  control: names[0]!,
                  test: 'log-rank',
                  power: { value: 0.803, low: 0.79, high: 0.815, level: 0.9, layers: ['chance'] },
                  schoenfeld: 0.79,
                  needed: 41,
                  again: Array.from({ length: 20 }, (_, i) => {
                    const hr = 0.65 * Math.exp(0.24 * Math.sin(i * 2.7 + 1))
                    return { hazardRatio: hr, low: hr * 0.63, high: hr * 1.6, p: hr * 1.6 < 1 ? 0.02 : 0.3 }
                  })
                }
              ]
            }
          }
        : {}),
      clearable: {
        id: 'x',
        means: 'share of the burden that a senolytic can reach',
        value: 0.05,
        drawn: [0.01, 0.3],
        range: [0.005, 0.5],
        grade: 'E'
      },
      discrepancy: {
        id: 'y',
        means: 'factor on the harm of the burden in treated arms, for what the model misses',
        value: 1,
        drawn: [0.8, 1.3],
        range: [0.6, 1.7],
        grade: 'E'
      },
      ...(human
        ? {
            extrapolated: [
              `no trial in people has measured length of life under a senolytic; the share that is cleared is taken from mice${hostile}`
            ]
          }
        : {}),
      contrary: human
        ? [
            {
              text: `D+Q and bone, 60 women: main outcome not different from control (p .61)${hostile}`,
              of: 'dq'
            },
            { text: 'fisetin and knee osteoarthritis, 74 people: no difference', of: 'fisetin' },
            { text: 'UBX0101 and knee osteoarthritis: no difference', of: 'ubx0101' },
            { text: 'fisetin in mice of three sites: no longer life', of: 'fisetin' }
          ]
        : [],
      layers
    } satisfies BodyResult
  }
}
