import { KIND_WORDS, type ContributionKindName } from "~/domain/focus-groups/contribution";
import { AppLink } from "~/ui/app-link";
import { contributionPath } from "./paths";

type Source = {
  contributionId: string;
  text: string;
  contribution: {
    kind: ContributionKindName;
    group: {
      title: string;
      occurrence: { event: { title: string } } | null;
      report: { title: string } | null;
    };
  };
};

/** What a conclusion leans on, each line with the way to where it came from. */
export function SourceLines({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="source-lines">
      {sources.map(({ contributionId, text, contribution: { kind, group } }) => (
        <li key={contributionId}>
          <blockquote>{text}</blockquote>
          <p className="soft small">
            {KIND_WORDS[kind].one},{" "}
            {group.occurrence ? `${group.title}, ${group.occurrence.event.title}` : group.report?.title}{" "}
            <AppLink to={contributionPath(contributionId)}>
              Waar komt dit vandaan?<span className="visually-hidden">{` ${text.slice(0, 60)}`}</span>
            </AppLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
