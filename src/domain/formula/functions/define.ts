import type { Native, Type, Value } from '../types'

export type Parameter = { name: string; type: Type }

/** One way to call a function. */
export type Signature = {
  parameters: readonly Parameter[]
  result: Type
  /** The last parameter may be given several times; the function then works from left to right. */
  repeats: boolean
  /** Receives null for an empty argument instead of stopping there. */
  acceptsEmpty: boolean
  /** Characters touched, where that is more than the characters of the arguments. */
  cost?: (args: readonly Value[]) => number
  run: (args: readonly Value[]) => Value
}

/** A function of the language. What is not described here can't be called. */
export type FormulaFunction = {
  name: string
  group: 'money' | 'numbers' | 'dates' | 'text' | 'empty values'
  sentence: string
  example: { text: string; result: string }
  /** May also be written behind its first argument: `name.startsWith("A")`. */
  method: boolean
  signatures: readonly Signature[]
}

type Named = readonly (readonly [name: string, type: Type])[]
type NativeArguments<Parameters extends Named> = {
  [Index in keyof Parameters]: Native[Parameters[Index][1]]
}
type Options = Partial<Pick<Signature, 'repeats' | 'cost'>>

/** Describes one way to call a function whose arguments all have values. */
export function takes<const Parameters extends Named, Result extends Type>(
  named: Parameters,
  result: Result,
  work: (...args: NativeArguments<Parameters>) => Native[Result],
  { repeats = false, cost }: Options = {},
): Signature {
  return {
    parameters: named.map(([name, type]) => ({ name, type })),
    result,
    repeats,
    acceptsEmpty: false,
    cost,
    // The checker lets nothing else through than what the parameters name.
    run: (args) => work(...(args as unknown as NativeArguments<Parameters>)),
  }
}

/** Describes one way to call a function that decides about empty arguments itself. */
export function takesEmpty<Result extends Type>(
  named: Named,
  result: Result,
  run: (args: readonly Value[]) => Value,
): Signature {
  const parameters = named.map(([name, type]) => ({ name, type }))
  return { parameters, result, repeats: false, acceptsEmpty: true, run }
}
