type Props = { name: string; label: string; good?: boolean }

/** In which state a document is. It is read, not pressed: a dot and words, without a frame. */
export function Status({ name, label, good = false }: Props) {
  return (
    <p className="motshelo-status">
      <span
        className={`motshelo-status__dot${good ? ' motshelo-status__dot--good' : ''}`}
        aria-hidden="true"
      />
      {name}: <strong>{label}</strong>
    </p>
  )
}
