import { isMotsheloError } from '../domain/errors'
import { formatCurrency } from '../domain/money'
import type { Progress } from '../jobs'

/** Prints a result: one JSON document, or what a person reads. */
export function print(result: unknown, human: () => string, json: boolean): void {
  process.stdout.write(`${json ? JSON.stringify(result) : human()}\n`)
}

/** Errors go to stderr: a code, what happened, and what to do next. */
export function printError(error: unknown, json: boolean): void {
  const known = isMotsheloError(error)
    ? error.toJSON()
    : {
        code: 'UNEXPECTED',
        message: error instanceof Error ? error.message : String(error),
        next: '',
        details: {},
      }
  if (json) {
    process.stderr.write(`${JSON.stringify({ error: known })}\n`)
    return
  }
  process.stderr.write(`${known.code}: ${known.message}\n`)
  for (const row of listed(known.details)) process.stderr.write(`  ${row}\n`)
  if (known.next) process.stderr.write(`${known.next}\n`)
  if (known.code === 'UNEXPECTED' && error instanceof Error && error.stack)
    process.stderr.write(`${error.stack}\n`)
}

function listed(details: Record<string, unknown>): string[] {
  const { rows } = details
  if (!Array.isArray(rows)) return []
  return rows.map((row: { message?: string }) => row.message ?? JSON.stringify(row))
}

const WIDTH = 24
const WAIT_MILLISECONDS = 400

/** A bar on a terminal; nothing where the output is read by a program. */
export function progressBar(title: string): Progress & { end(): void } {
  const isTerminal = process.stderr.isTTY === true
  const show = (done: number, total: number, stage?: string) => {
    if (!isTerminal) return
    const filled = total > 0 ? Math.round((Math.min(done, total) / total) * WIDTH) : 0
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`
    process.stderr.write(
      `\r${title} ${bar} ${done}${total > 0 ? `/${total}` : ''} ${stage ?? ''}\u001b[K`,
    )
  }
  return Object.assign(show, { end: () => void (isTerminal && process.stderr.write('\r\u001b[K')) })
}

/**
 * Says what a person at a terminal waits for, once it takes a while; nothing where the output is read
 * by a program.
 * @returns what takes the words away again
 */
export function sayWaiting(text: string): () => void {
  if (process.stderr.isTTY !== true) return () => undefined
  let isShown = false
  const timer = setTimeout(() => {
    isShown = true
    process.stderr.write(text)
  }, WAIT_MILLISECONDS)
  return () => {
    clearTimeout(timer)
    if (isShown) process.stderr.write('\r\u001b[K')
  }
}

/** A table with aligned columns; amounts and counts stand right. */
export function table(head: string[], rows: (string | number)[][]): string {
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const isRight = head.map(
    (_, column) =>
      column > 0 && rows.every((row) => /^-?[P\d][\d.,]*$|^$/.test(String(row[column]))),
  )
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        isRight[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [
    line(head),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...cells.slice(1).map(line),
  ].join('\n')
}

export const money = (minor: number): string => formatCurrency(minor)
