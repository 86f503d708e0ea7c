import type { PayloadTexts } from './types'

export const upload: PayloadTexts<'upload'> = {
  addFile: 'Oketsa faele',
  addFiles: 'Oketsa difaele',
  bulkUpload: 'Tsenya di le dintsi',
  crop: 'Sega',
  cropToolDescription:
    'Goga dikhutlo tsa lefelo le o le tlhophileng, thala lefelo le lesha kgotsa o fetole dipalo tse di fa tlase.',
  download: 'Folosa',
  dragAndDrop: 'Goga faele o e latlhele fa',
  dragAndDropHere: 'kgotsa goga faele o e latlhele fano',
  editImage: 'Fetola setshwantsho',
  fileName: 'Leina la faele',
  fileSize: 'Bogolo jwa faele',
  filesToUpload: 'Difaele tse di tsenngwang',
  fileToUpload: 'Faele e e tsenngwang',
  focalPoint: 'Ntlhakgolo ya setshwantsho',
  focalPointDescription:
    'Goga ntlhakgolo mo setshwantshong, kgotsa o fetole dipalo tse di fa tlase.',
  height: 'Bogodimo',
  lessInfo: 'Dintlha di le mmalwa',
  moreInfo: 'Dintlha tse dingwe',
  noFile: 'Ga go faele',
  pasteURL: 'Kgomaretsa aterese',
  previewSizes: 'Bona bogolo pele',
  selectCollectionToBrowse: 'Tlhopha kgobokanyo e o e lebang',
  selectFile: 'Tlhopha faele',
  setCropArea: 'Baya lefelo le le segwang',
  setFocalPoint: 'Baya ntlhakgolo',
  sizes: 'Bogolo',
  sizesFor: 'Bogolo jwa {{label}}',
  width: 'Bophara',
}
