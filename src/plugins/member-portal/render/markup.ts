import type { ReactElement, ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }
type Component = (props: Props) => ReactNode | Promise<ReactNode>

const FRAGMENT = Symbol.for('react.fragment')

/** Elements that hold nothing. */
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'path', 'circle'])

/** Attributes whose name in HTML is another than in JSX, beyond capitals. */
const NAMES: Record<string, string> = { className: 'class', htmlFor: 'for', charSet: 'charset' }
const ADDRESSES = new Set(['href', 'src', 'action'])
const OWN_ADDRESS = /^(\/(?![/\\])|#|\?|tel:|mailto:)/

/**
 * Writes React elements as HTML, once and for good: nothing is sent to the browser to work on them
 * again. Components are functions, which may wait for what they need; hooks have no place here. Every
 * text and attribute is escaped, and addresses lead nowhere else.
 */
export async function markupOf(node: ReactNode | Promise<ReactNode>): Promise<string> {
  const drawn = await node
  if (drawn === null || drawn === undefined || typeof drawn === 'boolean') return ''
  if (typeof drawn === 'string' || typeof drawn === 'number') return escaped(String(drawn))
  if (Array.isArray(drawn)) return (await Promise.all(drawn.map(markupOf))).join('')
  return elementMarkup(drawn as ReactElement<Props>)
}

async function elementMarkup({ type, props }: ReactElement<Props>): Promise<string> {
  if ((type as unknown) === FRAGMENT) return markupOf(props.children)
  if (typeof type === 'function') return markupOf((type as Component)(props))
  const name = String(type)
  const start = `<${name}${attributes(props)}>`
  return EMPTY.has(name) ? start : `${start}${await markupOf(props.children)}</${name}>`
}

function attributes(props: Props): string {
  return Object.entries(props)
    .filter(([name, value]) => name !== 'children' && isShown(name, value))
    .map(([name, value]) => ` ${NAMES[name] ?? name.toLowerCase()}="${valueOf(name, value)}"`)
    .join('')
}

const isShown = (name: string, value: unknown): boolean =>
  value !== null && value !== undefined && (value !== false || name.startsWith('aria-'))

function valueOf(name: string, value: unknown): string {
  if (value === true && !name.startsWith('aria-')) return ''
  const text = String(value)
  if (ADDRESSES.has(name) && !OWN_ADDRESS.test(text))
    throw new Error(`An address leads away: ${name}.`)
  return escaped(text)
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string)
