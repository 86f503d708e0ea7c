import type { enExits } from './en'

/** Setswana texts of a member's exit. */
export const tnExits: Record<keyof typeof enExits, string> = {
  exit: 'Go tswa',
  exitHelp:
    'E bontsha melato ya matlhakore a mabedi gompieno. Motho yo mongwe o dumelela go tswa; go tswa foo dikwadiso di a khutla, mohiri o laelwa go emisa, mme madi a a bolokilweng a tshwanetse go duelwa.',
  exitKind: 'Lebaka la go tswa',
  exitKind_resignation: 'Go itlogelela',
  exitKind_retirement: 'Go rola tiro',
  exitKind_death: 'Loso',
  exitKind_expulsion: 'Go lelekwa',
  exitDay: 'Letsatsi la go tswa',
  exitHeld: 'Madi a leloko a a bolokilweng',
  exitOwed: 'Molato wa leloko',
  exitWithheld: 'A a boloketsweng molato',
  exitPayable: 'Madi a a tla duelwang',
  exitStillOwed: 'Molato o o salang',
  exitWithhold: 'Ntsha molato mo mading a a duelwang',
  exitNothingHeld: 'Ga go na madi a leloko a a bolokilweng.',
  exitNothingOwed: 'Leloko ga le na molato.',
  exitPropose: 'Tshitsinya go tswa',
  exitProposed: 'Go tswa go emetse tumelelo.',
  exitGone: 'Leloko le tswile.',
  exitAll: 'Go tswa ga leloko le',
  exitApproveHelp:
    'Leloko le a tswa, dikwadiso di a khutla, mme madi a a bolokilweng a kwalwa mo melatong e e tshwanetseng go duelwa.',
  exitApproved: 'Leloko le tswile.',
  exitReject: 'Gana',
  exitRejectHelp: 'Ga go fetoge sepe; go tswa go sala mo direkotong le lebaka la gago.',
  exitRejected: 'Go tswa go gannwe.',
  exitUndo: 'Dirolola go tswa',
  exitUndoHelp:
    'Jenale e a busediwa, melato e a boa, dikwadiso di a tswelela, mme leloko le boela kwa go neng go ntse teng.',
  exitUndone: 'Go tswa go dirolotswe.',
  exitMonth: 'Kgwedi',
}
