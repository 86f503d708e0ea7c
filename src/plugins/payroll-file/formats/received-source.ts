import type { DetailSource } from '../../../domain/formats'

/** How a payroll would answer a line of ours: for the preview of formats that are received. */
export function receivedSource({ member, line }: DetailSource, period: string): DetailSource {
  const person = member as DetailSource
  const instruction = line as DetailSource
  return {
    reference: instruction.reference,
    payrollNumber: person.payrollNumber,
    omang: person.omang,
    name: `${String(person.surname)} ${String(person.forenames)}`,
    deductionCode: instruction.deductionCode,
    amount: instruction.amount,
    period,
    reason: 'INSUFFICIENT_NET_PAY',
  }
}
