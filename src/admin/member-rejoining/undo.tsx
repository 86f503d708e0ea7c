import type { UIFieldServerComponent } from 'payload'
import { membershipSlugs } from '../../plugins/membership'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import { idOf } from '../../tenants/ids'
import { Decision } from '../elements/decision.client'
import { mayIn } from '../session/societies'
import '../elements/elements.css'

type Rejoining = { tenant?: unknown; member?: unknown; maker?: string }

/** On the application of a former member, while it is the last word: the button that takes it back. */
export const UndoRejoining: UIFieldServerComponent = async ({ data, id, req }) => {
  const { tenant: of, member: whose, maker } = data as unknown as Rejoining
  const [tenant, member] = [idOf(of), idOf(whose)]
  if (!id || !tenant || !member) return null
  if (!(await mayIn(req, tenant, 'members.undo-rejoining'))) return null
  const { rejoinings } = membershipSlugs
  const rows = await allRows(storageOf(req.payload), { tenant }, rejoinings, {
    where: { member: { equals: member } },
    select: ['undoes'],
  })
  const last = rows.at(-1)
  if (last?.id !== id || last.undoes) return null
  return (
    <Decision
      document={`/members/${member}`}
      maker={maker ?? ''}
      steps={[
        {
          ...{ path: 'undo-rejoining', label: 'rejoiningUndo', question: 'rejoiningUndoHelp' },
          ...{ success: 'rejoiningUndone', withReason: true },
        },
      ]}
    />
  )
}
