import type { Bar } from "~/ui/beheer-bar";
import { formatDayShort } from "~/ui/dates";

type Event = { id: string; title: string };
type Day = { id: string; startsAt: Date; venue: { municipality: string } | null; event: Event };

export const eventPath = (eventId: string) => `/beheer/evenementen/${eventId}`;
export const datePath = (occurrenceId: string) => `/beheer/datums/${occurrenceId}`;

/** The pages of the organiser's area itself. */
export const areaBar: Bar = {
  title: "Beheer",
  links: [
    { to: "/beheer", label: "Evenementen" },
    { to: "/beheer/reeksen", label: "Reeksen" },
    { to: "/beheer/netwerken", label: "Netwerken" },
    { to: "/beheer/kennis", label: "Kennis" },
    { to: "/beheer/verslagen/invoer", label: "Document invoeren" },
  ],
};

/** The pages of one event. */
export function eventBar({ id, title }: Event): Bar {
  const path = eventPath(id);
  return {
    title,
    links: [
      { to: path, label: "Overzicht" },
      { to: `${path}/gegevens`, label: "Gegevens" },
      { to: `${path}/programma`, label: "Programma" },
      { to: `${path}/bestanden`, label: "Bestanden" },
      { to: `${path}/rollen`, label: "Wie doet wat" },
      { to: `${path}/verslag`, label: "Verslag", also: ["/beheer/verslagen"] },
    ],
  };
}

/** The pages of one date: everything about the people who come. */
export function dateBar({ id, startsAt, venue, event }: Day): Bar {
  const path = datePath(id);
  return {
    title: `${event.title}: ${venue?.municipality ?? "online"}, ${formatDayShort(startsAt)}`,
    to: eventPath(event.id),
    links: [
      { to: path, label: "Inschrijvingen", also: ["/beheer/inschrijvingen"] },
      { to: `${path}/uitnodigingen`, label: "Uitnodigingen" },
      { to: `${path}/berichten`, label: "Berichten" },
      { to: `${path}/groepen`, label: "Groepen", also: ["/beheer/groepen"] },
      { to: `${path}/tafels`, label: "Live" },
      { to: `${path}/lijsten`, label: "Badges en lijsten" },
      { to: `${path}/onthaal`, label: "Onthaal" },
      { to: `${path}/evaluaties`, label: "Evaluaties" },
      {
        to: `${path}/gegevens`,
        label: "Dag en plaats",
        also: [`${path}/afgelasting`, `${path}/verwijdering`],
      },
    ],
  };
}
