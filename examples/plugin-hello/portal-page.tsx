import { textIn, type PortalPageDeclaration, type Row } from 'motshelo/plugin'
import { WELCOME_PACKS } from './slug'
import { words } from './translations'

/** The member's own welcome pack, in the portal. */
export const portalPage: PortalPageDeclaration = {
  key: 'hello.welcome-pack',
  path: 'welcome-pack',
  menu: { label: words('pageTitle'), order: 110 },
  show: async ({ storage, tenant, member, language }) => {
    const packs: Row[] = []
    const own = { where: { member: { equals: member.id } } }
    for await (const page of storage.stream({ tenant }, WELCOME_PACKS, own)) packs.push(...page)
    const title = textIn(words('pageTitle'), language)
    if (!packs.length) return { title, body: <p>{textIn(words('pageEmpty'), language)}</p> }
    const stands = packs.map(({ month, givenOn }) => (
      <li key={String(month)}>
        {String(month)}: {textIn(words(givenOn ? 'pageGiven' : 'pagePlanned'), language)}
      </li>
    ))
    return { title, body: <ul className="list">{stands}</ul> }
  },
}
