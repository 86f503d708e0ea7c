export { groups, placeOf } from './groups'
export { optionsOf, textsOf, type Text, type Words } from './text'
export { withLabels, type AreaTexts, type AreaWords } from './with-labels'
