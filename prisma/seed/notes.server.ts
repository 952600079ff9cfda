import * as Y from "yjs";
import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import { noteToMarkdown } from "~/domain/focus-groups/note/markdown";
import { beginNote } from "~/domain/focus-groups/note/open-note.server";
import { passagesOf, plainText } from "~/domain/focus-groups/note/passages";
import { project } from "~/domain/focus-groups/note/project.server";
import { noteSchema } from "~/domain/focus-groups/note/schema";
import { writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { docFromNote } from "~/domain/focus-groups/note/yjs-text";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";

/** A passage of a note that was marked. */
type Marked = { kind: ContributionKindName; text: string };
type Part<M extends Marked = Marked> = { title: string; lines: (string | M)[] };

/** What the three groups wrote so far; invented. */
const NOTES: Part[][] = [
  [
    {
      title: "Wat er leeft",
      lines: [
        "Iedereen kent iemand die klaar is om over te stappen, maar niemand weet wie dan de eerste stap zet.",
        {
          kind: "DREMPEL",
          text: "Wie de stap waagt, verliest zijn vaste begeleider op de dag dat hij hem het meest nodig heeft.",
        },
        { kind: "NOOD", text: "Een gesprek met drie: de medewerker, de jobcoach en de nieuwe ploegbaas." },
      ],
    },
    {
      title: "Wat we zelf kunnen doen",
      lines: [
        { kind: "TIP", text: "Spreek al bij de start over later, niet pas in het laatste jaar." },
        "Twee organisaties willen elkaars werkvloer bezoeken.",
      ],
    },
  ],
  [
    {
      title: "Wat werkgevers zeggen",
      lines: [
        "Ze zoeken mensen, en ze vrezen het papierwerk.",
        { kind: "NOOD", text: "Iemand die opneemt als het op maandagmorgen misloopt." },
        {
          kind: "PRAKTIJKVOORBEELD",
          text: "Een bakkerij laat nieuwe mensen starten naast een collega die dezelfde weg aflegde.",
        },
      ],
    },
    {
      title: "Open punten",
      lines: [{ kind: "OPEN_VRAAG", text: "Wie betaalt de uren van de jobcoach na de overstap?" }],
    },
  ],
  [
    {
      title: "De brug naar zorg en welzijn",
      lines: [
        { kind: "SUGGESTIE", text: "Maak samen met de scholen een korte opleiding op de werkvloer zelf." },
        "In de keuken en het onderhoud kan men vandaag al starten.",
        { kind: "VRAAG_AAN_BELEID", text: "Erken wat iemand in vijf jaar op de werkvloer leerde." },
      ],
    },
  ],
];

/** Writes the notes of a date's groups, and reads them as everybody but the editor does. */
export async function seedNotes(occurrenceId: string): Promise<void> {
  const groups = await db().focusGroup.findMany({
    where: { occurrenceId },
    orderBy: { order: "asc" },
    select: { id: true },
  });
  for (const [i, { id }] of groups.entries()) {
    const note = noteOfParts(NOTES[i] ?? []);
    const update = Y.encodeStateAsUpdate(docFromNote(note));
    const noteId = await beginNote(id);
    const seq = await db().$transaction((tx) => writeAsServer(tx, noteId, update, null));
    const reading = { markdown: noteToMarkdown(note), plain: plainText(note), passages: passagesOf(note) };
    await project(noteId, seq, reading);
  }
}

/**
 * A note with a heading and a list for every part.
 * @param idOf the id of the contribution that a marked line is; by itself a new one.
 */
export function noteOfParts<M extends Marked>(parts: Part<M>[], idOf: (line: M) => string = () => newId()) {
  const { nodes } = noteSchema;
  const textOf = (line: string | M) =>
    typeof line === "string"
      ? noteSchema.text(line)
      : noteSchema.text(line.text, [noteSchema.mark("contribution", { id: idOf(line), kind: line.kind })]);
  return nodes.doc!.create(
    null,
    parts.flatMap(({ title, lines }) => [
      nodes.heading!.create({ level: 2 }, noteSchema.text(title)),
      nodes.bullet_list!.create(
        null,
        lines.map((line) => nodes.list_item!.create(null, nodes.paragraph!.create(null, textOf(line)))),
      ),
    ]),
  );
}
