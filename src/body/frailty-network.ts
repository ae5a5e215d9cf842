/**
 * The network of a frailty model: a scale-free graph of deficits that make each other likelier.
 *
 * Grown by preferential attachment with a shift: each new node draws m = degree / 2 edges to earlier nodes,
 * chosen with chance proportional to k + m (exponent - 3), which gives degrees with
 *
 *   P(k) ~ k^-exponent,   mean degree = 2 m
 *
 * (the shifted-linear kernel; exponent 3 is plain preferential attachment). Columns: the neighbours of node i
 * are `of[start[i]] .. of[start[i + 1] - 1]`; `ranked` lists the nodes, most connected first.
 * Proof: frailty-network.test.ts.
 */
import { uniform } from '../core/draw.ts'
import type { Chance } from '../core/draw.ts'
import { Problem } from '../core/problem.ts'
import { numerics } from '../core/numerics.ts'
import { Question } from '../state/kinds.ts'

export interface Network {
  readonly nodes: number
  /** first place in `of` of each node's neighbours, nodes + 1 of them */
  readonly start: Uint32Array
  readonly of: Uint32Array
  /** nodes by degree, most connected first; ties by the earlier node */
  readonly ranked: Uint32Array
}

export interface Shape {
  readonly nodes: number
  /** mean degree, an even whole number */
  readonly degree: number
  /** exponent of the degrees, above 2 */
  readonly exponent: number
}

/** The network at an address: the same seed and number give the same one. Refuses a shape that cannot grow. */
export function network(chance: Chance, number: number, { nodes, degree, exponent }: Shape): Network {
  const edges = degree / 2
  refuse(nodes, edges, exponent)
  const shift = edges * (exponent - numerics.attachmentExponent.value)
  const from = new Uint32Array(nodes * edges)
  const to = new Uint32Array(nodes * edges)
  const k = new Uint32Array(nodes)
  let links = 0
  const link = (a: number, b: number): void => {
    from[links] = a
    to[links++] = b
    k[a]++
    k[b]++
  }
  const seeds = edges + 1
  for (let a = 0; a < seeds; a++) for (let b = 0; b < a; b++) if (links < from.length) link(a, b)
  // a random end of a random link is a node with chance k / sum k; the negative shift is kept by rejection
  let asked = 0
  for (let node = seeds; node < nodes; node++) {
    const before = links
    while (links < before + edges) {
      const u = 2 * before * uniform(chance, Question.network, number, 0, asked++)
      const place = Math.floor(u)
      const half = place >>> 1
      const target = place & 1 ? to[half] : from[half]
      if (uniform(chance, Question.network, number, 1, asked++) * k[target] >= k[target] + shift) continue
      let known = false
      for (let e = before; e < links; e++) known ||= to[e] === target
      if (!known) link(node, target)
    }
  }
  return columns(nodes, k, from, to, links)
}

function columns(nodes: number, k: Uint32Array, from: Uint32Array, to: Uint32Array, links: number): Network {
  const start = new Uint32Array(nodes + 1)
  for (let i = 0; i < nodes; i++) start[i + 1] = start[i] + k[i]
  const next = start.slice()
  const of = new Uint32Array(2 * links)
  for (let e = 0; e < links; e++) {
    of[next[from[e]]++] = to[e]
    of[next[to[e]]++] = from[e]
  }
  const ranked = new Uint32Array(nodes)
  for (let i = 0; i < nodes; i++) ranked[i] = i
  ranked.sort((a, b) => k[b] - k[a] || a - b)
  return { nodes, start, of, ranked }
}

function refuse(nodes: number, edges: number, exponent: number): void {
  const whole = Number.isInteger(edges) && edges > 0
  // at exponent 2 the shift takes away every edge that a node brought along
  if (
    whole &&
    Number.isInteger(nodes) &&
    nodes > 2 * edges &&
    exponent > 2 &&
    !(exponent > numerics.attachmentExponent.value)
  )
    return
  throw new Problem({
    what: `a network of ${nodes} nodes with mean degree ${2 * edges} and exponent ${exponent}`,
    why: 'it grows by whole edges (an even mean degree), from more nodes than that, with an exponent above 2 and up to 3',
    fix: 'leave frailty.network.nodes, frailty.network.degree and frailty.network.exponent as the ledger has them'
  })
}
