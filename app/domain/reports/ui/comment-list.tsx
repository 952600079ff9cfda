import { AppLink } from "~/ui/app-link";
import { Tag } from "~/ui/tag";
import { Time } from "~/ui/time";
import type { ReportPage } from "../queries.server";
import { reportPath } from "./paths";

type Comment = ReportPage["comments"][number];

/** What those who were there say of the draft, and what was done with it. */
export function CommentList({
  comments,
  reportId,
  mayAnswer,
}: {
  comments: Comment[];
  reportId: string;
  mayAnswer: boolean;
}) {
  if (comments.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="opmerkingen">
      <h2 id="opmerkingen">Opmerkingen</h2>
      <ul className="said-of">
        {comments.map((comment) => (
          <li key={comment.id} className="said-of__one">
            <CommentText comment={comment} />
            {comment.outcome ? (
              <p>
                <Tag tone={comment.outcome === "TAKEN" ? "good" : "plain"}>
                  {comment.outcome === "TAKEN" ? "Overgenomen" : "Niet overgenomen"}
                </Tag>{" "}
                {comment.answer}
              </p>
            ) : (
              <p>
                <Tag tone="warn">Wacht op een antwoord</Tag>
              </p>
            )}
            {mayAnswer && (
              <p>
                <AppLink to={`${reportPath(reportId)}/opmerkingen/${comment.id}`}>
                  {comment.outcome ? "Verander je antwoord" : "Antwoord"}
                  <span className="visually-hidden">{`: ${comment.text.slice(0, 60)}`}</span>
                </AppLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who said what, of which words. */
export function CommentText({ comment }: { comment: Comment }) {
  const { name, passage, text, at } = comment;
  return (
    <>
      <p className="soft small">
        {name || "Iemand die niet meer bekend is"}, <Time at={at} />
        {passage === "" && ", over het hele verslag"}
      </p>
      {passage && <blockquote className="draft__passage">{passage}</blockquote>}
      <p className="said-of__text">{text}</p>
    </>
  );
}
