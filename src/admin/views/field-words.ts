export {
  fieldWords,
  type FieldWords,
  type WordsByField,
} from '../../collections/fields/field-words'
