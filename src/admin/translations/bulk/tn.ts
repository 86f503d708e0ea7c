import type { enBulk } from './en'

/** Setswana texts of bulk edits and of undoing them and imports. */
export const tnBulk: Record<keyof typeof enBulk, string> = {
  bulkEdit: 'Fetola direkoto di le dintsi',
  bulkEditHelp:
    'E fetola lefelo le le lengwe mo direkotong tsotlhe tsa lenaane le jaaka le tlhotlhilwe jaanong, kgotsa mo go tse di tshwailweng. Ga go kwalwe sepe o ise o bone ponelopele.',
  bulkField: 'Lefelo',
  bulkValue: 'Boleng jo bosha',
  bulkNoValue: 'Ga go na boleng',
  bulkWhich: 'Direkoto dife',
  bulkFiltered: 'Tsotlhe tsa lenaane le jaaka le tlhotlhilwe ({{count}})',
  bulkTicked: 'Tse di tshwailweng ({{count}})',
  bulkPreview: 'Bontsha ponelopele',
  bulkWould:
    'Direkoto di le {{total}} di a tshwanela. Tse di lekilweng: {{tried}}, mo go tsone {{refused}} di ka ganwa mme {{unchanged}} di setse di na le boleng jo.',
  bulkFirst: 'Direkoto tsa ntlha',
  bulkRecord: 'Rekoto',
  bulkBefore: 'Jaanong',
  bulkAfter: 'Morago',
  bulkProblem: 'Lebaka',
  bulkApply: 'Fetola direkoto di le {{count}}',
  bulkOpen: 'Bula rekoto ya phetogo e',
  bulkReport: 'Direkoto tse di tlogetsweng jaaka di ntse',
  bulkUndo: 'Dirolola',
  bulkUndoPreview: 'Go dirolola go tla dira eng?',
  bulkUndoHelp:
    'Direkoto tse e di dirileng di a tlosiwa, mafelo a e a fetotseng a a busediwa. Se se dirisiwang kgotsa se se fetotsweng morago se nna jaaka se ntse.',
  bulkUndoWould:
    'Go ka tlosiwa {{removed}}, ga busediwa {{restored}}, ga tlogelwa {{kept}} jaaka di ntse.',
  bulkUndoKept: 'Tse di ka nnang jaaka di ntse',
  bulkRow: 'Mola wa faele',
  bulkNothing: 'Ga go na sepe.',
  bulkImportOpen: 'Bula go tsenya go, go go dirolola',
}
