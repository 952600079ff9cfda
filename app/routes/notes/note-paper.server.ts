import type { NotePaper } from "~/documents/note-docx.server";
import type { PaperNode } from "~/documents/paper-node";
import { formatMoment, formatRange } from "~/ui/dates";
import { CONTRIBUTION_KINDS } from "~/domain/focus-groups/contribution";
import { markdownToNote } from "~/domain/focus-groups/note/markdown";
import type { NoteFile } from "~/domain/focus-groups/note/reading.server";
import { typeWord } from "~/domain/focus-groups/ui/words";
import { aboutWords, kindTitle } from "~/domain/focus-groups/ui/note/contributions-by-kind";

/** A note in the words of its file. */
export function paperOf({
  group,
  note,
  markdown,
  contributions,
  composition,
}: NoteFile): Omit<NotePaper, "origin"> {
  const { startsAt, endsAt, venue, event } = group.occurrence;
  const facts = [
    { label: "Datum", text: formatRange(startsAt, endsAt) },
    { label: "Plaats", text: venue ? `${venue.name}, ${venue.municipality}` : "online" },
    { label: "Lokaal", text: group.room },
    { label: "Begeleiding", text: group.facilitator },
    {
      label: "Samenstelling",
      text: composition.map(({ type, count }) => `${count} × ${typeWord(type)}`).join(", "),
    },
    { label: "Bevroren", text: note?.frozenAt ? formatMoment(note.frozenAt) : "" },
    { label: "Financiering", text: event.network?.fundingLine ?? "" },
    ...(note?.corrections ?? []).map(({ at, remark }) => ({
      label: "Gecorrigeerd",
      text: `${formatMoment(at)}: ${remark}`,
    })),
  ];
  return {
    group: group.title,
    event: event.title,
    facts: facts.filter(({ text }) => text !== ""),
    question: group.guidingQuestion,
    note: markdownToNote(markdown).toJSON() as PaperNode,
    contributions: CONTRIBUTION_KINDS.flatMap((kind) => {
      const some = contributions.filter((one) => one.kind === kind);
      const items = some.map((said) => ({
        text: said.text,
        about: [aboutWords(said), said.passageLostAt ? "passage is weg uit de nota" : ""]
          .filter(Boolean)
          .join("; "),
      }));
      return items.length > 0 ? [{ kind: kindTitle(kind, items.length), items }] : [];
    }),
    author: "Netwerf",
  };
}
