'use client'

import { describeLanguage, type FormulaVariable } from '../../domain/formula'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'

const language = describeLanguage()

/** The names, functions and signs that a formula may be made of. */
export function FormulaHelp({ names }: { names: FormulaVariable[] }) {
  const t = useTexts()
  return (
    <details className="motshelo-details">
      <summary>{t('formulaHelp')}</summary>
      <div className="motshelo-stack">
        <Table
          caption={t('formulaNames')}
          rows={names}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', label: t('formulaWrite'), cell: ({ name }) => <code>{name}</code> },
            { key: 'label', label: t('formulaMeaning'), cell: ({ label }) => label },
            { key: 'type', label: t('type'), cell: ({ type }) => textOf(t, 'type', type) },
          ]}
        />
        <Functions />
        <Signs />
      </div>
    </details>
  )
}

function Functions() {
  const t = useTexts()
  return (
    <Table
      caption={t('formulaFunctions')}
      rows={language.functions}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'signature',
          label: t('formulaWrite'),
          cell: ({ signatures }) => signatures.map((each) => <Line key={each} text={each} />),
        },
        { key: 'sentence', label: t('formulaMeaning'), cell: ({ sentence }) => sentence },
        { key: 'example', label: t('formulaExample'), cell: exampleOf },
      ]}
    />
  )
}

function Signs() {
  const t = useTexts()
  return (
    <Table
      caption={t('formulaSigns')}
      rows={language.operators}
      rowKey={({ symbol }) => symbol}
      columns={[
        { key: 'symbol', label: t('formulaWrite'), cell: ({ symbol }) => <code>{symbol}</code> },
        { key: 'sentence', label: t('formulaMeaning'), cell: ({ sentence }) => sentence },
        { key: 'example', label: t('formulaExample'), cell: exampleOf },
      ]}
    />
  )
}

function Line({ text }: { text: string }) {
  return (
    <div>
      <code>{text}</code>
    </div>
  )
}

type Shown = { example: { text: string; result: string } }

function exampleOf({ example: { text, result } }: Shown) {
  return (
    <>
      <code>{text}</code> → <code>{result}</code>
    </>
  )
}
