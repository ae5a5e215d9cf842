/** docs/model.md says what the code says: its second half is made from the headers, the day and the quantities. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from './tree.ts'

test('the page of the model is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/model-page.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8'
  })
  expect(status, stderr).toBe(0)
})
