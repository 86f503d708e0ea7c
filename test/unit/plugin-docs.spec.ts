import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'

const page = readFileSync('docs/plugins.md', 'utf8')
const snippets = [...page.matchAll(/^```(\S*) ?(\S*)\n([\s\S]+?)^```$/gm)].map(
  ([, language = '', file = '', text = '']) => ({ language, file, text: text.trimEnd() }),
)

describe('docs/plugins.md', () => {
  it('shows code of the example, and says of each piece where it stands', () => {
    expect(snippets.length).toBeGreaterThan(12)
    const astray = snippets.filter(
      ({ file }) => !file.startsWith('examples/plugin-hello/') || !existsSync(file),
    )
    expect(astray).toEqual([])
  })

  it.each(snippets.map(({ file, text }) => [file, text]))('shows %s as it is', (file, text) => {
    expect(`\n${readFileSync(file, 'utf8')}\n`).toContain(`\n${text}\n`)
  })
})
