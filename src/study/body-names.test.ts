import { expect, test } from 'vitest'
import { calledBy } from './body-names.ts'

const arm = (name: string, of?: string, does: string[] = []): Parameters<typeof calledBy>[0][number] => ({
  name,
  does,
  ...(of === undefined ? {} : { of })
})

test('`nothing` is called by its set where the arms are populations to which nothing is done', () => {
  const called = calledBy([arm('Danes', 'Danish twins'), arm('nothing', 'Sweden, 2019')])
  expect([called('nothing'), called('Danes')]).toEqual(['Sweden, 2019', 'Danes'])
})

test('it stays `nothing` where something is done, where all are of one set, and where the name is taken', () => {
  const stays = (...arms: Parameters<typeof calledBy>[0]): void =>
    expect(calledBy(arms)('nothing')).toBe('nothing')
  stays(arm('pulses', 'Danish twins', ['takes away 2 %']), arm('nothing', 'Sweden, 2019'))
  stays(arm('idle'), arm('nothing'))
  stays(arm('Sweden, 2019', 'women of Sweden, 2019'), arm('nothing', 'Sweden, 2019'))
})
