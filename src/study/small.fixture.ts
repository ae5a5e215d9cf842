/** A scenario small enough to live in a test: four arms of a grain of old skin, for two months. */
import type { Scenario } from '../files/scenario-types.ts'

const arm = (name: string, givings: Scenario['arms'][number]['givings'] = []): Scenario['arms'][number] => ({
  name,
  givings,
  parameters: {},
  off: []
})

export const small: Scenario = {
  name: 'small',
  title: 'Small',
  question: 'Does it run?',
  world: 'skin',
  person: { age: 60, sex: 'female', site: 'forearm', phototype: 2 },
  patch: { width: 200, height: 200, depth: 200 },
  arms: [
    arm('cleared', [{ give: 'dasatinib-quercetin', at: 21, every: 1, times: 3 }]),
    arm('seeded', [{ give: 'msc-own-fat', at: 30, amount: { value: 500, unit: '1/mm2' } }]),
    arm('protected', [{ give: 'sun-protection', at: 0 }]),
    arm('nothing')
  ],
  run: { days: 60, replicates: 2, seed: 3, every: 30 },
  watch: ['senescent fraction'],
  parameters: {},
  beyondEvidence: [],
  off: [],
  snapshots: [],
  text: ''
}

export const dish: Scenario = {
  ...small,
  name: 'dish',
  world: 'martin',
  arms: [{ ...arm('late'), parameters: { 'martin.secondary.delay': 48 } }, arm('nothing')],
  run: { days: 1, replicates: 2, seed: 3, every: 0.25 },
  watch: ['secondaries']
}
