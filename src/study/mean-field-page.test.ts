/** docs/mean-field.md says what the code says: its second half is made from the equations. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '../../test/tree.ts'

test('the page of the mean field is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/mean-field-page.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8'
  })
  expect(status, stderr).toBe(0)
})
