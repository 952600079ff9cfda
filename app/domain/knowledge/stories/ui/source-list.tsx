import { KIND_WORDS } from "~/domain/focus-groups/contribution";
import { AppLink } from "~/ui/app-link";
import type { ReadStory } from "../queries.server";

/** Where a story comes from, for who works on it; nothing for one that was written on its own. */
export function SourceList({ sources }: Pick<ReadStory, "sources">) {
  if (sources.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="bronnen">
      <h2 id="bronnen">Waar dit vandaan komt</h2>
      <ul className="source-lines">
        {sources.map(({ contributionId, text, kind, session }, i) => (
          <li key={contributionId ?? i}>
            {text === null ? (
              <p>Een passage uit een nota die niet openbaar is.</p>
            ) : (
              <blockquote>{text}</blockquote>
            )}
            <p className="soft small">
              {[kind && KIND_WORDS[kind].one, session?.title].filter(Boolean).join(", ")}{" "}
              {contributionId && <AppLink to={`/bijdragen/${contributionId}`}>Bekijk de bijdrage</AppLink>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
