export { firstDayOfFlow, flowByMonth, flowByWeek, type DayOfMoney, type MoneyFlow } from './flow'
export { tilesProblem, tilesShown, type DashboardLayout } from './layout'
