import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import { keeper } from "~/domain/focus-groups/note/keeper.server";
import { projectNow } from "~/domain/focus-groups/note/note-now.server";
import { heldState, writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { noteOfState, restoreUpdate } from "~/domain/focus-groups/note/yjs-text";
import type { ParticipantTypeName } from "~/domain/events/participant-types";
import { beginReport } from "~/domain/reports/draft.server";
import { viewerWith } from "./people";
import type { Node } from "prosemirror-model";
import { beforeAll } from "vitest";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import { makeNetwork } from "./events";
import { makeGroups } from "./groups";
import { registerGuest } from "./make";

/** The thread that reads notes takes its time to start: not at the cost of the first test. */
export function useNotes(): void {
  beforeAll(async () => {
    await keeper().ask("digest", { parts: [] });
  }, 90_000);
}

type Came = { name?: string; email?: string; type?: ParticipantTypeName; organisation?: string };

/** Registers somebody for a date and lets them come. */
export async function arrive(occurrenceId: string, guest: Came = {}): Promise<{ id: string; email: string }> {
  const email = guest.email ?? `erbij-${newId().slice(-8)}@example.org`;
  const { id } = await registerGuest(occurrenceId, { ...guest, email });
  await db().presence.create({ data: { registrationId: id, arrivedAt: now(), device: "Inkom" } });
  return { id, email };
}

type Said = {
  text: string;
  kind?: ContributionKindName;
  source?: "NOTE" | "PHONE";
  authorName?: string | null;
  organisation?: string;
  admitted?: boolean;
  declined?: boolean;
  mergedIntoId?: string;
  quoted?: boolean;
  supports?: number;
  order?: number;
};

/** Puts a contribution on record as if it was said at the table. */
export async function said(groupId: string, one: Said): Promise<string> {
  const at = now();
  const id = newId();
  const { text, kind = "NOOD", source = "PHONE", authorName = null, organisation = "", order = 0 } = one;
  await db().contribution.create({
    data: {
      ...{ id, groupId, text, kind, source, authorName, organisation, order, createdAt: at, changedAt: at },
      admittedAt: one.admitted === false ? null : at,
      declinedAt: one.declined ? at : null,
      mergedIntoId: one.mergedIntoId ?? null,
      quotedAt: one.quoted ? at : null,
      supports: { create: Array.from({ length: one.supports ?? 0 }, () => ({ voterId: newId() })) },
    },
  });
  return id;
}

/** A day of a network, with two groups, and who organises it. */
export async function makeSession(dates = 1) {
  const network = await makeNetwork();
  const made = await makeGroups(
    [
      { title: "Tafel 1", guidingQuestion: "Wat hebben we nodig?" },
      { title: "Tafel 2", guidingQuestion: "Wat doen we zelf?" },
    ],
    { startsAt: addDays(now(), 1), dates },
  );
  await db().event.update({ where: { id: made.event.id }, data: { networkId: network.id } });
  const [one, two] = made.groups as [string, string];
  return { ...made, network, one, two };
}

/** As makeSession, with a report that was begun. */
export async function makeReport(
  before: (session: Awaited<ReturnType<typeof makeSession>>) => Promise<unknown>,
) {
  const session = await makeSession();
  await before(session);
  const { id } = await beginReport(session.organiser, session.event.id);
  const report = await db().report.findUniqueOrThrow({
    where: { id },
    include: { desk: { include: { note: true } } },
  });
  return { ...session, id, slug: report.slug, deskId: report.deskId, noteId: report.desk.note!.id };
}

/** The text of a note as it stands on disk. */
export async function textOf(noteId: string): Promise<Node> {
  return noteOfState(await db().$transaction((tx) => heldState(tx, noteId)));
}

/** Rewrites a note, as somebody in the editor would, and lets it be read. */
export async function rewrite(noteId: string, change: (note: Node) => Node): Promise<void> {
  await db().$transaction(async (tx) => {
    const state = await heldState(tx, noteId);
    await writeAsServer(tx, noteId, restoreUpdate(state, change(noteOfState(state))), null);
  });
  await projectNow(noteId);
}

/** Takes out, or puts in the place of, the blocks that a test chooses. */
export const blocks = (change: (block: Node) => Node | Node[] | null) => (note: Node) => {
  const content = note.children.flatMap((block) => change(block) ?? []);
  return note.type.create(null, content);
};

/** A text in which nothing is left to fill in. */
export const filledIn = (note: Node) =>
  blocks((block) =>
    block.textContent.startsWith("[Vul aan")
      ? block.type.create(null, note.type.schema.text("Zo was het."))
      : block,
  )(note);

export const organiserOf = (eventId: string) => viewerWith("ORGANISER", { eventId });
