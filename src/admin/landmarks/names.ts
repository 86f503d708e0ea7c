/** Payload's texts that say what a control without words is for. */
export type ControlText =
  'clear' | 'edit' | 'moreOptions' | 'move' | 'next' | 'previous' | 'select' | 'selectAllRows'

/** Controls of Payload that show a picture and no words, and what each is called. */
export const wordless: readonly [selector: string, text: ControlText][] = [
  ['.popup-button', 'moreOptions'],
  ['.drawer-link__doc-drawer-toggler', 'edit'],
  ['.date-time-picker__clear-button', 'clear'],
  ['.clickable-arrow--left', 'previous'],
  ['.clickable-arrow--right', 'next'],
  ['.collapsible__drag', 'move'],
  ['input#select-all', 'selectAllRows'],
  ['.select-row__checkbox input', 'select'],
]

/** Gives every wordless control its name, and inputs of dates and choices that of their label. */
export function nameControls(page: ParentNode, say: (text: ControlText) => string): void {
  for (const [selector, text] of wordless) {
    for (const control of page.querySelectorAll(selector)) nameByText(control, say(text))
  }
  page.querySelectorAll(UNNAMED_INPUTS).forEach(nameByItsLabel)
  page.querySelectorAll(MISNAMED_SORTING).forEach(nameByItsColumn)
}

/** What Payload makes of a label that is there in several languages. */
const NO_WORDS = '[object Object]'
const MISNAMED_SORTING = `.sort-column__button[aria-label*="${NO_WORDS}"]`

function nameByItsColumn(button: Element): void {
  const column = button.closest('.sort-column')?.querySelector('.sort-column__label')?.textContent
  const name = button.getAttribute('aria-label') ?? ''
  if (column) button.setAttribute('aria-label', name.replace(NO_WORDS, column))
}

const UNNAMED_INPUTS = [
  'input[role=combobox]:not([aria-label]):not([aria-labelledby])',
  '.date-time-field input:not([aria-label]):not([aria-labelledby])',
].join(',')

function nameByText(control: Element, text: string): void {
  if (control.textContent?.trim() || control.getAttribute('aria-label')) return
  control.setAttribute('aria-label', text)
  control.removeAttribute('aria-labelledby')
}

/** The label of these fields points at the box around the input, which can't be labelled. */
function nameByItsLabel(input: Element, index: number): void {
  const label = input.closest('.field-type')?.querySelector('label')
  if (!label) return
  label.id ||= `label-of-${input.id || `input-${index}`}-${label.htmlFor}`
  input.setAttribute('aria-labelledby', label.id)
}
