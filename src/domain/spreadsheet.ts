/** How a cell begins that a spreadsheet would work out instead of showing. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const NUMBER = /^-?\d+(\.\d+)?$/
const MARKED = /^'(?=[=+\-@\t\r＝＋－＠])/

/**
 * Text for a cell of a CSV file that people open in a spreadsheet: what looks like a formula gets an
 * apostrophe in front, which a spreadsheet takes as "this is text". Plain numbers stay numbers, negative
 * ones too.
 */
export function spreadsheetText(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** The text behind a cell that `spreadsheetText` wrote; any other text as it is. */
export function textOfCell(cell: string): string {
  return cell.replace(MARKED, '')
}

/** XLSX and ODS are ZIP files, XLS is an older container: both begin with bytes that no text has. */
const CONTAINERS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** True for the beginning of a spreadsheet program's own file, given where a CSV file is wanted. */
export function isSpreadsheetFile(bytes: Uint8Array): boolean {
  return CONTAINERS.some((container) => container.every((byte, at) => bytes[at] === byte))
}
