import { defineErrors } from '../src/domain/errors'

export const demoErrors = defineErrors({
  DEMO_REFUSED: {
    status: 409,
    next: 'Give the demo a folder of its own: DATA_FOLDER=.data-demo npm run demo',
  },
  DEMO_DATA_REFUSED: { status: 500, next: 'Correct the named file under seed/.' },
})
