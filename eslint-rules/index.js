/** The rules of this house, as one ESLint plugin. Each has its examples in test/lint.test.ts. */
import modelMaths from './model-maths.js'
import noBiologyInCode from './no-biology-in-code.js'
import noNodeInBrowserFiles from './no-node-in-browser-files.js'

export default {
  meta: { name: 'house' },
  rules: {
    'model-maths': modelMaths,
    'no-biology-in-code': noBiologyInCode,
    'no-node-in-browser-files': noNodeInBrowserFiles
  }
}
