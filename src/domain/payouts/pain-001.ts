import { formatAmount, sumAmounts } from '../money'
import { assertPayable } from './check'
import { withoutAccents } from './letters'
import type { BankDetails, PaymentBatch, PaymentLine, PayoutFormat } from './types'

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'

/** Characters that banks take in names and narratives of ISO 20022; others become a full stop. */
const NOT_TAKEN = /[^A-Za-z0-9/\-?:().,'+ ]/g

/**
 * ISO 20022 customer credit transfer initiation, pain.001.001.09: one payment information block, all
 * amounts in one currency, accounts and branches as national numbers.
 */
export const pain001: PayoutFormat = {
  key: 'pain.001',
  version: 9,
  name: 'ISO 20022 pain.001.001.09',
  contentType: 'application/xml',
  fileName: ({ id }) => `${id}.xml`,
  render: async (batch) => {
    assertPayable(batch)
    return Buffer.from(documentOf(batch), 'utf8')
  },
}

const documentOf = (batch: PaymentBatch): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Document xmlns="${NAMESPACE}">`,
    '<CstmrCdtTrfInitn>',
    header(batch),
    payments(batch),
    '</CstmrCdtTrfInitn>',
    '</Document>',
    '',
  ].join('\n')

/** Count and sum, which the bank checks (AM10 when the sum is another). */
function totals({ lines }: PaymentBatch): string {
  const sum = sumAmounts(lines.map(({ amount }) => amount))
  return element('NbOfTxs', String(lines.length)) + element('CtrlSum', formatAmount(sum))
}

const header = (batch: PaymentBatch): string =>
  `<GrpHdr>${element('MsgId', batch.id)}${element('CreDtTm', batch.createdAt)}${totals(batch)}` +
  `<InitgPty>${element('Nm', text(batch.from.name))}</InitgPty></GrpHdr>`

function payments(batch: PaymentBatch): string {
  const { id, payOn, from, lines, currency } = batch
  return [
    `<PmtInf>${element('PmtInfId', id)}${element('PmtMtd', 'TRF')}${totals(batch)}`,
    `<ReqdExctnDt>${element('Dt', payOn)}</ReqdExctnDt>`,
    party('Dbtr', from),
    ...lines.map((line) => transfer(line, currency)),
    '</PmtInf>',
  ].join('\n')
}

const transfer = (line: PaymentLine, currency: string): string =>
  `<CdtTrfTxInf><PmtId>${element('EndToEndId', line.reference)}</PmtId>` +
  `<Amt><InstdAmt Ccy="${currency}">${formatAmount(line.amount)}</InstdAmt></Amt>` +
  `${agent('Cdtr', line)}<Cdtr>${element('Nm', text(line.name))}</Cdtr>${account('Cdtr', line)}` +
  `<RmtInf>${element('Ustrd', text(line.narrative).slice(0, 140))}</RmtInf></CdtTrfTxInf>`

const party = (role: 'Dbtr', details: BankDetails): string =>
  `<${role}>${element('Nm', text(details.name))}</${role}>${account(role, details)}${agent(role, details)}`

const account = (role: string, { account: number }: BankDetails): string =>
  `<${role}Acct><Id><Othr>${element('Id', number)}</Othr></Id></${role}Acct>`

const agent = (role: string, { branch }: BankDetails): string =>
  `<${role}Agt><FinInstnId><ClrSysMmbId>${element('MmbId', branch)}</ClrSysMmbId></FinInstnId></${role}Agt>`

const element = (name: string, value: string): string => `<${name}>${value}</${name}>`

/** Nothing that is left can end an element: no `<`, `>` or `&`. Letters lose their accents first. */
const text = (value: string): string => withoutAccents(value).replace(NOT_TAKEN, '.').trim()
