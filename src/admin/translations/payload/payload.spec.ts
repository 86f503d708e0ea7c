import { describe, expect, it } from '@jest/globals'
import { en } from '@payloadcms/translations/languages/en'
import { supportedLanguages } from '../../languages'
import { payloadTexts } from '.'

type Texts = Record<string, string>

const english = en.translations as Record<string, Texts>
const groups = Object.entries(payloadTexts) as [string, Texts][]

/** Words that are the same in both languages; there is none so far. */
const same = new Set<string>()

describe.each(groups)('the Setswana of Payload’s group %s', (group, setswana) => {
  const ofPayload = english[group] as Texts

  it('says every text, and none that Payload does not know', () => {
    expect(Object.keys(setswana).sort()).toEqual(Object.keys(ofPayload).sort())
  })

  it('is not left in English', () => {
    const left = Object.keys(ofPayload).filter(
      (key) => !same.has(`${group}.${key}`) && setswana[key] === ofPayload[key],
    )
    expect(left).toEqual([])
  })

  it('keeps the placeholders and the marks of links', () => {
    const marks = (text = '') =>
      [...new Set([...text.matchAll(/\{\{\w+\}\}|<\/?\w+[^>]*>/g)].map(String))].sort()
    const changed = Object.keys(ofPayload).filter(
      (key) => key !== 'noLabel' && `${marks(setswana[key])}` !== `${marks(ofPayload[key])}`,
    )
    expect(changed).toEqual([])
  })
})

it('is what the admin speaks in Setswana', () => {
  const { general } = (supportedLanguages as Record<string, { translations: { general: Texts } }>)
    .tn!.translations
  expect(general.save).toBe('Boloka')
  expect(general.thisLanguage).toBe('Setswana')
})
