import type { PayloadTexts } from './types'

export const validation: PayloadTexts<'validation'> = {
  emailAddress: 'Kwala aterese ya imeile e e siameng.',
  enterNumber: 'Kwala palo e e siameng.',
  fieldHasNo: 'Lefelo le ga le na {{label}}',
  greaterThanMax: '{{value}} e feta {{label}} ya kwa godimo e e letleletsweng ya {{max}}.',
  invalidBlock: 'Karolo "{{block}}" ga e a letlelelwa.',
  invalidBlocks: 'Lefelo le le na le dikarolo tse di sa tlholeng di letlelelwa: {{blocks}}.',
  invalidInput: 'Se se kwadilweng mo lefelong le ga se a siama.',
  invalidSelection: 'Se se tlhophilweng mo lefelong le ga se a siama.',
  invalidSelections: 'Lefelo le le na le ditlhopho tse di sa siamang:',
  latitudeOutOfBounds: 'Latitšhudu e tshwanetse go nna fa gare ga -90 le 90.',
  lessThanMin: '{{value}} e kwa tlase ga {{label}} ya kwa tlase e e letleletsweng ya {{min}}.',
  limitReached: 'Selekanyo se fitlheletswe: go ka oketswa tse di {{max}} fela.',
  longerThanMin: 'Boleng jo bo tshwanetse go feta ditlhaka tse di {{minLength}}.',
  longitudeOutOfBounds: 'Lonkitšhudu e tshwanetse go nna fa gare ga -180 le 180.',
  notValidDate: '"{{value}}" ga se letlha le le siameng.',
  required: 'Lefelo le le a tlhokega.',
  requiresAtLeast: 'Lefelo le le tlhoka bonnye {{label}} di le {{count}}.',
  requiresNoMoreThan: 'Lefelo le ga le letle {{label}} tse di fetang {{count}}.',
  requiresTwoNumbers: 'Lefelo le le tlhoka dipalo tse pedi.',
  shorterThanMax: 'Boleng jo bo tshwanetse go nna kwa tlase ga ditlhaka tse di {{maxLength}}.',
  timezoneRequired: 'Kgaolo ya nako e a tlhokega.',
  trueOrFalse: 'Lefelo le e ka nna ee kgotsa nnyaa fela.',
  username:
    'Kwala leina la modirisi le le siameng. Le ka nna le ditlhaka, dipalo, dikgolaganyi, dikhutlo le mela e e kwa tlase.',
  validUploadID: 'Lefelo le ga se boitshupo jo bo siameng jwa faele.',
}
