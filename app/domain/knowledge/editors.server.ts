import { db, type Tx } from "~/platform/db.server";
import { isRequest } from "./questions/question";
import { waitingPictures } from "./stories/visible";

/** Who edits what belongs to a network: its organisers, else the administrators. For the mail room only. */
export async function unsafeEditors(tx: Tx, networkId: string | null) {
  const grants = await tx.roleGrant.findMany({
    where: networkId === null ? { role: "ADMINISTRATOR" } : { role: "ORGANISER", networkId },
    orderBy: { id: "asc" },
    select: { person: { select: { id: true, email: true, name: true, locale: true } } },
  });
  return grants.map(({ person }) => person);
}

const NETWORK = { select: { name: true, fundingLine: true } } as const;

/** The network of a story or question that came in; undefined when it is gone. For the mail room only. */
export async function unsafeNetworkOf(tx: Tx, what: "story" | "question", id: string) {
  const find = { where: { id }, select: { networkId: true } };
  const row = what === "story" ? await tx.practiceStory.findUnique(find) : await tx.question.findUnique(find);
  return row?.networkId;
}

/** What the letter about a story says; null once an editor decided, or its author withdrew it. */
export async function unsafeWaitingStory(id: string) {
  const story = await db().practiceStory.findUnique({
    where: { id },
    select: {
      state: true,
      network: NETWORK,
      revisions: { orderBy: { number: "desc" }, take: 1, select: { title: true, state: true } },
      pictures: { where: waitingPictures, take: 1, select: { id: true } },
    },
  });
  const newest = story?.revisions[0];
  if (!story || !newest) return null;
  if (newest.state !== "PENDING" && story.pictures.length === 0) return null;
  return ["SUBMITTED", "IN_NETWORK", "SHARED"].includes(story.state)
    ? { title: newest.title, network: story.network, ofPolicy: false }
    : null;
}

/** What the letter about a question says; null once an editor put it online, merged it or let it lapse. */
export async function unsafeWaitingQuestion(id: string) {
  const question = await db().question.findFirst({
    where: { id, publishedAt: null, mergedIntoId: null, state: { not: "VERVALLEN" } },
    select: { kind: true, text: true, network: NETWORK },
  });
  return question && { title: question.text, network: question.network, ofPolicy: isRequest(question.kind) };
}
