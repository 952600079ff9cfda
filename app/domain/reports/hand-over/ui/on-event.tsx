import { AppLink } from "~/ui/app-link";
import { ButtonLink } from "~/ui/button";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import type { NetworkOnEvent } from "../on-event.server";
import { learntPath } from "./paths";
import "./hand-over.css";

/** On the page of a thematic session: why it is held. On that of a closing event: what was learnt. */
export function OnEvent({ part, network, themes }: NetworkOnEvent) {
  const t = useText("learnt");
  const lead =
    part === "learnt" ? t.closing.lead(network.name) : themes.length === 1 ? t.why.lead : t.why.leadMore;
  return (
    <section className="stack" aria-labelledby="waarom">
      <h2 id="waarom">{part === "why" ? t.why.title : t.title}</h2>
      <p className="measure">{lead}</p>
      <div className="why">
        {themes.map((theme) => (
          <Theme key={theme.id} theme={theme} part={part} />
        ))}
      </div>
      {part === "learnt" && (
        <div>
          <ButtonLink variant="secondary" to={learntPath(network.slug)}>
            {t.closing.all}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

type ThemeProps = { theme: NetworkOnEvent["themes"][number]; part: NetworkOnEvent["part"] };

function Theme({ theme, part }: ThemeProps) {
  const t = useText("learnt");
  const locale = useLocale();
  const lang = useContentLang();
  const { id, conclusions, sessions, sectors, provinces } = theme;
  const name = locale === "nl" ? theme.name : theme.nameEn;
  const numbers = [
    { key: "sessions", count: sessions, words: t.inSessions(sessions) },
    { key: "sectors", count: sectors, words: t.inSectors(sectors) },
    { key: "provinces", count: provinces, words: t.inProvinces(provinces) },
  ].filter(({ count }) => count > 0);
  return (
    <article className="card why__theme" aria-labelledby={`waarom-${id}`}>
      <h3 id={`waarom-${id}`}>
        <AppLink to={`/themas/${id}`}>{name}</AppLink>
      </h3>
      {numbers.length > 0 && (
        <ul className="why__numbers">
          {numbers.map(({ key, words }) => (
            <li key={key}>
              <Number words={words} />
            </li>
          ))}
        </ul>
      )}
      {conclusions.length > 0 && (
        <>
          {part === "why" && <p className="why__holds">{t.why.holds}</p>}
          <ul>
            {conclusions.map((one) => (
              <li key={one.id}>
                <AppLink to={`/besluiten/${one.id}`} lang={lang}>
                  {one.text}
                </AppLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {part === "why" && (
        <p>
          <AppLink to={`/themas/${id}#gezegd`}>{t.why.more(name)}</AppLink>
        </p>
      )}
    </article>
  );
}

/** "4 sessies": the number large, the word small. */
function Number({ words }: { words: string }) {
  const [count, ...rest] = words.split(" ");
  return (
    <>
      <strong className="why__number">{count}</strong> {rest.join(" ")}
    </>
  );
}
