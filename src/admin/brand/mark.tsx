const MEMBERS = 8
const RING = 9
const CENTRE = 12

/** Members around what they put together. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {Array.from({ length: MEMBERS }, (_, index) => {
        const angle = (index / MEMBERS) * 2 * Math.PI
        return (
          <circle
            key={index}
            cx={(CENTRE + RING * Math.cos(angle)).toFixed(2)}
            cy={(CENTRE + RING * Math.sin(angle)).toFixed(2)}
            r="2.1"
            fill="var(--theme-text)"
          />
        )
      })}
      <circle cx={CENTRE} cy={CENTRE} r="4" fill="var(--theme-success-500)" />
    </svg>
  )
}
