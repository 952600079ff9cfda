import { AppLink } from "~/ui/app-link";
import { Fold } from "~/ui/fold";
import { Tag } from "~/ui/tag";
import { useContentLang, useText } from "~/ui/text/text-provider";
import type { GaveRise as Shown } from "../gave-rise.server";
import { StoryCards } from "./story-card";

/** So many requests show at once; a long day has dozens. */
const SHOWN = 5;

/** What came of a session or of something that was said: nothing at all when nothing did. */
export function GaveRise({ stories, questions, requests }: Shown) {
  const t = useText("reading").gaveRise;
  if (stories.length + questions.length + requests.length === 0) return null;
  return (
    <section className="stack gave-rise" aria-labelledby="voortgekomen">
      <h2 id="voortgekomen">{t.title}</h2>
      {stories.length > 0 && (
        <div className="stack stack--tight">
          <h3>{t.stories}</h3>
          <StoryCards stories={stories} level={3} />
        </div>
      )}
      {questions.length > 0 && <Questions list={questions} />}
      {requests.length > 0 && <Requests list={requests} />}
    </section>
  );
}

function Questions({ list }: { list: Shown["questions"] }) {
  const t = useText("reading").gaveRise;
  const lang = useContentLang();
  return (
    <div className="stack stack--tight">
      <h3>{t.questions}</h3>
      <ul className="source-lines">
        {list.map(({ id, slug, text, state }) => (
          <li key={id}>
            <p lang={lang}>
              <AppLink to={`/vragen/${slug}`}>{text}</AppLink>
            </p>
            <Tag tone={state === "BEANTWOORD" ? "good" : "plain"}>{t.states[state]}</Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Requests({ list }: { list: Shown["requests"] }) {
  const t = useText("reading").gaveRise;
  const rest = list.slice(SHOWN);
  return (
    <div className="stack stack--tight">
      <h3>{t.requests}</h3>
      <RequestLines list={list.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Fold title={t.more(rest.length)}>
          <RequestLines list={rest} />
        </Fold>
      )}
    </div>
  );
}

function RequestLines({ list }: { list: Shown["requests"] }) {
  const lang = useContentLang();
  return (
    <ul className="source-lines">
      {list.map(({ id, text }) => (
        <li key={id}>
          <AppLink to={`/bijdragen/${id}`} lang={lang}>
            {text}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
