import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { formatDate } from "~/ui/dates";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Fold } from "~/ui/fold";
import { Page, PageHeader } from "~/ui/page";
import { TextArea, TextField } from "~/ui/text-field";
import type { GroupSeat, OrganisedGroup } from "../../groups.server";
import { networkGroupLabels, type NetworkGroupKindName } from "../../network";
import { networkPath } from "../network-bar";
import { DoneNotice, type Outcome } from "./done-notice";

/** What a seat in each gives. */
const GIVES: Record<NetworkGroupKindName, string> = {
  STUURGROEP: "Stuurt het netwerk en beslist mee over besluiten en thema's.",
  EXPERTGROEP: "Toetst de besluiten van elke sessie af.",
  VASTE_KERN: "Krijgt vanzelf een uitnodiging voor elke regionale sessie, en ziet wat alleen voor leden is.",
};

type GroupsProps = Outcome & {
  network: { id: string };
  groups: OrganisedGroup[];
  missing: NetworkGroupKindName[];
};

/** The groups of a network with who sits in them. */
export function GroupsPage({ network, groups, missing, done, reason }: GroupsProps) {
  const path = `${networkPath(network.id)}/groepen`;
  return (
    <>
      <PageHeader
        title="Groepen"
        lead="Wie in een groep zit, krijgt de rechten van die groep. Ze gaan weg als het lidmaatschap eindigt."
      />
      <Page>
        <div className="stack stack--wide">
          <DoneNotice done={done} reason={reason} />
          {groups.map((group) => (
            <GroupPart key={group.id} group={group} groups={path} />
          ))}
          {missing.length > 0 && (
            <section className="stack" aria-labelledby="erbij">
              <h2 id="erbij">Nog een groep</h2>
              <div className="row">
                {missing.map((kind) => (
                  <AppForm key={kind} action={path}>
                    <input type="hidden" name="groupKind" value={kind} />
                    <SubmitButton variant="secondary">
                      Maak de {networkGroupLabels.nl[kind].toLowerCase()}
                    </SubmitButton>
                  </AppForm>
                ))}
              </div>
            </section>
          )}
        </div>
      </Page>
    </>
  );
}

function GroupPart({ group, groups }: { group: OrganisedGroup; groups: string }) {
  const path = `${groups}/${group.id}`;
  const now = group.members.filter((seat) => !seat.leftAt);
  const past = group.members.filter((seat) => seat.leftAt);
  return (
    <section className="stack stack--tight" aria-labelledby={`groep-${group.id}`}>
      <div className="row row--apart">
        <h2 id={`groep-${group.id}`}>{group.title}</h2>
        <div className="row">
          {group.kind === "VASTE_KERN" && (
            <ButtonLink variant="secondary" small to={`${groups}/aanwezigheid`}>
              Aanwezigheid op de sessies
            </ButtonLink>
          )}
          <ButtonLink small to={`${path}/leden`}>
            Voeg een lid toe<span className="visually-hidden"> aan {group.title}</span>
          </ButtonLink>
          <ButtonLink variant="secondary" small to={path}>
            Wijzig<span className="visually-hidden"> {group.title}</span>
          </ButtonLink>
        </div>
      </div>
      <p className="soft measure">{group.description || GIVES[group.kind]}</p>
      {now.length === 0 ? (
        <p className="soft">Nog niemand.</p>
      ) : (
        <ul className="line-list">
          {now.map((seat) => (
            <li key={seat.id}>
              <SeatWords seat={seat} />
              <div className="row">
                {!seat.person && (
                  <AppLink to={`${path}/leden?lid=${seat.id}`}>
                    Vul een persoon in<span className="visually-hidden"> voor {seatName(seat)}</span>
                  </AppLink>
                )}
                <AppLink to={`${path}/leden/${seat.id}/einde`}>
                  Beëindig
                  <span className="visually-hidden"> het lidmaatschap van {seatName(seat)}</span>
                </AppLink>
              </div>
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <Fold title={past.length === 1 ? "1 vroeger lid" : `${past.length} vroegere leden`}>
          <ul className="line-list">
            {past.map((seat) => (
              <li key={seat.id}>
                <SeatWords seat={seat} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}

/** Who sits there, in a few words. */
export const seatName = ({ person, organisation }: GroupSeat) =>
  person?.name ?? organisation?.name ?? "iemand die we niet meer kennen";

function SeatWords({ seat }: { seat: GroupSeat }) {
  const { person, organisation, roleTitle, joinedAt, leftAt } = seat;
  const since = leftAt
    ? `${formatDate(joinedAt)} tot ${formatDate(leftAt)}`
    : `sinds ${formatDate(joinedAt)}`;
  const facts = [person && organisation?.name, person?.email, since];
  return (
    <div>
      <p className="line-list__title">
        {seatName(seat)}
        {roleTitle && <span className="soft"> ({roleTitle})</span>}
      </p>
      <p className="soft small">{facts.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

type GroupProps = { network: { id: string }; group: OrganisedGroup; refused?: RefusedForm };

/** What a group is called and says of itself. */
export function GroupPage({ network, group, refused }: GroupProps) {
  const form = filledForm(refused, { title: group.title, description: group.description });
  const back = `${networkPath(network.id)}/groepen`;
  return (
    <>
      <PageHeader
        narrow
        title={group.title}
        lead={GIVES[group.kind]}
        crumbs={[{ label: "Groepen", to: back }, { label: group.title }]}
      />
      <Page narrow>
        <ErrorSummary errors={form.errors} />
        <AppForm className="form">
          <TextField {...form.at("title")} label="Naam van de groep" maxLength={120} />
          <TextArea
            {...form.at("description")}
            label="Wat doet deze groep?"
            hint="Iedereen leest dit op de pagina van het netwerk."
            rows={3}
            maxLength={1000}
            optional
          />
          <div className="form__actions">
            <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
            <ButtonLink variant="quiet" to={back}>
              Terug
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
