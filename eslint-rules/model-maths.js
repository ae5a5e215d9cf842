/**
 * Model code gives the same bytes on every engine.
 *
 * ECMAScript fixes the last bit of `Math.sqrt` and of the integer-like functions, and of nothing else in `Math`:
 * `exp`, `log`, `pow`, `sin` differ between engines. Clocks and locales differ between machines, and the order of a
 * Map is the order of its history. So model rooms may write `Math.name` for the safe names and none of the rest.
 *
 * Options: `{ maps: 'never' }` also forbids making a Map or Set (mechanisms, kernels: nothing there outlives a call).
 */
const safe = new Set('sqrt abs min max floor ceil trunc round sign fround imul clz32'.split(' '))
const unsafeGlobals = new Set(['Date', 'performance', 'Intl', 'Temporal'])
const collections = new Set(['Map', 'Set', 'WeakMap', 'WeakSet'])
const iterators = new Set(['forEach', 'entries', 'keys', 'values'])

/** The name of a property, whether written `a.b`, `a['b']` or `` a[`b`] ``; null when only the run knows it. */
function propertyName(node) {
  if (!node.computed) return node.property.name
  if (node.property.type === 'Literal') return String(node.property.value)
  if (node.property.type === 'TemplateLiteral' && node.property.expressions.length === 0)
    return node.property.quasis[0].value.cooked
  return null
}

function isCollection(node) {
  return (
    node?.type === 'NewExpression' && node.callee.type === 'Identifier' && collections.has(node.callee.name)
  )
}

function isCollectionType(annotation) {
  const type = annotation?.typeAnnotation
  return type?.type === 'TSTypeReference' && /^(Readonly)?(Map|Set)$/.test(type.typeName.name ?? '')
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'keep model code bit-identical across engines' },
    schema: [
      {
        type: 'object',
        properties: { maps: { enum: ['never', 'no-iteration', 'any'] } },
        additionalProperties: false
      }
    ],
    messages: {
      maths: '`Math.{{name}}` differs between engines; take it from core/maths.ts',
      alias: 'write `Math.name` in full: an alias or a computed name of Math cannot be checked',
      power: '`**` differs between engines; multiply, or take `pow` from core/maths.ts',
      global: '`{{name}}` depends on the machine; model code has no clock and no locale',
      locale: '`{{name}}` depends on the locale of the machine',
      collection: 'no Map or Set here: a step works on columns and grids',
      iteration: 'the order of a Map or Set is its history; iterate an array in a stated order'
    }
  },
  create(context) {
    const maps = context.options[0]?.maps ?? 'any'
    const { sourceCode } = context

    /** Does this expression plainly hold a Map or Set (made here, or declared as one)? */
    function holdsCollection(node) {
      if (isCollection(node)) return true
      if (node.type !== 'Identifier') return false
      for (let scope = sourceCode.getScope(node); scope; scope = scope.upper) {
        const variable = scope.set.get(node.name)
        if (!variable) continue
        return variable.defs.some(
          ({ node: definition, name }) =>
            isCollection(definition.init) || isCollectionType(name.typeAnnotation)
        )
      }
      return false
    }

    function checkMaths(identifier) {
      const { parent } = identifier
      const member = parent.type === 'MemberExpression' && parent.object === identifier
      if (!member || parent.computed) return context.report({ node: identifier, messageId: 'alias' })
      const { name } = parent.property
      if (!safe.has(name)) context.report({ node: parent, messageId: 'maths', data: { name } })
    }

    function checkGlobal({ identifier }) {
      const { name } = identifier
      if (name === 'Math') checkMaths(identifier)
      else if (unsafeGlobals.has(name))
        context.report({ node: identifier, messageId: 'global', data: { name } })
    }

    return {
      'Program:exit'() {
        const { globalScope } = sourceCode.scopeManager
        globalScope.through.forEach(checkGlobal)
        for (const variable of globalScope.variables)
          if (variable.defs.length === 0) variable.references.forEach(checkGlobal)
      },
      BinaryExpression(node) {
        if (node.operator === '**') context.report({ node, messageId: 'power' })
      },
      AssignmentExpression(node) {
        if (node.operator === '**=') context.report({ node, messageId: 'power' })
      },
      MemberExpression(node) {
        const name = propertyName(node)
        if (name === null) return
        if (/^toLocale|^localeCompare$/.test(name))
          context.report({ node, messageId: 'locale', data: { name } })
        if (node.object.type === 'Identifier' && node.object.name === 'globalThis') {
          if (name === 'Math') context.report({ node, messageId: 'alias' })
          else if (unsafeGlobals.has(name)) context.report({ node, messageId: 'global', data: { name } })
        }
        if (maps !== 'any' && iterators.has(name) && holdsCollection(node.object))
          context.report({ node, messageId: 'iteration' })
      },
      NewExpression(node) {
        if (maps === 'never' && isCollection(node)) context.report({ node, messageId: 'collection' })
      },
      ForOfStatement(node) {
        if (maps !== 'any' && holdsCollection(node.right)) context.report({ node, messageId: 'iteration' })
      },
      SpreadElement(node) {
        if (maps !== 'any' && holdsCollection(node.argument)) context.report({ node, messageId: 'iteration' })
      }
    }
  }
}
