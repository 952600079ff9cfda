import { provinceLabels } from "~/domain/events/event";
import { participantTypeLabels } from "~/domain/events/participant-types";
import { KIND_WORDS } from "~/domain/focus-groups/contribution";
import { AppLink } from "~/ui/app-link";
import { Choice } from "~/ui/choice";
import { Facts } from "~/ui/facts";
import { Fold } from "~/ui/fold";
import { Meter } from "~/ui/meter";
import { Tag } from "~/ui/tag";
import type { HandedTheme } from "../hand-over.server";

type Props = {
  theme: HandedTheme;
  place: number;
  /** How many the phase has. */
  sessions: number;
  next: { id: string; title: string } | null;
  ticked: boolean;
};

/** One theme with its weight, and what it leans on. */
export function HandedThemeCard({ theme, place, sessions, next, ticked }: Props) {
  const { id, name, description, retiredAt, planned } = theme;
  return (
    <article className="card handed__theme" aria-labelledby={`naam-${id}`}>
      <div className="handed__head">
        <p className="handed__place" aria-hidden="true">
          {place}
        </p>
        <div className="handed__what">
          <h3 className="handed__name" id={`naam-${id}`}>
            <AppLink to={`/themas/${id}`}>{name}</AppLink>
          </h3>
          {description && <p className="soft small measure">{description}</p>}
        </div>
        <div className="handed__tick">
          {planned && <Tag tone="good">staat in het plan</Tag>}
          {retiredAt && <Tag>stopgezet</Tag>}
          {next && !planned && !retiredAt && (
            <Choice
              plain
              type="checkbox"
              id={`thema-${id}`}
              name="themeIds"
              value={id}
              checked={ticked}
              label={
                <>
                  Stel voor<span className="visually-hidden">: {name}</span>
                </>
              }
            />
          )}
        </div>
      </div>
      <Weight theme={theme} sessions={sessions} />
      {theme.conclusions.length > 0 && <Conclusions theme={theme} />}
      <Fold title={`Waarop dit steunt: ${many(theme.contributions, "bijdrage", "bijdragen")}`}>
        <Where theme={theme} />
        <Evidence theme={theme} />
      </Fold>
    </article>
  );
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

function Weight({ theme, sessions }: Pick<Props, "theme" | "sessions">) {
  const numbers = [
    many(theme.sectors.length, "sector", "sectoren"),
    many(theme.provinces.length, "provincie", "provincies"),
    many(theme.contributions, "bijdrage", "bijdragen"),
    many(theme.conclusions.length, "besluit", "besluiten"),
  ];
  return (
    <div className="handed__weight">
      <Meter
        value={theme.sessions.length}
        max={sessions}
        text={`In ${theme.sessions.length} van de ${many(sessions, "sessie", "sessies")}`}
      />
      <ul className="number-line">
        {numbers.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

function Conclusions({ theme }: Pick<Props, "theme">) {
  return (
    <div className="stack stack--tight">
      <h4>Wat de expertengroep onderschreef</h4>
      <ul>
        {theme.conclusions.map(({ id, text }) => (
          <li key={id}>
            <AppLink to={`/besluiten/${id}`}>{text}</AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Where({ theme: { sessions, sectors, provinces, types } }: Pick<Props, "theme">) {
  const list = (names: string[]) => names.join(", ");
  return (
    <Facts
      facts={[
        { term: "Sessies", value: list(sessions.map(({ title, count }) => `${title} (${count})`)) },
        { term: "Sectoren", value: list(sectors.map(({ name, count }) => `${name} (${count})`)) },
        {
          term: "Provincies",
          value: list(provinces.map(({ province, count }) => `${provinceLabels.nl[province]} (${count})`)),
        },
        {
          term: "Aan tafel",
          value: list(types.map(({ type, count }) => `${participantTypeLabels.nl[type]} (${count})`)),
        },
      ]}
    />
  );
}

function Evidence({ theme: { id, name, evidence, more } }: Pick<Props, "theme">) {
  return (
    <>
      <ul className="source-lines">
        {evidence.map((said) => (
          <li key={said.id}>
            <blockquote>
              <AppLink to={`/bijdragen/${said.id}`}>{said.text}</AppLink>
            </blockquote>
            <p className="soft small">
              {[KIND_WORDS[said.kind].one, said.session].filter(Boolean).join(", ")}
            </p>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <AppLink to={`/themas/${id}`}>
            Nog {many(more, "bijdrage", "bijdragen")}
            <span className="visually-hidden"> over {name}</span>
          </AppLink>
        </p>
      )}
    </>
  );
}
