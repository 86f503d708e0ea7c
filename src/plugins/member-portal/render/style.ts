import { brandColours } from '../../../domain/portal'

const LIGHT = '#ffffff'
const DARK = '#14171a'
/** Cards stand out least from text: what can be read there can be read on the page. */
const LIGHT_CARD = '#f4f5f6'
const DARK_CARD = '#1f2428'

/** The colours of a society, in both appearances. */
export function brandStyle(colour: string | null): string {
  const [light, dark] = [brandColours(colour, LIGHT_CARD), brandColours(colour, DARK_CARD)]
  const of = ({ fill, onFill, text }: typeof light) =>
    `:root{--fill:${fill};--on-fill:${onFill};--brand:${text}}`
  return `${of(light)}@media(prefers-color-scheme:dark){${of(dark)}}`
}

/** How the portal looks: made for 360 pixels, wider where there is room. */
export const portalStyle = `
:root{color-scheme:light dark;--page:${LIGHT};--card:${LIGHT_CARD};--ink:#16191c;--muted:#4c5359;--line:#747c84;--error:#a3160e;--error-page:#fdecea;--info-page:#e8f1f5}
@media(prefers-color-scheme:dark){:root{--page:${DARK};--card:${DARK_CARD};--ink:#eef0f2;--muted:#b7bec4;--line:#8b949c;--error:#ff9d94;--error-page:#3a1715;--info-page:#1a2f38}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
a{color:var(--brand)}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.15rem;margin:0 0 .75rem}
h3{font-size:1rem;margin:0 0 .25rem}
p{margin:0 0 .75rem}
header{background:var(--fill);color:var(--on-fill)}
header .inner{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.5rem 1rem}
header .brand{color:inherit;text-decoration:none;font-weight:700;overflow-wrap:anywhere;padding:.5rem 0}
header form{margin:0}
header button{background:transparent;border:1px solid currentcolor;color:inherit;width:auto;padding:.25rem .75rem}
nav{border-bottom:1px solid var(--line)}
nav ul{list-style:none;margin:0 auto;padding:.25rem .5rem;display:flex;flex-wrap:wrap;max-width:48rem}
nav a{display:inline-block;padding:.6rem .5rem;min-height:2.75rem}
nav a[aria-current=page]{font-weight:700;text-decoration:none;border-bottom:3px solid var(--brand)}
main,header .inner,footer{max-width:48rem;margin-inline:auto}
main{padding:1rem}
footer{padding:1rem;color:var(--muted)}
footer form{margin:0 0 1rem}
.skip{position:absolute;left:-100vw;background:var(--page);color:var(--ink);padding:.75rem}
.skip:focus{left:0;z-index:1}
.card{background:var(--card);border-radius:.75rem;padding:1rem;margin:0 0 1rem}
.card :last-child{margin-bottom:0}
.money{font-variant-numeric:tabular-nums;white-space:nowrap}
.hint,.muted{color:var(--muted);font-size:.9rem}
.hint{margin:0 0 .25rem}
.problem{color:var(--error);margin:0 0 .25rem;font-weight:600}
.notice{padding:.75rem 1rem;border-radius:.5rem;background:var(--info-page);border-left:.35rem solid var(--brand)}
.notice.error{background:var(--error-page);border-color:var(--error);color:var(--error)}
.list{list-style:none;margin:0;padding:0}
.list:empty{display:none}
.list>li{padding:.6rem 0;border-top:1px solid var(--line)}
.list>li:first-child{border-top:0;padding-top:0}
.row{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;align-items:baseline}
.row strong{font-size:1.15rem}
.facts{margin:0}
.facts div{padding:.4rem 0}
.facts dt{color:var(--muted);font-size:.9rem}
.facts dd{margin:0;overflow-wrap:anywhere}
form{margin:0 0 1rem}
.field,fieldset{margin:0 0 1rem}
fieldset{border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem}
label,legend{font-weight:600}
.field label{display:block;margin-bottom:.25rem}
input,select,textarea,button,.button{font:inherit}
input:not([type=checkbox]),select,textarea{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--page);color:var(--ink)}
input[aria-invalid]{border:2px solid var(--error)}
.check{display:grid;grid-template-columns:2rem 1fr;align-items:start;margin:0 0 1rem}
.check input{width:1.5rem;height:1.5rem;margin:0;accent-color:var(--fill)}
.check .hint{grid-column:2}
button,.button{display:inline-block;width:100%;min-height:2.75rem;padding:.6rem 1rem;border:1px solid var(--fill);border-radius:.5rem;background:var(--fill);color:var(--on-fill);font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
button.quiet,.button.quiet{background:transparent;color:var(--brand);border-color:var(--line)}
.actions{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1rem}
.actions>*{flex:1 1 8rem}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
header :focus-visible{outline-color:var(--on-fill)}
.scroll{overflow-x:auto}
summary{padding:.6rem 0;min-height:2.75rem;cursor:pointer;font-weight:600}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;color:var(--muted);padding-bottom:.5rem}
th,td{text-align:left;padding:.4rem .5rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
.amount{text-align:right;padding:.4rem 0 .4rem .75rem}
td:first-child{white-space:nowrap}
@media(min-width:40rem){button,.button{width:auto}.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}}
@media(prefers-reduced-motion:no-preference){a,button{transition:opacity .15s}}
@media print{nav,footer,header form,form,.actions{display:none}}
`.trim()
