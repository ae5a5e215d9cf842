/**
 * What the browser loads is free of Node: a file that needs Node says so in its name (`*.node.ts`).
 *
 * Checked on every import form, on `process` and `Buffer`, and one step further: a browser file may not pull in a
 * `*.node.ts` file either, except for its types or by a dynamic import at the moment it is wanted.
 */
import { builtinModules } from 'node:module'

const builtin = new Set(builtinModules)
const nodeGlobals = new Set(['process', 'Buffer', '__dirname', '__filename', 'require'])

export default {
  meta: {
    type: 'problem',
    docs: { description: 'keep Node out of files that the browser loads' },
    schema: [],
    messages: {
      builtin: '`{{from}}` exists in Node only; move this to a file called *.node.ts',
      nodeFile: '`{{from}}` is for Node only; import its types, or load it with import() when it is wanted',
      global: '`{{name}}` exists in Node only; move this to a file called *.node.ts'
    }
  },
  create(context) {
    function check(node, typesOnly, dynamic) {
      const from = node?.value
      if (typeof from !== 'string') return
      if ((from.startsWith('node:') || builtin.has(from)) && !typesOnly)
        context.report({ node, messageId: 'builtin', data: { from } })
      else if (/\.node(\.[cm]?[jt]s)?$/.test(from) && !typesOnly && !dynamic)
        context.report({ node, messageId: 'nodeFile', data: { from } })
    }
    function checkGlobal({ identifier }) {
      const { name } = identifier
      const inType = identifier.parent.type.startsWith('TS')
      if (nodeGlobals.has(name) && !inType)
        context.report({ node: identifier, messageId: 'global', data: { name } })
    }
    return {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type', false),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type', false),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type', false),
      ImportExpression: (node) => check(node.source, false, true),
      'Program:exit'() {
        const { globalScope } = context.sourceCode.scopeManager
        globalScope.through.forEach(checkGlobal)
        for (const variable of globalScope.variables)
          if (variable.defs.length === 0) variable.references.forEach(checkGlobal)
      }
    }
  }
}
