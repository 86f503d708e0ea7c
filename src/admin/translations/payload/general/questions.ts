import type { PayloadTexts } from '../types'

/** What Payload asks before it does something, and what it says of it afterwards. */
export const questions = {
  aboutToDelete: 'O tloga o phimola {{label}} <1>{{title}}</1>. A o tlhomame?',
  aboutToDeleteCount_many: 'O tloga o phimola {{label}} di le {{count}}',
  aboutToDeleteCount_one: 'O tloga o phimola {{label}} e le {{count}}',
  aboutToDeleteCount_other: 'O tloga o phimola {{label}} di le {{count}}',
  aboutToPermanentlyDelete:
    'O tloga o phimola {{label}} <1>{{title}}</1> gotlhelele. A o tlhomame?',
  aboutToPermanentlyDeleteTrash:
    'O tloga o phimola <1>{{label}}</1> di le <0>{{count}}</0> gotlhelele mo matlakaleng. A o tlhomame?',
  aboutToRestore: 'O tloga o busetsa {{label}} <1>{{title}}</1>. A o tlhomame?',
  aboutToRestoreAsDraft:
    'O tloga o busetsa {{label}} <1>{{title}}</1> e le thulaganyo ya ntlha. A o tlhomame?',
  aboutToRestoreAsDraftCount:
    'O tloga o busetsa {{label}} di le {{count}} e le dithulaganyo tsa ntlha',
  aboutToRestoreCount: 'O tloga o busetsa {{label}} di le {{count}}',
  aboutToTrash: 'O tloga o latlhela {{label}} <1>{{title}}</1> mo matlakaleng. A o tlhomame?',
  aboutToTrashCount: 'O tloga o latlhela {{label}} di le {{count}} mo matlakaleng',
  anotherUserTakenOver: 'Modirisi yo mongwe o tsere go fetola rekoto e.',
  changesNotSaved: 'Diphetogo tsa gago ga di a bolokwa. Fa o tswa jaanong, di tla latlhega.',
  confirmCopy: 'Tlhomamisa go kopolola',
  confirmDeletion: 'Tlhomamisa go phimola',
  confirmDuplication: 'Tlhomamisa go dira e e tshwanang',
  confirmMove: 'Tlhomamisa go suta',
  confirmReindex: 'A tshupane ya {{collections}} yotlhe e dirwe gape?',
  confirmReindexAll: 'A tshupane ya dikgobokanyo tsotlhe e dirwe gape?',
  confirmReindexDescription:
    'Se se tla ntsha tshupane e e leng teng mme se dire e ntšha ya direkoto tsa {{collections}}.',
  confirmReindexDescriptionAll:
    'Se se tla ntsha tshupane e e leng teng mme se dire e ntšha ya direkoto tsa dikgobokanyo tsotlhe.',
  confirmRestoration: 'Tlhomamisa go busetsa',
  copyWarning:
    'O tloga o kwala {{from}} mo boemong jwa {{to}} ya {{label}} {{title}}. A o tlhomame?',
  currentlyEditing:
    'o fetola rekoto e jaanong. Fa o mo tseela tiro, ga a kitla a tlhola a kgona go e fetola, mme diphetogo tsa gagwe tse di sa bolokwang di ka latlhega.',
  deletedCountSuccessfully: '{{label}} di le {{count}} di phimotswe.',
  deletedSuccessfully: 'E phimotswe.',
  deletePermanently: 'Feta matlakala mme o phimole gotlhelele',
  documentIsTrashed: '{{label}} e e mo matlakaleng, e ka balwa fela.',
  documentOutOfDate:
    'Rekoto e e sa tswa go fetolwa ke modirisi yo mongwe. Se o se bonang ga se sa tlhola se le sesha.',
  moveConfirm:
    'O tloga o sutisetsa {{label}} di le {{count}} kwa <1>{{destination}}</1>. A o tlhomame?',
  noResults:
    'Ga go {{label}} tse di bonweng. Gongwe ga di yo, kgotsa ga go epe e e tshwanelang disefo tse o di tlhophileng fa godimo.',
  noResultsDescription:
    'Gongwe ga di yo, kgotsa ga go epe e e tshwanelang disefo tse o di tlhophileng fa godimo.',
  noTrashResults: 'Ga go {{label}} mo matlakaleng.',
  noUpcomingEventsScheduled: 'Ga go ditiragalo tse di tlang tse di beetsweng nako.',
  permanentlyDeletedCountSuccessfully: '{{label}} di le {{count}} di phimotswe gotlhelele.',
  reindexingAll: 'Tshupane ya {{collections}} yotlhe e a dirwa gape.',
  resetPreferencesDescription: 'Se se tla busetsa dipeelo tsotlhe tsa gago kwa tshimologong.',
  resettingPreferences: 'Dipeelo tsa gago di a busediwa.',
  restoredCountSuccessfully: '{{label}} di le {{count}} di buseditswe.',
  sorryNotFound: 'Intshwarele, ga go sepe se se tshwanelang se o se kopileng.',
  submissionSuccessful: 'Go rometswe.',
  successfullyCreated: '{{label}} e dirilwe.',
  successfullyDuplicated: '{{label}} e e tshwanang e dirilwe.',
  successfullyReindexed:
    'Tshupane ya direkoto di le {{count}} mo go di le {{total}} tsa {{collections}} e dirilwe gape, mme dithulaganyo tsa ntlha di le {{skips}} di fetilwe.',
  titleDeleted: '{{label}} "{{title}}" e phimotswe.',
  titleRestored: '{{label}} "{{title}}" e buseditswe.',
  titleTrashed: '{{label}} "{{title}}" e latlhetswe mo matlakaleng.',
  trashedCountSuccessfully: '{{label}} di le {{count}} di latlhetswe mo matlakaleng.',
  unsavedChanges:
    'Go na le diphetogo tse di sa bolokwang. Di boloke kgotsa o di latlhe pele o tswelela.',
  unsavedChangesDuplicate:
    'Go na le diphetogo tse di sa bolokwang. A o batla go tswelela o dira e e tshwanang?',
  updatedCountSuccessfully: '{{label}} di le {{count}} di fetotswe.',
  updatedLabelSuccessfully: '{{label}} e fetotswe.',
  updatedSuccessfully: 'E fetotswe.',
} satisfies Partial<PayloadTexts<'general'>>
