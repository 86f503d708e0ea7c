/** Characters of a formula. */
export const MAX_FORMULA_LENGTH = 4_000

/** Values, operators and calls in a formula. */
export const MAX_NODES = 1_000

/** How far a formula nests: a sum of sixty terms or sixty ternaries in one another. */
export const MAX_DEPTH = 64

/** Entries of a list written in a formula. */
export const MAX_LIST_LITERAL = 200

/** Entries of a list that a variable holds. */
export const MAX_LIST_VALUES = 1_000

/** Arguments of one call. */
export const MAX_ARGUMENTS = 16

/** Characters of any text that goes in, comes out or is made on the way; of a list in all. */
export const MAX_TEXT_LENGTH = 10_000

/** Characters touched in one evaluation: what keeps it to a few milliseconds. */
export const MAX_WORK = 2_000_000

/** Decimals that a number or a rate may have. */
export const NUMBER_DECIMALS = 6

/** Digits that a number may have, so that it survives the way through JSON and back. */
export const NUMBER_DIGITS = 15

/** The limits as data, for an editor's side panel. */
export const FORMULA_LIMITS = {
  formulaLength: MAX_FORMULA_LENGTH,
  nodes: MAX_NODES,
  depth: MAX_DEPTH,
  listLiteral: MAX_LIST_LITERAL,
  listValues: MAX_LIST_VALUES,
  arguments: MAX_ARGUMENTS,
  textLength: MAX_TEXT_LENGTH,
  work: MAX_WORK,
  numberDecimals: NUMBER_DECIMALS,
  numberDigits: NUMBER_DIGITS,
} as const
