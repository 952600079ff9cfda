import { networkPath } from "~/domain/networks/ui/network-bar";
import { AppLink } from "~/ui/app-link";
import { Fold } from "~/ui/fold";
import type { CoreOnDate } from "../../core-on-date.server";
import { CoreStateTag } from "./core-state";

type Member = CoreOnDate["members"][number];

const STAGES: Record<CoreOnDate["stage"], string> = {
  draft: "Zodra deze sessie online staat en je kunt inschrijven, krijgt elk lid één uitnodiging.",
  online: "Zolang je kunt inschrijven, krijgt elk lid één uitnodiging. Wie er later bij komt, krijgt ze dan.",
  over: "Zo stond elk lid van de vaste kern tegenover deze sessie.",
};

/** How the fixed core stands to this session; nobody has to invite them. */
export function CorePart({ core }: { core: CoreOnDate }) {
  const { members, group, stage } = core;
  const groups = group && `${networkPath(group.networkId)}/groepen`;
  const unnamed = members.filter(({ name }) => name === null);
  const named = members.filter(({ name }) => name !== null);
  return (
    <section className="stack" aria-labelledby="vaste-kern">
      <h2 id="vaste-kern">
        {stage === "over" ? "De vaste kern" : "De vaste kern krijgt vanzelf een uitnodiging"}
      </h2>
      <p className="measure">
        {STAGES[stage]}{" "}
        {groups && <AppLink to={`${groups}/aanwezigheid`}>Aanwezigheid over alle sessies</AppLink>}
      </p>
      {members.length === 0 && <p className="soft">Er zit nog niemand in de vaste kern.</p>}
      {named.length > 0 && (
        <Fold title={summary(named)} open={named.length <= 8}>
          <ul className="line-list">
            {named.map((member) => (
              <li key={member.id}>
                <div>
                  <p className="line-list__title">{member.organisation ?? member.name}</p>
                  {member.organisation && <p className="soft small">{member.name}</p>}
                </div>
                <CoreStateTag state={member.state} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {unnamed.length > 0 && <Unnamed members={unnamed} path={groups && `${groups}/${group.id}/leden`} />}
    </section>
  );
}

/** Organisations to which nothing can be sent. */
function Unnamed({ members, path }: { members: Member[]; path: string | null }) {
  const [one] = members.length === 1 ? members : [];
  return (
    <Fold
      open={members.length <= 8}
      title={
        one
          ? "1 organisatie heeft nog geen naam en adres"
          : `${members.length} organisaties hebben nog geen naam en adres`
      }
    >
      <ul className="line-list">
        {members.map((member) => (
          <li key={member.id}>
            <div>
              <p className="line-list__title">{member.organisation}</p>
              {member.state !== "no-person" && <CoreStateTag state={member.state} />}
            </div>
            {path && (
              <AppLink to={`${path}?lid=${member.id}`}>
                Vul een persoon in<span className="visually-hidden"> voor {member.organisation}</span>
              </AppLink>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function summary(members: Member[]): string {
  const count = (...states: Member["state"][]) =>
    members.filter((member) => states.includes(member.state)).length;
  const parts: [number, string][] = [
    [count("present", "present-colleague"), "was er"],
    [count("registered", "registered-colleague"), "ingeschreven"],
    [count("invited", "no-answer"), "zonder antwoord"],
    [count("declined"), "afgezegd"],
    [count("not-invited"), "nog niet uitgenodigd"],
  ];
  const words = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const all = members.length === 1 ? "1 lid" : `${members.length} leden`;
  return words.length > 0 ? `${all}: ${words.join(", ")}` : all;
}
