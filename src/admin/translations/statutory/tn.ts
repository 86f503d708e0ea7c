import type { enStatutory } from './en'

export const tnStatutory: Record<keyof typeof enStatutory, string> = {
  statutoryShipped: 'Tsenya dipego tse di tlang le serala',
  statutoryShippedHelp:
    'Dipego le dipalo tse mokgatlho o se nang tsone di a tsenngwa; tse o nang natso di nna jaaka di ntse.',
  statutoryShippedDone: 'Dipego di teng.',
  statutoryCalendar: 'Se se tshwanetseng go romelwa',
  statutoryNothingDue: 'Ga go na pego e e nang le letsatsi la go romelwa.',
  statutoryNoDueDay:
    'Ga go na letsatsi la go romela le le beilweng la: {{keys}}. Tsenya dipeelo tsa molao due.<pego> le motswedi wa tsone.',
  statutoryReport: 'Pego',
  statutoryPeriod: 'Paka',
  statutoryDueOn: 'E romelwe ka',
  statutorySource: 'Motswedi',
  statutoryState_submitted: 'E rometswe',
  statutoryState_overdue: 'E salele morago',
  statutoryState_due: 'E tshwanetse go romelwa',
  statutoryState_running: 'Paka ga e ise e fele',
  statutoryMake: 'Dira pego',
  statutoryMonth: 'Kgwedi ya paka',
  statutoryMade: 'Pego e dirilwe.',
  statutorySubmit: 'Tshwaya e rometswe',
  statutorySubmitHelp:
    'Pego e nna jaaka e ntse ka bosakhutleng. Paakanyo ke mofuta o mosha o o dirwang gape fa thoko ga yone.',
  statutorySubmitted: 'Pego e tshwailwe e rometswe.',
}
