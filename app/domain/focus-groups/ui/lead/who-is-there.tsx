import { Icon } from "~/ui/icon";
import { typeWord } from "../words";
import type { Leading } from "../../lead/leading.server";

/** Who has a seat in the group, who checked in first. */
export function WhoIsThere({ members }: Pick<Leading, "members">) {
  if (members.length === 0) return <p className="soft">Er is nog niemand ingedeeld in deze groep.</p>;
  const present = members.filter((member) => member.present);
  const absent = members.filter((member) => !member.present);
  return (
    <>
      <p>
        <strong>{`${present.length} van ${members.length} aangemeld`}</strong> aan het onthaal.
      </p>
      <ul className="who-lines">
        {[...present, ...absent].map(({ id, name, organisation, type, present }) => (
          <li key={id} className={present ? "who-lines__there" : undefined}>
            <Icon name={present ? "success" : "clock"} />
            <span>
              <span className="who-lines__name">{name}</span>
              <span className="visually-hidden">{present ? " (aangemeld)" : " (nog niet aangemeld)"}</span>
              <span className="who-lines__what">
                {[organisation, typeWord(type)].filter(Boolean).join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
