import { slugs } from '../../../collections/slugs'
import type { CustomField } from '../../../domain/custom-fields'
import { isMotsheloError } from '../../../domain/errors'
import type { PortalAnswer, PortalContext } from '../../../platform/portal-page'
import { openedFields, proposeAsMember } from '../../change-requests'
import {
  sentRows,
  shareOf,
  storedRows,
  totalOf,
  wantedSet,
  withEmptyRows,
  type FormRow,
} from '../data/beneficiary-form'
import { BeneficiaryRow, type RowProblem } from '../parts/beneficiary-row'
import { refusalOf, typedIn } from '../parts/refusal'
import { Button, Form, Notice } from '../render/elements'
import { TextArea } from '../render/fields'
import { say, type Say } from '../words'

/** The whole in hundredths of a percent. */
const WHOLE = 10_000

const openedTo = ({ storage, tenant }: PortalContext) =>
  openedFields(storage, tenant, slugs.beneficiaries)

/** The form in which a member says anew who is paid when he dies, and how much each gets. */
export async function showBeneficiaries(context: PortalContext): Promise<PortalAnswer> {
  if (!context.mayChange) return { missing: true }
  const rows = withEmptyRows(await storedRows(context))
  return setForm(context, await openedTo(context), { rows, reason: '' })
}

/** Asks for the set as a whole; staff decide. */
export async function sendBeneficiaries(
  context: PortalContext,
  form: FormData,
): Promise<PortalAnswer> {
  const t = say(context.language)
  const own = await openedTo(context)
  const rows = sentRows(form, own)
  const reason = typedIn(form, 'reason')
  const refuse = (refused: Refused) => setForm(context, own, { rows, reason }, refused)
  const problems = problemsIn(rows, t)
  if (problems.length) return refuse({ message: t('checkFields'), problems })
  const beneficiaries = wantedSet(rows, await storedRows(context))
  if (beneficiaries.length && totalOf(rows) !== WHOLE)
    return refuse({ message: t('sharesNotWhole', { total: inPercent(totalOf(rows)) }) })
  try {
    await proposeAsMember(context, { kind: 'beneficiaries', beneficiaries, reason })
  } catch (error) {
    const isSame = isMotsheloError(error) && error.code === 'CHANGE_NOTHING'
    return refuse(isSame ? { message: t('changeNothing') } : refusalOf(error, t))
  }
  return { redirect: '/portal/changes', told: 'changeAsked' }
}

function problemsIn(rows: FormRow[], t: Say): RowProblem[] {
  return rows.flatMap(({ typed, isTakenOff }, row): RowProblem[] => {
    if (isTakenOff) return []
    const missing = (['surname', 'forenames'] as const).filter((field) => !typed[field])
    const problems: RowProblem[] = missing.map((field) => ({ row, field, message: t('fillIn') }))
    const isShare = shareOf(typed.sharePercent) > 0
    return isShare
      ? problems
      : [...problems, { row, field: 'sharePercent', message: t('shareWrong') }]
  })
}

const inPercent = (hundredths: number): string => String(hundredths / 100)

type Typed = { rows: FormRow[]; reason: string }
type Refused = { message: string; problems?: RowProblem[] }

function setForm(
  { language, token }: PortalContext,
  own: CustomField[],
  { rows, reason }: Typed,
  refused?: Refused,
): PortalAnswer {
  const t = say(language)
  const body = (
    <>
      {refused && <Notice kind="error">{refused.message}</Notice>}
      <p>{t('beneficiarySetHelp')}</p>
      <Form action="/portal/family/beneficiaries" token={token}>
        <input type="hidden" name="rows" value={String(rows.length)} />
        {rows.map((row, at) => (
          <BeneficiaryRow {...{ row, at, own, language, problems: refused?.problems ?? [] }} />
        ))}
        <p className="row">
          <strong>{t('sharesTotal')}</strong>
          <output id="shares-total">{`${inPercent(totalOf(rows))} %`}</output>
        </p>
        <TextArea name="reason" label={t('changeReason')} value={reason} />
        <Button>{t('changeSend')}</Button>
      </Form>
      <p>
        <a href="/portal/family">{t('back')}</a>
      </p>
    </>
  )
  return { title: t('beneficiarySet'), body, ...(refused ? { status: 422 } : {}) }
}
