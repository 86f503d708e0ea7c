import { FORMULA_TYPES } from '../types'
import { isEmptyValue } from '../values/emptiness'
import { takesEmpty, type FormulaFunction } from './define'

export const EMPTINESS_FUNCTIONS: readonly FormulaFunction[] = [
  {
    name: 'isEmpty',
    group: 'empty values',
    sentence: 'Whether a field was left empty.',
    example: { text: 'isEmpty("")', result: 'true' },
    method: false,
    signatures: FORMULA_TYPES.map((type) =>
      takesEmpty([['value', type]], 'yes-no', ([value = null]) => isEmptyValue(value)),
    ),
  },
  {
    name: 'has',
    group: 'empty values',
    sentence: 'Whether a field is filled in: the opposite of isEmpty.',
    example: { text: 'has("Ward 7")', result: 'true' },
    method: false,
    signatures: FORMULA_TYPES.map((type) =>
      takesEmpty([['value', type]], 'yes-no', ([value = null]) => !isEmptyValue(value)),
    ),
  },
  {
    name: 'orElse',
    group: 'empty values',
    sentence: 'The value, or the second one where the first is empty.',
    example: { text: 'orElse("", "no ward")', result: 'no ward' },
    method: false,
    signatures: FORMULA_TYPES.map((type) =>
      takesEmpty(
        [
          ['value', type],
          ['otherwise', type],
        ],
        type,
        ([value = null, otherwise = null]) => (isEmptyValue(value) ? otherwise : value),
      ),
    ),
  },
]
