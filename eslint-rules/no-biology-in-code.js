/**
 * A number with a meaning lives in the ledger, with its source; code holds only 0, 1, 2, -1 and 0.5.
 *
 * The check is on the syntax tree, so a number put together from small ones is seen too: `2 * 2 * 2`, `x * 2 * 2`,
 * `Math.sqrt(2)`, `Number('3')`, `'xxx'.length`. Index, key and shift positions are not excused. Types are: they are
 * gone when the program runs.
 */
const small = new Set([0, 1, 2, 0.5])
const arithmetic = new Set(['+', '-', '*', '/', '%', '**', '<<', '>>', '>>>', '&', '|', '^'])
const converters = new Set(['Number', 'parseFloat', 'parseInt', 'BigInt', 'quantity'])
const numeric = /^\s*[-+.]?\d/
const unwrapped = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion'
])

function bare(node) {
  return unwrapped.has(node.type) ? bare(node.expression) : node
}

function text(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked
  return null
}

function isNumber(node) {
  return node.type === 'Literal' && (typeof node.value === 'number' || typeof node.value === 'bigint')
}

function converterName({ callee }) {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type === 'MemberExpression' && !callee.computed) return callee.property.name
  return ''
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'numbers with a meaning come from the ledger or from the table of numerics' },
    schema: [],
    messages: {
      number:
        '{{value}} is a number with a meaning: take biology from the ledger by id, numerics from core/numerics.ts',
      constant: 'constant arithmetic hides a number: name it in the ledger or in core/numerics.ts',
      text: 'a number in a string is still a number: take it from the ledger or from core/numerics.ts'
    }
  },
  create(context) {
    const { sourceCode } = context

    /** Known before the program runs: a number, arithmetic on such, or a `const` that holds one. */
    function isConstant(wrapped, depth = 0) {
      const node = bare(wrapped)
      if (depth > 20) return false
      if (isNumber(node)) return true
      if (node.type === 'UnaryExpression') return isConstant(node.argument, depth + 1)
      if (node.type === 'BinaryExpression')
        return (
          arithmetic.has(node.operator) &&
          isConstant(node.left, depth + 1) &&
          isConstant(node.right, depth + 1)
        )
      if (node.type === 'Identifier') {
        for (let scope = sourceCode.getScope(node); scope; scope = scope.upper) {
          const definition = scope.set.get(node.name)?.defs[0]
          if (!definition) continue
          const { node: declarator, parent } = definition
          const named = declarator.type === 'VariableDeclarator' && declarator.id.type === 'Identifier'
          return (
            named && parent.kind === 'const' && !!declarator.init && isConstant(declarator.init, depth + 1)
          )
        }
      }
      return false
    }

    /** How many constants stand in a row of the same kind of operator: `2 * x * 2` has two. */
    function constantsInRow(node, operators) {
      const here = bare(node)
      if (here.type === 'BinaryExpression' && operators.includes(here.operator))
        return constantsInRow(here.left, operators) + constantsInRow1(here.right)
      return constantsInRow1(here)
    }
    function constantsInRow1(node) {
      return isConstant(node) ? 1 : 0
    }

    return {
      Literal(node) {
        if (!isNumber(node) || node.parent.type === 'TSLiteralType') return
        if (node.parent.type === 'UnaryExpression' && node.parent.parent.type === 'TSLiteralType') return
        if (!small.has(Number(node.value)))
          context.report({ node, messageId: 'number', data: { value: node.raw } })
      },
      UnaryExpression(node) {
        if (node.parent.type === 'TSLiteralType' || !isConstant(node.argument)) {
          if (node.operator === '+' && numeric.test(text(node.argument) ?? ''))
            context.report({ node, messageId: 'text' })
          return
        }
        const argument = bare(node.argument)
        if (!['-', '+', '~'].includes(node.operator)) return
        if (node.operator === '-' && isNumber(argument)) {
          if (!small.has(Number(argument.value))) return // its digits are reported already
          if (Number(argument.value) <= 1 && Number.isInteger(Number(argument.value))) return
          context.report({ node, messageId: 'number', data: { value: `-${argument.raw}` } })
        } else if (argument.type !== 'Identifier') context.report({ node, messageId: 'constant' })
      },
      BinaryExpression(node) {
        if (!arithmetic.has(node.operator)) return
        for (const side of [node.left, node.right])
          if (node.operator !== '+' && numeric.test(text(side) ?? ''))
            context.report({ node: side, messageId: 'text' })
        if (isConstant(node)) {
          const outer = node.parent
          const within =
            outer.type === 'BinaryExpression' && arithmetic.has(outer.operator) && isConstant(outer)
          if (!within) context.report({ node, messageId: 'constant' })
          return
        }
        const operators = ['*', '/'].includes(node.operator)
          ? ['*', '/']
          : ['+', '-'].includes(node.operator)
            ? ['+', '-']
            : null
        if (!operators) return
        const outer = node.parent
        const top = !(
          outer.type === 'BinaryExpression' &&
          operators.includes(outer.operator) &&
          outer.left === node
        )
        if (top && constantsInRow(node, operators) > 1) context.report({ node, messageId: 'constant' })
      },
      CallExpression(node) {
        const name = converterName(node)
        const first = node.arguments[0]
        if (first && converters.has(name) && numeric.test(text(first) ?? ''))
          context.report({ node, messageId: 'text' })
        const { callee } = node
        const digits =
          callee.type === 'MemberExpression' && /^(char|code)\w*At$/.test(callee.property.name ?? '')
        if (digits && text(callee.object) !== null) context.report({ node, messageId: 'text' })
        if (name === 'parse' && callee.object?.name === 'JSON' && first && text(first) !== null)
          context.report({ node, messageId: 'text' })
        const maths = node.callee.type === 'MemberExpression' && node.callee.object.name === 'Math'
        if (maths && node.arguments.length > 0 && node.arguments.every((a) => isConstant(a)))
          context.report({ node, messageId: 'constant' })
      },
      MemberExpression(node) {
        const plain = node.object.type === 'ArrayExpression' || text(node.object) !== null
        if (plain && !node.computed && node.property.name === 'length')
          context.report({ node, messageId: 'constant' })
      }
    }
  }
}
