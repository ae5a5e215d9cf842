/**
 * Orders: the programme's one-off acts in a step, in canonical units (µm, day, cells, cells per mm2).
 * The programmes room writes them from dosing records; mechanisms carry them out.
 */
export type Order =
  | {
      /** one senolytic pulse: chance to kill a susceptible senescent cell, by kind, at the surface and in depth */
      readonly act: 'senolytic'
      readonly dose: number
      readonly kill: readonly [number, number, number, number]
      /** share of senescent cells (drawn once per cell id) that this agent can kill */
      readonly susceptible: number
      /** depth at which the effect has fallen to 1/e, µm; 0 = from the vessels, even */
      readonly depth: number
    }
  | {
      /** stem cells given; cells per mm2 of patch */
      readonly act: 'give-cells'
      readonly dose: number
      readonly amount: number
      readonly origin: number
      readonly route: 'iv' | 'local'
      /** depth of injection, µm (local) */
      readonly depth: number
    }
  | {
      /** exosomes as a depot: level added to the secretome per layer decays as a whole */
      readonly act: 'exosomes'
      readonly dose: number
      /** full-secretome cells per mm3 at the depot's depth */
      readonly level: number
      readonly depth: number
      readonly spread: number
    }
  | {
      /** tissue removed down to a depth, a disc of a radius, at a point of the patch (µm) */
      readonly act: 'wound'
      readonly dose: number
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly depth: number
    }
  | {
      /** senescent fibroblasts put into the dermis: cells per mm2 within a radius, at a depth */
      readonly act: 'transplant'
      readonly dose: number
      readonly amount: number
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly depth: number
      /** false = working fibroblasts (the control graft) */
      readonly senescent: boolean
    }
  | {
      /** a share of the cells of the dermis (or epidermis) turned senescent at once, for experiments */
      readonly act: 'seed-senescent'
      readonly dose: number
      readonly share: number
      readonly kinds: readonly number[]
      /** confine to a disc (µm); radius 0 = the whole patch */
      readonly x: number
      readonly y: number
      readonly radius: number
    }
