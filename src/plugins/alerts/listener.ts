import type { Transaction } from '../../storage/types'
import type { AlertRow } from './evaluate/alerts'

/** What happened to hits of one alert: ids of `alert-hits`. */
export type AlertNews = { tenant: string; alert: AlertRow; opened: string[]; resolved: string[] }

/**
 * Hears of hits in the transaction that keeps them: what it writes there, such as a message to be sent,
 * is there exactly when the hit is. Nothing is sent from here.
 */
export type AlertListener = (transaction: Transaction, news: AlertNews) => Promise<void>
