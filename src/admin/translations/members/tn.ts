import type { enMembers } from './en'

/** Setswana texts of a member's tabs. */
export const tnMembers: Record<keyof typeof enMembers, string> = {
  timeline: 'Tatelano ya ditiragalo',
  timelineHelp: 'Se se diragetseng, ka tatelano e se kwadilweng ka yone, se sešwa pele.',
  timelineEmpty: 'Ga go ise go diragale sepe sa mofuta o.',
  timelineKind: 'Bontsha',
  timelineAll: 'Tsotlhe',
  timelineMore: 'Bontsha tsa pele ga tse',
  timelineEnd: 'Go simologa fano.',
  timelineCounts: 'E simolola ka',
  timelineBy: 'Ka',
  timelineBalance: 'Madi a a mo akhaontong',
  timelineOpen: 'Bula lekwalo: {{what}}',
  timeline_status: 'Maemo',
  timeline_details: 'Dintlha tsa leloko',
  timeline_payroll: 'Nomore ya tuelo',
  timeline_subscriptions: 'Kwadiso',
  timeline_dependants: 'Moikaegi',
  timeline_beneficiaries: 'Mojaboswa',
  timeline_money: 'Madi',
  timeline_arrears: 'Melato',
  timeline_suspense: 'Madi a a emeng',
  timeline_documents: 'Lekwalo',
}
