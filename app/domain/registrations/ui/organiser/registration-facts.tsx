import { participantTypeLabels } from "~/domain/events/participant-types";
import { AppLink } from "~/ui/app-link";
import { Facts, type Fact } from "~/ui/facts";
import { Time } from "~/ui/time";
import type { OrganisedRegistration } from "../../organised-registration.server";
import { photoWords } from "./words";

type PartProps = { about: OrganisedRegistration };

/** Who it is. */
export function PersonFacts({ about: { registration, party } }: PartProps) {
  const { email, organisation, participantType, photoConsent, createdAt, locale, walkIn } = registration;
  return (
    <section aria-labelledby="wie">
      <h2 id="wie">Wie</h2>
      <Facts
        facts={[
          {
            term: "E-mailadres",
            value: email ? <a href={`mailto:${email}`}>{email}</a> : "Geen: krijgt geen mails",
          },
          { term: "Organisatie", value: organisation?.name },
          { term: "Soort organisatie", value: participantTypeLabels.nl[participantType] },
          { term: "Ingeschreven", value: <Time at={createdAt} /> },
          { term: "Hoe", value: walkIn ? "Aan de deur" : null },
          { term: "Samen met", value: party.length > 0 ? <Party people={party} /> : null },
          { term: "Foto", value: photoWords[photoConsent] },
          { term: "Taal van de mails", value: locale === "nl" ? "Nederlands" : "Engels" },
        ]}
      />
    </section>
  );
}

function Party({ people }: { people: { id: string; name: string }[] }) {
  return (
    <>
      {people.map(({ id, name }, i) => (
        <span key={id}>
          {i > 0 && ", "}
          <AppLink to={`/beheer/inschrijvingen/${id}`}>{name}</AppLink>
        </span>
      ))}
    </>
  );
}

/** Per round the seat, the wish and the place in line. */
export function WorkshopFacts({ about: { registration } }: PartProps) {
  const { rounds, choices, waits } = registration;
  if (rounds.length === 0) return null;
  const titles = new Map(rounds.flatMap((round) => round.items.map((item) => [item.id, item.title])));
  const facts = rounds.map((round): Fact => {
    const choice = choices.find((one) => one.roundId === round.id);
    const wait = waits.find((one) => round.items.some((item) => item.id === one.itemId));
    const title = (id: string | null | undefined) => (id ? titles.get(id) : undefined);
    const seat = title(choice?.seatItemId);
    const wishes = [title(choice?.firstItemId), title(choice?.secondItemId)].filter(Boolean);
    return {
      term: round.title,
      value: (
        <>
          {seat ?? "Geen plaats"}
          {wishes.length > 0 && <Soft>Keuze: {wishes.join(", dan ")}</Soft>}
          {wait && (
            <Soft>
              {wait.status === "OFFERED"
                ? `Kreeg ${title(wait.itemId) ?? ""} aangeboden`
                : `Wacht op ${title(wait.itemId) ?? ""}, plaats ${wait.place}`}
            </Soft>
          )}
        </>
      ),
    };
  });
  return (
    <section aria-labelledby="workshops">
      <h2 id="workshops">Workshops</h2>
      <Facts facts={facts} />
    </section>
  );
}

function Soft({ children }: { children: React.ReactNode }) {
  return (
    <>
      <br />
      <span className="soft">{children}</span>
    </>
  );
}

/** What somebody needs, and until when we keep it. */
export function NeedsFacts({ about: { registration } }: PartProps) {
  const { needs } = registration;
  if (!needs) return null;
  return (
    <section aria-labelledby="noden">
      <h2 id="noden">Toegankelijkheid en eten</h2>
      <Facts
        facts={[
          { term: "Toegankelijkheid", value: needs.access },
          { term: "Eten", value: needs.diet },
          { term: "Gewist op", value: <Time at={needs.eraseAfter} format="day" /> },
        ]}
      />
    </section>
  );
}

/** Where and how long somebody was. */
export function PresenceFacts({ about: { registration } }: PartProps) {
  const { presences, rounds } = registration;
  if (presences.length === 0) return null;
  const titles = new Map(rounds.flatMap((round) => round.items.map((item) => [item.id, item.title])));
  return (
    <section aria-labelledby="aanwezig">
      <h2 id="aanwezig">Aanwezig</h2>
      <Facts
        facts={presences.map(({ itemId, arrivedAt, leftAt }) => ({
          term: itemId ? (titles.get(itemId) ?? "Onderdeel") : "Op het evenement",
          value: (
            <>
              <Time at={arrivedAt} format="time" />
              {leftAt && (
                <>
                  {" tot "}
                  <Time at={leftAt} format="time" />
                </>
              )}
            </>
          ),
        }))}
      />
    </section>
  );
}
