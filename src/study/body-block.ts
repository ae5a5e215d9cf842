/**
 * One block of people, lived: from birth to death or the end, under its arm's course, with what is seen of each on the way.
 *
 * People who do not respond live as in an arm without acts: the share of those who do is the draw's `truth`, so the mean gain is that
 * share of the model's. A pure function of the work and the block's place. Proof: body-run.test.ts.
 */
import { cohort } from '../body/cohort.ts'
import { nothing } from '../body/course.ts'
import { livesOf, plan as ensemble, type TurnoverLives } from '../body/ensemble.ts'
import { follow } from '../body/follow.ts'
import { countedIndex, expectedIndex, indexRules } from '../body/frailty-index.ts'
import { functionNames, functionRules, functionTests, visit, type FunctionTest } from '../body/functions.ts'
import { uniform, type Chance } from '../core/draw.ts'
import type { DigestColumn } from '../core/digest.ts'
import { Problem } from '../core/problem.ts'
import { resolve } from '../ledger/resolve.ts'
import { Question } from '../state/kinds.ts'
import type { Course } from '../state/turnover.ts'
import { courseOf } from './body-course.ts'
import type { BodyWork } from './body-work.ts'
import type { Segment } from './protocol.ts'
import type { Outcome, Task } from './task.ts'

/** people lived between two questions whether to go on */
const atATime = 16

/** Tests of function that a scenario watches. */
export function watchedTests(work: BodyWork): FunctionTest[] {
  if (work.plan.visits.length === 0) return []
  return functionTests.filter((test) => work.scenario.watch.includes(functionNames[test].name))
}

/** Ages at which burdens are read: the grid of the curves and the visits, each once. */
interface Looks {
  readonly ages: number[]
  readonly grid: number[]
  readonly visits: number[]
}

function looksOf({ grid, plan }: BodyWork): Looks {
  const ages = [...new Set([...grid, ...plan.visits])].sort((a, b) => a - b)
  const at = (age: number): number => ages.indexOf(age)
  return { ages, grid: grid.map(at), visits: plan.visits.map(at) }
}

export function beginBlock(work: BodyWork, segment: Segment): Task {
  const { arm, unit, from, to } = work.blocks.get(segment.id)!
  const { plan, seed } = work
  const { set, circuit, people, vary, slot, name } = work.arms[arm]!
  const { replicate, doubt } = work.units[unit]!
  const { number, used } = resolve({})
  const chance: Chance = { seed, replicate }
  const acts = work.scenario.arms[arm]!.body?.acts ?? []
  const course = courseOf(acts, {
    entry: people.entry,
    until: plan.until,
    clearable: doubt.clearable,
    number
  })
  const looks = looksOf(work)
  const visits = plan.visits.length
  const tests = watchedTests(work)
  const rules = tests.map((test) => functionRules(test, number))
  const index = visits > 0 ? indexRules(number) : undefined
  const ill = number('disease.threshold')
  const dropout = plan.trial?.dropout ?? 0
  const women = people.sex === undefined ? 0.5 : people.sex === 'female' ? 1 : 0

  const n = to - from
  const out = {
    id: new Uint32Array(n),
    exit: new Float64Array(n),
    cause: new Uint8Array(n),
    healthy: new Float32Array(n),
    burden: new Float32Array(n * visits).fill(-1),
    frailty: new Float32Array(n * visits).fill(-1),
    tests: tests.map(() => new Float32Array(n * visits).fill(-1)),
    sum: new Float64Array(looks.grid.length),
    alive: new Uint32Array(looks.grid.length)
  }
  const begun = performance.now()
  let done = 0

  /** People at places `at`, until each has somebody who lives to entry. */
  function liveThrough(first: number, last: number): void {
    let places = Array.from({ length: last - first }, (_, i) => first + i)
    for (let attempt = 0; places.length > 0; attempt++) {
      if (attempt >= work.attempts) throw nobody(name, people.entry)
      const shift = work.stride * (attempt + work.attempts * slot)
      const ids = Uint32Array.from(places, (place) => from + place + shift)
      const responds = ids.map((id) => (isTreated(id) ? 1 : 0))
      const missing: number[] = []
      for (const treated of [1, 0]) {
        const mine = places.filter((_, i) => responds[i] === treated)
        if (mine.length === 0) continue
        const own = ids.filter((_, i) => responds[i] === treated)
        missing.push(...live(mine, own, treated === 1 ? course : nothing))
      }
      places = missing.sort((a, b) => a - b)
    }
  }

  function isTreated(id: number): boolean {
    if (acts.length === 0) return false
    return doubt.truth >= 1 || uniform(chance, Question.responds, id, 0, 0) < doubt.truth
  }

  /** Lives of these, written to their places; the places of those who died before entry. */
  function live(places: readonly number[], ids: Uint32Array, under: Course): number[] {
    const who = cohort(chance, { people: ids.length, ids, entry: { from: people.entry }, women, vary })
    const planned = ensemble({
      circuit,
      course: under,
      people: { count: ids.length, idLo: ids, ...who.factors },
      chance,
      // a day more, so that a visit on the last day finds those alive
      horizon: plan.until + 1,
      visits: looks.ages,
      ill
    })
    const lives = livesOf(planned, 0, ids.length)
    const missing: number[] = []
    places.forEach((place, k) => {
      if (lives.time[k]! <= people.entry && people.entry > 0) missing.push(place)
      else
        write(
          place,
          ids[k]!,
          lives,
          k,
          who.woman[k] === 1,
          circuit.threshold * (who.factors.threshold?.[k] ?? 1)
        )
    })
    return missing
  }

  function write(
    place: number,
    id: number,
    lives: TurnoverLives,
    k: number,
    woman: boolean,
    threshold: number
  ): void {
    const seen = { time: lives.time[k]!, cause: lives.cause[k]!, fellIll: lives.fellIll[k]! }
    const { exit, cause, healthy } = follow(chance, id, seen, {
      entry: people.entry,
      until: plan.until,
      dropout
    })
    out.id[place] = id
    out.exit[place] = exit
    out.cause[place] = cause
    out.healthy[place] = healthy
    const row = k * looks.ages.length
    looks.grid.forEach((look, g) => {
      const x = lives.burden[row + look]!
      if (x < 0 || looks.ages[look]! > exit) return
      out.sum[g]! += x
      out.alive[g]! += 1
    })
    looks.visits.forEach((look, v) => {
      const x = lives.burden[row + look]!
      if (x < 0 || looks.ages[look]! > exit) return
      const at = v * n + place
      out.burden[at] = x
      if (index === undefined) return
      const frailty = countedIndex(chance, id, index, expectedIndex(index, x, threshold))
      out.frailty[at] = frailty
      // something is given in every arm, drug or sham, from entry on
      rules.forEach((rule, t) => {
        out.tests[t]![at] = visit(chance, { id, woman, index: frailty }, rule, v, v, v > 0)
      })
    })
  }

  return {
    get day() {
      return done
    },
    work(may) {
      while (done < n && may()) {
        const next = Math.min(done + atATime, n)
        liveThrough(done, next)
        done = next
      }
      return done >= n
    },
    outcome(): Outcome {
      const all = done >= n
      const columns: DigestColumn[] = [
        { name: 'id', type: 'u32', values: out.id },
        { name: 'exit', type: 'f64', values: out.exit },
        { name: 'cause', type: 'u8', values: out.cause },
        { name: 'healthy', type: 'f32', values: out.healthy },
        { name: 'burden', type: 'f32', values: out.burden },
        { name: 'frailty', type: 'f32', values: out.frailty },
        { name: 'sum', type: 'f64', values: out.sum },
        { name: 'alive', type: 'u32', values: out.alive },
        ...tests.map((test, t): DigestColumn => ({ name: test, type: 'f32', values: out.tests[t]! }))
      ]
      return {
        task: segment.id,
        day: all ? n : 0,
        done: all,
        seen: [],
        kept: all ? [{ day: 0, columns }] : [],
        pictures: [],
        world: new Uint8Array(0),
        used: [...used(), ...set.uses],
        seconds: (performance.now() - begun) / 1000
      }
    }
  }
}

function nobody(arm: string, entry: number): Problem {
  return new Problem({
    what: `hardly anybody of the arm "${arm}" lives to the age of entry`,
    why: `at ${Math.round(entry)} days almost all of this set have died`,
    fix: 'let people enter earlier',
    exit: 2
  })
}
