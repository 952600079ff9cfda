import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Tag } from "~/ui/tag";
import { useText } from "~/ui/text/text-provider";
import { TimeRange } from "~/ui/time";
import type { MyGroup } from "../../lead/my-groups.server";
import { roomOf } from "./words";

/** The groups one helps: straight to them, for on the day there is no time to look. */
export function MyGroups({ list }: { list: MyGroup[] }) {
  const { groups: t } = useText("account");
  if (list.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="mijn-groepen">
      <h2 id="mijn-groepen">{t.title}</h2>
      <ul className="grid grid--two">
        {list.map((group) => (
          <li key={group.id}>
            <Card
              title={group.title}
              above={<Tag tone="accent">{t[group.role]}</Tag>}
              footer={<GroupButtons group={group} />}
            >
              <p>
                {group.event}
                <br />
                <TimeRange start={group.startsAt} end={group.endsAt} />
                <br />
                {[group.venue ? `${group.venue.name}, ${group.venue.municipality}` : "Online", group.room]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On top of the event's page, on the day itself. */
export function MyGroupsToday({ list }: { list: MyGroup[] }) {
  const { groups: t } = useText("account");
  if (list.length === 0) return null;
  return (
    <aside className="my-groups-today" aria-labelledby="groepen-vandaag">
      <div className="page">
        <h2 id="groepen-vandaag">{t.today}</h2>
        <ul>
          {list.map((group) => (
            <li key={group.id}>
              <strong>{group.title}</strong>
              <GroupButtons group={group} />
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}

function GroupButtons({ group: { id, title, role } }: { group: MyGroup }) {
  const { groups: t } = useText("account");
  const leads = role === "FACILITATOR";
  const which = <span className="visually-hidden">{`: ${title}`}</span>;
  return (
    <div className="row">
      {leads && (
        <ButtonLink small to={`${roomOf(id)}/leiding`}>
          {t.lead}
          {which}
        </ButtonLink>
      )}
      <ButtonLink small variant={leads ? "secondary" : "primary"} to={`${roomOf(id)}/nota`}>
        {t.write}
        {which}
      </ButtonLink>
      <ButtonLink small variant="secondary" to={`${roomOf(id)}/scherm`}>
        {t.screen}
        {which}
      </ButtonLink>
    </div>
  );
}
