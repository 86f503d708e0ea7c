import { type MotsheloError } from '../errors'
import { formulaErrors, type FormulaErrorCode } from './errors'

/** Where in the text: the offset counts from 0, line and column from 1. */
export type Position = { offset: number; length: number; line: number; column: number }

/** A part of the text, from its first character to the one after its last. */
export type Span = { start: number; end: number; input: string }

/** The place of a part of the text. */
export function positionOf({ start, end, input }: Span): Position {
  const offset = Math.min(Math.max(start, 0), input.length)
  const before = input.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return {
    offset,
    length: Math.max(0, Math.min(end, input.length) - offset),
    line: before.split('\n').length,
    column: offset - lineStart + 1,
  }
}

/** An error of a formula at a part of its text. */
export function errorAt(code: FormulaErrorCode, message: string, span: Span): MotsheloError {
  return formulaErrors[code](message, { position: positionOf(span) })
}

/** The place an error names. */
export function placeOf(error: MotsheloError): Position | undefined {
  return error.details.position as Position | undefined
}

/** The same error with a place; one that has a place keeps it. */
export function placed(error: MotsheloError, span: Span): MotsheloError {
  return placeOf(error) ? error : errorAt(error.code as FormulaErrorCode, error.message, span)
}

const QUOTED = 60

/** A part of the text as a message may repeat it. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line
}
