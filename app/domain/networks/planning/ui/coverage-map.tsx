import { provinceLabels } from "~/domain/vocabulary/province";
import { AppLink } from "~/ui/app-link";
import { formatMonth } from "~/ui/months";
import { ProvinceMap, type MapFill } from "~/ui/province-map";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { coverOfProvinces, type ProvinceCover } from "../coverage";
import type { PublicSession } from "../queries.server";
import { sessionName } from "./session-words";
import { StateMark } from "./state-mark";

const FILL: Record<ProvinceCover, MapFill> = { held: "dots", planned: "hatch", none: "plain" };

/** The provinces on a map, and beside it the same as a list with the sessions in it. */
export function CoverageMap({ sessions }: { sessions: PublicSession[] }) {
  const { plan: t } = useText("networks");
  const locale = useLocale();
  const provinces = coverOfProvinces(sessions).map((one) => ({
    ...one,
    name: provinceLabels[locale][one.province],
    words: t.counts(one.held, one.planned),
  }));
  return (
    <div className="coverage">
      <ProvinceMap
        label={t.mapOf(provinces.map(({ name, words }) => `${name}: ${words}.`).join(" "))}
        provinces={provinces.map(({ province, name, held, planned, cover }) => ({
          region: province,
          name,
          count: held + planned,
          fill: FILL[cover],
        }))}
        legend={(["held", "planned", "none"] as const).map((cover) => ({
          fill: FILL[cover],
          label: t.legend[cover],
        }))}
      />
      <ul className="coverage__list">
        {provinces.map(({ province, name, words }) => (
          <li key={province}>
            <p>
              <strong>{name}</strong> <span className="soft small">{words}</span>
            </p>
            <SessionsIn sessions={sessions.filter((one) => one.province === province)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SessionsIn({ sessions }: { sessions: PublicSession[] }) {
  if (sessions.length === 0) return null;
  return (
    <ul className="coverage__sessions">
      {sessions.map((session) => (
        <li key={session.id}>
          <SessionLine session={session} />
        </li>
      ))}
    </ul>
  );
}

/** One session on a line: how it stands, what, and when. */
export function SessionLine({ session, short }: { session: PublicSession; short?: boolean }) {
  const { plan: t } = useText("networks");
  const locale = useLocale();
  const lang = useContentLang();
  const { state, month, event } = session;
  const when = month ? formatMonth(month, locale) : t.noMonth;
  const name = (
    <span lang={session.title ? lang : undefined}>
      {short ? when : (sessionName(session, locale) ?? t.session)}
    </span>
  );
  return (
    <span className="session-line">
      <StateMark state={state} />
      <span>
        {event ? <AppLink to={`/evenementen/${event.slug}`}>{name}</AppLink> : name}{" "}
        <span className="soft small">{[t.states[state], !short && when].filter(Boolean).join(", ")}</span>
      </span>
    </span>
  );
}
