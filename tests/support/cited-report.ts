import * as Y from "yjs";
import type { ContributionKindName } from "~/domain/focus-groups/contribution";
import { noteOfState } from "~/domain/focus-groups/note/yjs-text";
import { plainText } from "~/domain/focus-groups/note/passages";
import { NOTE_ROOT } from "~/domain/focus-groups/note/schema";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { addParagraph } from "./note-rows";

type Cited = { id: string; kind: ContributionKindName; text: string };
type ReportOptions = { eventId?: string; networkId?: string; cites?: Cited[]; title?: string };

/** A report's rows as its desk leaves them: what it cites now, and no published version. */
export async function makeReport({ cites = [], title = "Verslag", ...of }: ReportOptions = {}) {
  const at = now();
  const desk = await db().focusGroup.create({ data: { title: "Schrijftafel", capacity: 1 } });
  return db().report.create({
    data: {
      slug: `verslag-${newId().slice(-8)}`,
      title,
      ...of,
      deskId: desk.id,
      createdAt: at,
      changedAt: at,
      citations: { create: cites.map(({ id, text }) => ({ contributionId: id, text })) },
    },
  });
}

/** Publishes the next version of a report, with these passages marked in its text. */
export async function publishVersion(reportId: string, cites: Cited[]) {
  const doc = new Y.Doc();
  for (const { id, kind, text } of cites) addParagraph(doc.getXmlFragment(NOTE_ROOT), text, { id, kind });
  const state = Y.encodeStateAsUpdate(doc);
  const number = (await db().reportVersion.count({ where: { reportId } })) + 1;
  const plain = plainText(noteOfState(state));
  const { title } = await db().report.update({ where: { id: reportId }, data: { state: "PUBLISHED" } });
  return db().reportVersion.create({
    data: {
      ...{ reportId, number, publishedAt: now(), title, markdown: plain, plain },
      ...{ state: Buffer.from(state), facts: {} },
    },
  });
}
