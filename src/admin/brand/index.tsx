import { Mark } from './mark'
import '../elements/elements.css'

/** The mark at the top of every screen. */
export function BrandIcon() {
  return <Mark size={18} />
}

/** Mark and name on the screens before somebody is signed in. */
export function BrandLogo() {
  return (
    <span className="motshelo-brand">
      <Mark size={56} />
      Motshelo
    </span>
  )
}
