/**
 * The patch of skin, as a world to study.
 */
import type { DigestColumn } from '../core/digest.ts'
import { burdenOf, systemicOf } from '../body/systemic.ts'
import { turnoverSet } from '../ledger/turnover-sets.ts'
import { Body } from '../state/body.ts'
import type { World } from '../state/world.ts'
import { cellTable } from '../tissue/cell-table.ts'
import { isPresent, observer, quantities } from '../tissue/observe.ts'
import type { Person } from '../tissue/person.ts'
import { section } from '../tissue/section.ts'
import { listed, skin } from '../tissue/skin.ts'
import type { Ground } from './living.ts'
import { givenRoom, woundRoom } from './room.ts'

/** years to which a body's burden is followed; later ages are sent what this one is */
const oldest = 110

/** most pixels across a drawn section; a small patch has one a micrometre */
const mostPixels = 720

export const skinGround: Ground = {
  quantities,
  mechanisms: (off) => listed(off).map((mechanism) => mechanism.id),
  settle(scenario, lot, number, seed, replicate, plans) {
    const { world, advance, restore } = skin({
      patch: scenario.patch,
      person: { ...scenario.person, age: lot.age, ...sentBy(scenario.person.body, number) },
      number,
      off: lot.off,
      chance: { seed, replicate },
      givenRoom: givenRoom(scenario, plans, number),
      woundRoom: woundRoom(plans)
    })
    const { body, wounds } = world
    const width = Math.min(mostPixels, Math.round(scenario.patch.width))
    const look = observer(number, world)
    return {
      bytes: world.bytes,
      restore,
      step(plan, from, to) {
        body[Body.day] = from
        plan.before(world, from, to - from)
        advance(to - from)
        body[Body.day] = to // and not a sum of steps
      },
      fine() {
        for (let i = 0; i < wounds.count[0]; i++) if (wounds.basalOpen[i] > 0) return true
        return false
      },
      observe(out) {
        look(world, out)
        quantities.forEach((quantity, i) => {
          if (!isPresent(quantity, world)) out[i] = NaN
        })
      },
      cells: () => cellTable(world),
      state: () => everything(world),
      picture(stain) {
        const y = scenario.patch.height / 2
        const thickness = number('marker.section.thickness')
        const drawn = section(world, { stain, y, thickness, width }, number)
        return { width: drawn.width, height: drawn.height, rgb: drawn.rgb }
      }
    }
  }
}

/** What the burden of a body's turnover sends the skin, to the oldest age. */
function sentBy(body: string | undefined, number: (id: string) => number): Pick<Person, 'systemic'> {
  if (body === undefined) return {}
  const { circuit } = turnoverSet(body, number)
  return { systemic: systemicOf(burdenOf(circuit, oldest), number) }
}

/** All columns and grids of a world, by name, in the order they lie in memory. */
export function everything(world: World): DigestColumn[] {
  const out: DigestColumn[] = []
  const add = (name: string, part: unknown): void => {
    if (ArrayBuffer.isView(part)) out.push({ name, type: typeOf(part), values: part as Float64Array })
    else for (const [key, inner] of Object.entries(part as object)) add(`${name}.${key}`, inner)
  }
  const { body, tally, cells, niches, fields, matrix, epidermis, wounds, vessels } = world
  const parts = { body, tally, cells, niches, fields, matrix, epidermis, wounds, vessels }
  for (const [name, part] of Object.entries(parts)) add(name, part)
  return out
}

function typeOf(view: ArrayBufferView): DigestColumn['type'] {
  if (view instanceof Float64Array) return 'f64'
  if (view instanceof Float32Array) return 'f32'
  if (view instanceof Int32Array) return 'i32'
  if (view instanceof Uint32Array) return 'u32'
  if (view instanceof Uint16Array) return 'u16'
  return 'u8'
}
