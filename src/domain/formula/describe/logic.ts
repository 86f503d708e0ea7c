/** The operators that work out only what decides; they are part of the grammar, not of a table. */
export const LOGIC = [
  {
    symbol: '&&',
    sentence: 'Both. The right side is worked out only when the left is true.',
    example: { text: '18 <= 20 && 20 <= 65', result: 'true' },
  },
  {
    symbol: '||',
    sentence: 'One of the two at least. The right side is worked out only when the left is false.',
    example: { text: '20 < 18 || 20 > 65', result: 'false' },
  },
  { symbol: '!', sentence: 'Not.', example: { text: '!(20 < 18)', result: 'true' } },
  {
    symbol: '? :',
    sentence: 'A choice: what stands before : when the question holds, else what stands behind.',
    example: { text: '20 < 18 ? pula(40) : pula(85)', result: '85.00' },
  },
] as const
