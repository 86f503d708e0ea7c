import type { en, enTabs } from './en'

type Same = {
  collections: Record<keyof typeof en.collections, readonly [string, string]>
  fields: Record<keyof typeof en.fields, string>
  options: Record<keyof typeof en.options, string>
  help: Record<keyof typeof en.help, string>
}

/** Setswana words, key for key those of the English file. */
export const tn: Same = {
  collections: {
    'portal-settings': ['Dipeelo tsa phothale ya maloko', 'Dipeelo tsa phothale ya maloko'],
    'portal-links': ['Phitlhelelo ya phothale', 'Diphitlhelelo tsa phothale'],
    'portal-consents': ['Tumalano ya leloko', 'Ditumalano tsa maloko'],
    'portal-outbox': ['Molaetsa o o nang le khoutu', 'Melaetsa e e nang le dikhoutu'],
    'portal-accounts': ['Tseno ya phothale', 'Ditseno tsa phothale'],
    'portal-sessions': ['Nako ya go tsena mo phothaleng', 'Dinako tsa go tsena mo phothaleng'],
    'portal-codes': ['Khoutu ya phothale', 'Dikhoutu tsa phothale'],
  },
  fields: {
    attempts: 'Makgetlo a go lekilweng',
    dueAt: 'Teko e e latelang',
    problem: 'Bothata',
    reference: 'Nomoro kwa moneeding',
    sentAt: 'E rometswe ka',
    account: 'Tseno',
    accountKey: 'Senotlolo sa tseno',
    askedAt: 'E kopilwe ka',
    channel: 'E romelwa ka',
    codeHash: 'Sesupo sa khoutu',
    content: 'Mafoko',
    en: 'Sekgowa',
    enabled: 'Maloko a ka tsena',
    endReason: 'Lebaka la go khutla',
    endedAt: 'E khutlile ka',
    expiresAt: 'E dira go fitlha ka',
    given: 'O dumetse',
    handle: 'Sesupo',
    helpPhone: 'Mogala wa thuso',
    isKept: 'O nna a tsene',
    key: 'Senotlolo',
    kind: 'Mofuta',
    language: 'Puo',
    languages: 'Dipuo',
    lastSeenAt: 'O bonwe la bofelo ka',
    link: 'Mokgatlho',
    member: 'Leloko',
    noticeVersion: 'Nomoro ya kitsiso ya sephiri',
    place: 'Lefelo',
    privacyNotice: 'Kitsiso ya sephiri',
    provedBy: 'E supilwe ka',
    purpose: 'Ke ya eng',
    recipient: 'E romelwa kwa go',
    saidAt: 'E builwe ka',
    showBeneficiaries: 'Maloko a bona bajaboswa ba one',
    showProducts: 'Maloko a bona se a ka se tsenelang',
    since: 'Go tloga ka',
    startedAt: 'E simolotse ka',
    status: 'Seemo',
    subject: 'Mong',
    takesApplications: 'Batho ba ka kopa go tsenela',
    title: 'Setlhogo',
    tn: 'Setswana',
    tokenHash: 'Sesupo sa letshwao',
    tries: 'Maiteko',
    uploadDocuments: 'Maloko a romela dikwalo',
    usedAt: 'E dirisitswe ka',
    welcome: 'Kamogelo',
    words: 'Mafoko a go dumalanweng ka one kgotsa a ganilweng',
    writtenAt: 'E kwadilwe ka',
  },
  options: {
    expired: 'E fetile nako pele e ka romelwa',
    sending: 'E a romelwa',
    unknown: 'Ga go itsiwe gore a e gorogile',
    code: 'Ka khoutu',
    email: 'Imeile',
    en: 'Sekgowa fela',
    'language.en': 'Sekgowa',
    'en-tn': 'Sekgowa le Setswana',
    'ended-by-member': 'E khutlisitswe ke leloko',
    'ended-by-society': 'E khutlisitswe ke mokgatlho',
    failed: 'E paletswe ke go romelwa',
    invitation: 'Ka taletso',
    'messages-email': 'Diimeile ka ga boleloko',
    'messages-sms': 'Melaetsa ya SMS ka ga boleloko',
    moved: 'O tsene ka mogala kgotsa aterese e sele',
    news: 'Dikgang tsa mokgatlho',
    'privacy-notice': 'O badile kitsiso ya sephiri',
    reminders: 'Dikgakololo',
    sent: 'E rometswe',
    sms: 'Molaetsa wa SMS',
    tn: 'Setswana fela',
    'language.tn': 'Puo ya Setswana',
    'tn-en': 'Setswana le Sekgowa',
    waiting: 'E emetse go romelwa',
  },
  help: {
    'portal-settings.languages': 'Ya ntlha ke e leloko le le iseng le tlhophe le e bonang.',
    'portal-settings.takesApplications':
      'Mang le mang a ka tlatsa foromo. Bakopi ba amogelwa kgotsa ba ganwa jaaka ba ba tsenngwang ke badiri.',
    'portal-settings.welcome':
      'Dipolelo di le pedi kgotsa di le tharo godimo ga se leloko le nang naso.',
    'portal-settings.privacyNotice':
      'Ke mang yo o bolokang tshedimosetso, ke ya eng, lebaka le le kae. Fa e fetoga, maloko a kopiwa go e bala gape.',
  },
}

/** What this plugin says in the admin. */
export const tnTabs: Record<keyof typeof enTabs, string> = {
  portal: 'Phothale',
}
