import { nameControls, type ControlText } from './names'

/** Attributes that Payload's elements need to be what they look like. */
const corrections: readonly [selector: string, attribute: string, value: string][] = [
  // Headers inside the main part are no banners of the page.
  ['.template-default__wrap[role=main] header', 'role', 'none'],
  // Tabs are links in a list that has no items.
  ['ul.doc-tabs__tabs', 'role', 'none'],
  // A select is worked with the keyboard from its input; what is hidden from readers takes no focus.
  ['.clear-indicator[aria-hidden]', 'tabindex', '-1'],
  ['.dropdown-indicator[aria-hidden]', 'tabindex', '-1'],
  // A chosen value holds the button that takes it away, so it can't be a button itself.
  ['.rs__multi-value.draggable', 'role', 'group'],
  ['h3.array-field__title', 'aria-level', '2'],
  ['.no-results h3', 'aria-level', '2'],
  ['.relationship-table h4', 'aria-level', '2'],
]

/**
 * Gives a page of Payload its landmarks, and its controls the names that they lack. May be called
 * again after every change of the page.
 */
export function completePage(page: Document, say: (text: ControlText) => string): void {
  markMain(page)
  markDocumentHeader(page)
  for (const [selector, attribute, value] of corrections) {
    for (const element of page.querySelectorAll(selector)) element.setAttribute(attribute, value)
  }
  nameControls(page, say)
}

/** A template is the main part of its page, unless the view in it says so of itself. */
function markMain(page: Document): void {
  const template = page.querySelector('.template-minimal, .template-default__wrap')
  if (!template) return
  if (template.querySelector('main')) template.removeAttribute('role')
  else template.setAttribute('role', 'main')
}

/** The title and the tabs of a document stand before its main part. */
function markDocumentHeader(page: Document): void {
  const header = page.querySelector('.doc-header')
  const title = header?.querySelector('h1')?.textContent
  if (!header || !title) return
  header.setAttribute('role', 'region')
  header.setAttribute('aria-label', title)
}
