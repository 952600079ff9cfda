import { ButtonLink } from "~/ui/button";
import { formatMinutes } from "~/ui/dates";
import { Facts } from "~/ui/facts";
import { useText } from "~/ui/text/text-provider";
import type { Managed } from "./managed";

/** The focus group one sits in: what it is about, where, and with whom to begin. Nothing of who else sits there. */
export function MyGroup({ registration, seating, path }: Managed) {
  const { manage: t, facts } = useText("registration");
  if (!seating || registration.status !== "CONFIRMED") return null;
  const { group } = seating;
  return (
    <section className="stack" aria-labelledby="groep">
      <h2 id="groep">{t.group}</h2>
      {group ? (
        <>
          <p className="lead">
            <strong>{group.title}</strong>
          </p>
          <Facts
            facts={[
              { term: t.groupQuestion, value: group.guidingQuestion },
              { term: t.groupRoom, value: group.room },
              { term: t.groupFacilitator, value: group.facilitator },
              {
                term: facts.when,
                value:
                  group.startMinute === null || group.endMinute === null
                    ? null
                    : `${formatMinutes(group.startMinute)} – ${formatMinutes(group.endMinute)}`,
              },
            ]}
          />
          {group.tableOpen && (
            <p>
              <ButtonLink to={`${path}/tafel`}>{t.groupTable}</ButtonLink>
            </p>
          )}
        </>
      ) : (
        <p className="soft">{t.noGroup}</p>
      )}
    </section>
  );
}
