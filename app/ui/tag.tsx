import type { ReactNode } from "react";

export type TagTone = "plain" | "accent" | "good" | "warn" | "danger";

/** A word or two about the state or kind of a thing. */
export function Tag({ tone = "plain", children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={tone === "plain" ? "tag" : `tag tag--${tone}`}>{children}</span>;
}

export function Tags({ children }: { children: ReactNode[] }) {
  return (
    <ul className="tags">
      {children.filter(Boolean).map((child, i) => (
        <li key={i}>{child}</li>
      ))}
    </ul>
  );
}
