'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/**
 * What the server refused in the fields inside another one, by key. The form keeps an entry of its own
 * for each such path, and would take the value inside for empty from then on: it is taken out.
 * @param holder the field that holds the values
 * @returns the messages, and what forgets one when its value changes
 */
export function useServerProblems(holder: string) {
  const [form, dispatch] = useAllFormFields()
  const [problems, setProblems] = useState<Record<string, string>>({})
  const strays = Object.keys(form)
    .filter((path) => path.startsWith(`${holder}.`))
    .join(' ')
  useEffect(() => {
    if (!strays) return
    const paths = strays.split(' ')
    const told = paths.map((path) => [path.slice(holder.length + 1), messageAt(form, path)])
    setProblems(Object.fromEntries(told) as Record<string, string>)
    for (const path of paths) dispatch({ type: 'REMOVE', path })
    // Only new entries matter, not each change of the form.
  }, [strays])
  const forget = (key: string) => setProblems(({ [key]: _, ...others }) => others)
  return { problems, forget }
}

/** The server's sentence begins with the label, which stands above the input. */
const messageAt = (form: ReturnType<typeof useAllFormFields>[0], path: string): string =>
  (form[path]?.errorMessage ?? '').replace(/^[^:]+: /, '')
