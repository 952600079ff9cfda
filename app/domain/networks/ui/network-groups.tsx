import { Card } from "~/ui/card";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { networkGroupLabels } from "../network";
import type { NetworkSpace } from "../queries.server";

type Group = NetworkSpace["groups"][number];

/** The groups of a network and who is in them: organisations, and for its own people also by whom. */
export function NetworkGroups({ groups, insider }: Pick<NetworkSpace, "groups" | "insider">) {
  const t = useText("networks");
  const lang = useContentLang();
  return (
    <>
      <ul className="grid grid--three">
        {groups.map((group) => (
          <li key={group.id}>
            <GroupCard group={group} insider={insider} lang={lang} />
          </li>
        ))}
      </ul>
      <p className="soft small">{insider ? t.insider : t.groupPersons}</p>
    </>
  );
}

function GroupCard({ group, insider, lang }: { group: Group; insider: boolean; lang?: string }) {
  const t = useText("networks");
  const kind = networkGroupLabels[useLocale()][group.kind];
  const others = group.members.filter((member) => !member.organisation).length;
  return (
    <Card title={useLocale() === "nl" ? group.title : kind}>
      {group.description && <p lang={lang}>{group.description}</p>}
      {group.members.length === 0 ? (
        <p className="soft">{t.groupEmpty}</p>
      ) : (
        <ul className="seat-list">
          {insider
            ? group.members.map((member) => <Seat key={member.id} member={member} lang={lang} />)
            : organisationsIn(group).map((name) => (
                <li key={name} lang={lang}>
                  {name}
                </li>
              ))}
          {!insider && others > 0 && <li className="soft">{t.persons(others)}</li>}
        </ul>
      )}
    </Card>
  );
}

/** One line per organisation, however many people it sends. */
function organisationsIn({ members }: Group): string[] {
  return [...new Set(members.flatMap((member) => member.organisation?.name ?? []))];
}

function Seat({ member, lang }: { member: Group["members"][number]; lang?: string }) {
  const { organisation, person, roleTitle } = member;
  const rest = [person && organisation?.name, roleTitle].filter(Boolean).join(", ");
  return (
    <li lang={lang}>
      {person?.name ?? organisation?.name}
      {rest && <span className="soft"> ({rest})</span>}
    </li>
  );
}
