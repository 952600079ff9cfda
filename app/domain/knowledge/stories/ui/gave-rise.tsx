import { AppLink } from "~/ui/app-link";
import { Fold } from "~/ui/fold";
import { useContentLang, useText } from "~/ui/text/text-provider";
import { AskedLines } from "../../questions/ui/asked-lines";
import type { GaveRise as Shown } from "../gave-rise.server";
import { StoryCards } from "./story-card";

/** So many requests show at once; a long day has dozens. */
const SHOWN = 5;

/** What came of a session or of something that was said: nothing at all when nothing did. */
export function GaveRise({ stories, questions, requests, onlySaid }: Shown) {
  const t = useText("reading").gaveRise;
  if (stories.length + questions.length + requests.length + onlySaid.length === 0) return null;
  return (
    <section className="stack gave-rise" aria-labelledby="voortgekomen">
      <h2 id="voortgekomen">{t.title}</h2>
      {stories.length > 0 && (
        <div className="stack stack--tight">
          <h3>{t.stories}</h3>
          <StoryCards stories={stories} level={3} />
        </div>
      )}
      {questions.length > 0 && (
        <div className="stack stack--tight">
          <h3>{t.questions}</h3>
          <AskedLines list={questions} />
        </div>
      )}
      {requests.length + onlySaid.length > 0 && (
        <div className="stack stack--tight">
          <h3>{t.requests}</h3>
          {requests.length > 0 && <AskedLines list={requests} />}
          {onlySaid.length > 0 && <OnlySaid list={onlySaid} />}
        </div>
      )}
    </section>
  );
}

/** What was asked of policy, and nobody follows up here yet. */
function OnlySaid({ list }: { list: Shown["onlySaid"] }) {
  const t = useText("reading").gaveRise;
  const rest = list.slice(SHOWN);
  return (
    <>
      <SaidLines list={list.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Fold title={t.more(rest.length)}>
          <SaidLines list={rest} />
        </Fold>
      )}
    </>
  );
}

function SaidLines({ list }: { list: Shown["onlySaid"] }) {
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
