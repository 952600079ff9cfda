import { KIND_WORDS } from "~/domain/focus-groups/contribution";
import { AppLink } from "~/ui/app-link";
import { Fold } from "~/ui/fold";
import { Tag } from "~/ui/tag";
import { Time } from "~/ui/time";
import type { ReportPage } from "../queries.server";
import { versionPath } from "./paths";

/** What the text leans on; also what it once did. */
export function CitationList({ citations }: Pick<ReportPage, "citations">) {
  const lost = citations.filter(({ lostAt }) => lostAt !== null).length;
  const here = citations.length - lost;
  if (citations.length === 0) return null;
  return (
    <Fold
      title={`${here === 1 ? "1 bijdrage" : `${here} bijdragen`} in het verslag${lost > 0 ? `, ${lost} eruit gehaald` : ""}`}
    >
      <ul className="citations">
        {citations.map(({ id, kind, text, lostAt, number, group }) => (
          <li key={id}>
            {number !== null && <span className="citations__number">{number}</span>}
            <AppLink to={`/bijdragen/${id}`}>{text.length > 120 ? `${text.slice(0, 120)}…` : text}</AppLink>
            <span className="soft small">{` ${KIND_WORDS[kind].one}, ${group} `}</span>
            {lostAt && <Tag tone="warn">Staat niet meer in het verslag</Tag>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** What was published, and when. */
export function VersionList({ slug, versions }: { slug: string; versions: ReportPage["versions"] }) {
  if (versions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="versies">
      <h2 id="versies" className="report__aside-title">
        Gepubliceerd
      </h2>
      <ul>
        {versions.map(({ number, publishedAt, remark }) => (
          <li key={number}>
            <AppLink to={versionPath(slug, number)}>Versie {number}</AppLink>,{" "}
            <Time at={publishedAt} format="short" />
            {remark && `: ${remark}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
