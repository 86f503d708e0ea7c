import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createElement as element, Fragment, type ReactNode } from 'react'
import { markupOf } from './markup'

describe('the markup of a page', () => {
  it('is what the elements say', async () => {
    const page = element(
      Fragment,
      null,
      element('label', { htmlFor: 'a', className: 'b' }, 'Name'),
      element('input', { id: 'a', required: true, disabled: false, maxLength: 3 }),
      [null, false, 0, 'x'],
    )
    expect(await markupOf(page)).toBe(
      '<label for="a" class="b">Name</label><input id="a" required="" maxlength="3">0x',
    )
  })

  it('waits for components', async () => {
    const Slow = async ({ name }: { name: string }) =>
      element('b', null, await Promise.resolve(name))
    const drawn = element(Slow as never, { name: 'Neo' } as never) as ReactNode
    expect(await markupOf(drawn)).toBe('<b>Neo</b>')
  })

  it('keeps aria states that are false', async () => {
    expect(await markupOf(element('a', { 'aria-current': false } as never))).toBe(
      '<a aria-current="false"></a>',
    )
  })

  it('lets no text become markup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const html = await markupOf(element('p', { title: text }, text))
        const inner = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(html)
        expect(inner).not.toBeNull()
      }),
    )
  })

  it.each(['javascript:alert(1)', '//evil.example', 'https://evil.example', 'data:text/html,x'])(
    'does not lead to %s',
    async (href) => {
      await expect(markupOf(element('a', { href }))).rejects.toThrow('leads away')
    },
  )
})
