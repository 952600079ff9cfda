import { AppLink } from "./app-link";
import { siteLinks } from "./site-links";

/** The name, drawn as one line of knots and rope: a net that is being worked on. */
export function Wordmark() {
  return (
    <AppLink to={siteLinks.home} className="wordmark">
      <svg viewBox="0 0 190 46" role="img" aria-label="Netwerf" focusable="false">
        <g fill="none" stroke="currentColor" strokeWidth="6" strokeLinecap="round" strokeLinejoin="round">
          <path d="M7 39 V8 L31 39 V8" />
          <path d="M46 28 H67 A10.5 10.5 0 1 0 63.6 36" />
          <path d="M79 9 V32 Q79 39 87 39 M73 18 H86" />
          <path d="M93 18 L99.5 39 L107 22 L114.5 39 L121 18" />
          <path d="M130 28 H151 A10.5 10.5 0 1 0 147.6 36" />
          <path d="M161.5 39 V18 M161.5 28 Q162 18 171 18" />
          <path d="M177.5 39 V14 Q177.5 6 185.5 6 M171.5 19 H185" />
        </g>
        <circle className="wordmark__dot" cx="31" cy="8" r="6.5" />
        <circle className="wordmark__knot" cx="7" cy="39" r="6.5" />
      </svg>
    </AppLink>
  );
}
