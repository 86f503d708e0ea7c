'use client'

import { useEffect, useState } from 'react'
import type { Problem } from './call'
import { useApi } from './use-api.client'

const POLL_MILLISECONDS = 1000

export type JobState = {
  id: string
  job: string
  key: string
  status: 'queued' | 'running' | 'succeeded' | 'failed'
  stage: string | null
  done: number
  total: number
  error: Problem | null
}

/**
 * Asks each second how far a job is, until it ended.
 * @param onEnd called once, with the last state
 */
export function useJob(id: string | null, onEnd: (state: JobState) => void): JobState | null {
  const api = useApi()
  const [state, setState] = useState<JobState | null>(null)
  useEffect(() => {
    if (!id) return
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const poll = async () => {
      const answer = await api<JobState>(`/job-runs/${id}/progress`, { signal: stop.signal })
      if (stop.signal.aborted) return
      if (answer.ok) setState(answer.data)
      if (answer.ok && hasEnded(answer.data)) return onEnd(answer.data)
      timer = setTimeout(run, POLL_MILLISECONDS)
    }
    const run = () => void poll().catch(() => undefined)
    run()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
    // A new function for each render must not start the questions again.
  }, [id, api])
  return state?.id === id ? state : null
}

const hasEnded = ({ status }: JobState) => status === 'succeeded' || status === 'failed'
