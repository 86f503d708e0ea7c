import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { platformOf } from '../../src/platform'
import type { Platform } from '../../src/start'
import { ownershipOf } from '../../src/tenants/ownership'
import { missingId } from '../kit/isolation/types'
import { openTestPlatform } from '../kit/platform'
import { Phone, type Page } from '../kit/portal/browser'
import { claimWithPhoto } from '../kit/portal/claims'
import { PortalSocietyKit, type PortalMember } from '../kit/portal/society'

let platform: Platform
let societies: PortalSocietyKit[]
let own: PortalMember
let others: PortalMember[]
let phone: Phone
/** Every id there is, of every collection, that is not the member's own. */
let foreignIds: string[]

beforeAll(async () => {
  platform = await openTestPlatform()
  const lesedi = await PortalSocietyKit.make(platform, 'lesedi')
  const thuto = await PortalSocietyKit.make(platform, 'thuto')
  societies = [lesedi, thuto]
  own = await lesedi.member('OWNMARK', { omang: '500000001' })
  others = [
    // One shares the telephone and one the Omang: neither makes them the same.
    await lesedi.member('SAMESOCIETY', { omang: '500000002', phone: own.phone }),
    await thuto.member('OTHERSOCIETY', { omang: own.omang, phone: '+26772222222' }),
  ]
  for (const [at, other] of others.entries()) await giveDocument(societies[at], other)
  await giveDocument(lesedi, own)
  await openProduct(lesedi, 'OWNMARK')
  await openProduct(thuto, 'OTHERSOCIETY')
  await lesedi.tell(own)
  for (const [at, other] of others.entries()) await societies[at]?.tell(other)
  await lesedi.signedIn(others[0] as PortalMember)
  await thuto.signedIn(others[1] as PortalMember)
  phone = await lesedi.signedIn(own)
  foreignIds = await collectForeignIds()
}, 180_000)
afterAll(() => platform.close())

const PDF = Buffer.from('%PDF-1.4 canary')

async function giveDocument(society: PortalSocietyKit | undefined, member: PortalMember) {
  if (!society) return
  const on = await society.signedIn(member)
  const [requirement] = await society.rows('document-requirements')
  const content = Buffer.concat([PDF, Buffer.from(member.mark)])
  const file = new File([content], `${member.mark}.pdf`, { type: 'application/pdf' })
  const sent = await on.send('/documents', { requirement: String(requirement?.id), file })
  if (sent.status !== 303) throw new Error(sent.text)
  await claimWithPhoto(society, member, on)
}

/** Members may apply for the society's savings plan, whose name carries a mark. */
async function openProduct(society: PortalSocietyKit, mark: string): Promise<void> {
  const [product] = await society.rows('products', { code: { equals: 'SAV' } })
  const { tenant } = society
  await platform.storage.updateMany({ tenant }, 'products', [
    { id: String(product?.id), set: { name: `${mark}PRODUCT`, openInPortal: true } },
  ])
}

async function collectForeignIds(): Promise<string[]> {
  const owned = platform.payload.config.collections.filter(
    (collection) => ownershipOf(collection)?.of === 'tenant',
  )
  const ids: string[] = []
  for (const society of societies) {
    for (const { slug } of owned) {
      const rows = await society.rows(slug)
      const foreign = rows.filter(
        (row) => row.id !== own.id && row.member !== own.id && row.name !== 'OWNMARKPRODUCT',
      )
      ids.push(...foreign.slice(0, 40).map(({ id }) => String(id)))
    }
    ids.push(society.tenant)
  }
  return [...new Set(ids)]
}

const leaks = ({ text, headers }: Page): string[] => {
  const all = text + JSON.stringify([...headers])
  return others.map(({ mark }) => mark).filter((mark) => all.includes(mark))
}

const ofClaims = ['claims', 'claim-decisions', 'claim-documents', 'claim-payees']

/** Sends every form of a page that names a record with the ids of everybody else. */
async function sendToForeign(path: string): Promise<void> {
  const missed = await phone.send(`/${path.replace(/:\w+/g, missingId)}`, { form: 'document' })
  for (const id of foreignIds) {
    const at = `/${path.replace(/:\w+/g, id)}`
    for (const form of ['document', 'appeal']) {
      const file = new File(['%PDF-1.4'], 'own.pdf', { type: 'application/pdf' })
      const fields = { form, file, requirement: 'OMANG', reason: 'Give me this one' }
      const page = await phone.send(at, fields)
      const same = page.text.replaceAll(id, missingId) === missed.text
      expect([path, id, page.status, same, leaks(page)]).toEqual([path, id, 404, true, []])
    }
  }
}

const pages = () => platformOf(platform.payload).portalPages

/** What members write, by whichever page. */
const CHANGED = [
  ...['members', 'dependants', 'beneficiaries', 'portal-consents', 'member-documents'],
  ...['messages', 'change-requests', 'message-opt-outs', 'message-opt-ins', 'subscriptions'],
]

describe('the pages of the portal', () => {
  it('show the member his own: nothing is passed by showing nobody anything', async () => {
    expect((await phone.get('/family')).text).toContain('OWNMARKLIFE')
    expect((await phone.get('/family')).text).toContain('OWNMARKHEIR')
    expect((await phone.get('/details')).text).toContain('OWNMARKADDRESS')
    const statements = await phone.get('/statements')
    const account = /\/portal\/statements\/([\w-]{36})/.exec(statements.text)?.[1] ?? ''
    expect((await phone.get(`/statements/${account}?from=2026-01-01`)).text).toContain('25.00')
    const document = /\/portal\/documents\/([\w-]{36})/.exec((await phone.get('/documents')).text)
    expect((await phone.get(`/documents/${document?.[1]}`)).text).toContain('OWNMARK')
    const product = /\/portal(\/products\/[\w-]{36})/.exec((await phone.get('/products')).text)
    expect((await phone.get(product?.[1] ?? '')).text).toContain('OWNMARKPRODUCT')
    expect((await phone.get('/family/beneficiaries')).text).toContain('OWNMARKHEIR')
    const life = /\/portal(\/family\/lives\/[\w-]{36}\/end)/.exec((await phone.get('/family')).text)
    expect((await phone.get(life?.[1] ?? '')).text).toContain('OWNMARKLIFE')
    const claim = /\/portal(\/claims\/[\w-]{36})/.exec((await phone.get('/claims')).text)?.[1] ?? ''
    const shown = await phone.get(claim)
    expect(shown.text).toContain('OWNMARKLIFE')
    const file = new RegExp(`${claim}/documents/[\\w-]{36}`).exec(shown.text)?.[0] ?? ''
    expect((await phone.get(file)).text).toContain('OWNMARK')
    const message = /\/portal\/messages\/([\w-]{36})/.exec((await phone.get('/messages')).text)
    expect((await phone.get(`/messages/${message?.[1]}`)).text).toContain('OWNMARKSURNAME')
    const data = await phone.get('/privacy/data')
    expect(JSON.parse(data.text)).toMatchObject({ person: { memberNumber: own.memberNumber } })
    for (const mark of ['OWNMARKLIFE', 'OWNMARKHEIR', 'OWNMARKADDRESS'])
      expect(data.text).toContain(mark)
  })

  it('show nothing of anybody else, whatever id is put into the path', async () => {
    const tried: string[] = []
    for (const { path } of pages()) {
      if (!path.includes(':')) continue
      const at = (id: string) => `/${path.replace(/:\w+/g, id)}`
      const missed = await phone.get(at(missingId))
      for (const id of foreignIds) {
        const page = await phone.get(at(id))
        expect([path, id, leaks(page)]).toEqual([path, id, []])
        // A hit and a miss are one answer, to the last byte.
        const same = page.text.replaceAll(id, missingId) === missed.text
        expect([path, id, page.status, same]).toEqual([path, id, 404, true])
        tried.push(id)
      }
    }
    expect(tried.length).toBeGreaterThan(200)
  }, 240_000)

  it('show nothing of anybody else, whatever is asked for behind the question mark', async () => {
    const names = [
      'member',
      'tenant',
      'account',
      'id',
      'link',
      'society',
      'subscription',
      'where[id]',
      'before',
    ]
    for (const { path } of pages().filter((page) => !page.path.includes(':'))) {
      for (const other of others) {
        for (const id of [other.id, ...societies.map(({ tenant }) => tenant)]) {
          const query = new URLSearchParams(names.map((name) => [name, id]))
          for (const sort of ['', '&sort=-tenant', '&depth=5', '&limit=1000', '&page=2']) {
            const page = await phone.get(`/${path}?${query}${sort}`)
            expect([path, leaks(page)]).toEqual([path, []])
          }
        }
      }
    }
  }, 120_000)

  it('change nothing of anybody else, whatever is sent in a form', async () => {
    const rowsOf = async () =>
      JSON.stringify(
        await Promise.all(
          [...CHANGED, ...ofClaims].map(async (slug) => {
            const all = await Promise.all(societies.map((society) => society.rows(slug)))
            return all.flat().filter((row) => row.id !== own.id && row.member !== own.id)
          }),
        ),
      )
    const before = await rowsOf()
    for (const { path } of pages().filter(({ send, path }) => send && path.startsWith('claims/:')))
      await sendToForeign(path)
    const records = await Promise.all(
      ['dependants', 'beneficiaries', 'members'].map(async (slug) => {
        const all = await Promise.all(societies.map((society) => society.rows(slug)))
        return all.flat().filter((row) => row.id !== own.id && row.member !== own.id)
      }),
    )
    const foreign = records.flat().map(({ id }) => String(id))
    const paths = pages()
      .filter(({ send }) => send)
      .flatMap(({ path }) =>
        path.includes(':') ? foreign.map((id) => path.replace(/:\w+/g, id)) : [path],
      )
    for (const path of paths) {
      for (const { id } of others) {
        const named = Object.fromEntries(
          [
            ...['member', 'tenant', 'account', 'id', 'link', 'requirement', 'document'],
            ...['claim', 'subject', 'policy', 'life', 'exit', 'id-0', 'product'],
          ].map((name) => [name, name === 'tenant' ? (societies[1]?.tenant ?? '') : id]),
        )
        for (const form of ['consents', 'notice'])
          expect(
            leaks(await phone.send(`/${path}`, { ...named, form, news: 'yes', surname: 'TAKEN' })),
          ).toEqual([])
      }
    }
    expect(await rowsOf()).toBe(before)
  })

  it('look at no society that is not the member’s', async () => {
    for (const id of foreignIds) await phone.send('/societies/choose', { link: id })
    const home = await phone.get('')
    expect(home.text).toContain(own.memberNumber)
    expect(leaks(home)).toEqual([])
  })

  it('answer nobody who is not signed in', async () => {
    for (const { path } of pages()) {
      const page = await new Phone(platform.payload).get(`/${path.replace(/:\w+/g, own.id)}`)
      expect([path, page.status, page.location]).toEqual([path, 303, '/portal/sign-in'])
    }
  })
})
