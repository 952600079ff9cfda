import type { Node } from "prosemirror-model";
import { PARTICIPANT_TYPES } from "~/domain/events/participant-types";
import { CONTRIBUTION_KINDS } from "~/domain/focus-groups/contribution";
import { projectNow } from "~/domain/focus-groups/note/note-now.server";
import { heldState, writeAsServer } from "~/domain/focus-groups/note/write-as-server.server";
import { noteOfState, restoreUpdate } from "~/domain/focus-groups/note/yjs-text";
import { decideReport } from "~/domain/reports/comments.server";
import { publishReport } from "~/domain/reports/publish.server";
import type { Viewer } from "~/domain/people/viewer";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addDays } from "~/platform/time";
import { makeNetwork } from "./events";
import { makeGroups } from "./groups";
import { writeNoteText } from "./written-note";

const PRESENT = 110;
const ABSENT = 12;
const SAID = 14;
const ORGANISATIONS = 34;

const FUNDING = "Met steun van het Europees Sociaal Fonds Plus.";

/** A day that is over: 110 who came and 12 who did not, three groups that each wrote and said much, and speakers. */
export async function makeBigDay() {
  const network = await makeNetwork();
  await db().network.update({ where: { id: network.id }, data: { fundingLine: FUNDING } });
  const made = await makeGroups(
    ["Vervoer", "Taal & talent", "Nazorg"].map((title) => ({
      title,
      guidingQuestion: `Wat vraagt ${title}?`,
      capacity: 50,
    })),
    { startsAt: addDays(now(), -1), capacity: 200 },
  );
  await db().event.update({ where: { id: made.event.id }, data: { networkId: network.id } });
  const ids = await register(made.date.id);
  await db().presence.createMany({
    data: ids
      .slice(0, PRESENT)
      .map((registrationId) => ({ registrationId, arrivedAt: now(), device: "Inkom" })),
  });
  await db().focusGroupMember.createMany({
    data: ids
      .slice(0, PRESENT)
      .map((registrationId, i) => ({ registrationId, groupId: made.groups[i % 3]! })),
  });
  for (const groupId of made.groups) await writeGroup(groupId);
  await makeProgramme(made.event.id);
  return { ...made, network };
}

async function register(occurrenceId: string): Promise<string[]> {
  const organisations = Array.from({ length: ORGANISATIONS }, (_, i) => {
    const id = newId();
    return { id, name: `Organisatie ${i}`, nameKey: `organisatie ${i} ${id}` };
  });
  await db().organisation.createMany({ data: organisations });
  const at = now();
  const people = Array.from({ length: PRESENT + ABSENT }, (_, i) => {
    const id = newId();
    const email = `${id}@example.org`;
    return {
      ...{
        id,
        occurrenceId,
        name: `Gast ${i}`,
        email,
        emailKey: email,
        formKey: id,
        partyId: id,
        ticketCode: id,
      },
      organisationId: organisations[i % ORGANISATIONS]!.id,
      participantType: PARTICIPANT_TYPES[i % 7]!,
      ...{ status: "CONFIRMED" as const, arrival: i + 1, queueRank: i + 1 },
      ...{ createdAt: at, updatedAt: at, confirmedAt: at },
    };
  });
  await db().registration.createMany({ data: people });
  await db().occurrence.update({ where: { id: occurrenceId }, data: { nextArrival: people.length + 1 } });
  return people.map(({ id }) => id);
}

async function writeGroup(groupId: string) {
  const text = Array.from(
    { length: 12 },
    (_, i) => `Alinea ${i}: **wat** er werd gezegd, en _waarom_ dat zo is.`,
  );
  await writeNoteText(
    groupId,
    `# Samenvatting\n\n${text.slice(0, 3).join("\n\n")}\n\n# Verloop\n\n${text.join("\n\n")}`,
  );
  const at = now();
  await db().contribution.createMany({
    data: Array.from({ length: SAID }, (_, i) => ({
      ...{ id: newId(), groupId, text: `Bijdrage ${i}: we hebben meer tijd & vertrouwen nodig`, order: i },
      kind: CONTRIBUTION_KINDS[i % CONTRIBUTION_KINDS.length]!,
      ...{ source: "PHONE" as const, createdAt: at, changedAt: at, admittedAt: at },
      quotedAt: i % 5 === 0 ? at : null,
    })),
  });
}

async function makeProgramme(eventId: string) {
  const lines = ["Onthaal", "Opening", "Tafels", "Slot"];
  for (const [i, title] of lines.entries())
    await db().programmeItem.create({
      data: {
        ...{ eventId, kind: "WELKOM", title, startMinute: 540 + 60 * i, endMinute: 590 + 60 * i, order: i },
        speakers: { create: { name: `Spreker ${i}`, title: "coach" } },
      },
    });
}

/** Fills in what a draft asks for, decides on it and publishes it. */
export async function publishDraft(viewer: Viewer, reportId: string) {
  const report = await db().report.findUniqueOrThrow({
    where: { id: reportId },
    select: { slug: true, desk: { select: { note: { select: { id: true } } } } },
  });
  const noteId = report.desk.note!.id;
  await db().$transaction(async (tx) => {
    const state = await heldState(tx, noteId);
    await writeAsServer(tx, noteId, restoreUpdate(state, filledIn(noteOfState(state))), null);
  });
  await projectNow(noteId);
  await decideReport(viewer, reportId);
  await publishReport(viewer, reportId, { number: 1, remark: "", tell: false });
  return report.slug;
}

const filledIn = (note: Node) =>
  note.type.create(
    null,
    note.children.map((block) =>
      block.textContent.startsWith("[Vul aan")
        ? block.type.create(null, note.type.schema.text("Zo was het."))
        : block,
    ),
  );
