import type { Transaction } from '../../../storage/types'
import { queueMessages, type Telling } from '../../messages'
import { namesOfPeople } from './names'
import { stepEvents, type StepEvent } from './step-events'
import type { WaitingOver } from '../nightly/waiting-over'
import { policySlugs } from '../slugs'
import type { PolicyRow } from '../policies/types'

/** A step that a policy took, with the place of it in the policy's register. */
export type Step = {
  policy: PolicyRow
  step: string
  number: number
  on: string
  /** In thebe. */
  owed: number
}

/** Tells members of the steps that a night took, in the transaction that takes them. */
export async function tellSteps(
  transaction: Transaction,
  tenant: string,
  { steps, waiting }: { steps: Step[]; waiting: WaitingOver[] },
): Promise<void> {
  for (const step of Object.keys(stepEvents) as StepEvent[]) {
    const event = stepEvents[step]
    const tellings = steps
      .filter((each) => each.step === step)
      .map(({ policy, number, on, owed }) => {
        const values = { policy: policy.number, on, ...('owed' in event.variables ? { owed } : {}) }
        return telling(policy, `${policy.id}:${number}`, values)
      })
    await queueMessages(transaction, { tenant, event, tellings })
  }
  if (!waiting.length) return
  const people = waiting.map(({ life }) => life.person)
  const names = await namesOfPeople(transaction, tenant, people)
  const tellings = waiting.map(({ policy, life, from, on }) =>
    telling(policy, `${life.id}:${from}`, {
      ...{ policy: policy.number, person: names.get(life.person) ?? '', on },
    }),
  )
  await queueMessages(transaction, { tenant, event: stepEvents['waiting-over'], tellings })
}

const telling = ({ id, member }: PolicyRow, key: string, values: Telling['values']): Telling => ({
  member,
  key,
  values,
  source: { collection: policySlugs.policies, id },
})
