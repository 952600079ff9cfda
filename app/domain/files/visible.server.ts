import { ownNetworkIds } from "~/domain/networks/rules";
import { isAdministrator } from "~/domain/people/rules";
import type { Viewer } from "~/domain/people/viewer";
import { db, type Prisma } from "~/platform/db.server";
import { isId } from "~/platform/ids.server";

/**
 * Files of events that the viewer may have: what is for everybody or for their network, once the event is online, and
 * all that they organise. Every query on files begins here. A file that hangs on no event belongs to what refers to
 * it, and that says who may see it.
 */
export function visibleFiles(viewer: Viewer): Prisma.FileItemWhereInput {
  const there = { removedAt: null, eventId: { not: null } } satisfies Prisma.FileItemWhereInput;
  if (isAdministrator(viewer)) return there;
  const organised = viewer.grants.filter((grant) => grant.role === "ORGANISER");
  const online = { publishedAt: { not: null } } satisfies Prisma.EventWhereInput;
  return {
    ...there,
    OR: [
      { visibility: "ALL", event: { is: online } },
      { visibility: "NETWORK", event: { is: { ...online, networkId: { in: ownNetworkIds(viewer) } } } },
      { eventId: { in: organised.flatMap(({ eventId }) => eventId ?? []) } },
      { event: { is: { networkId: { in: organised.flatMap(({ networkId }) => networkId ?? []) } } } },
    ],
  };
}

/** What is needed to send a file. */
export const servable = {
  ...{ id: true, hash: true, fileName: true, mediaType: true, bytes: true, visibility: true },
} satisfies Prisma.FileItemSelect;

export type Servable = Prisma.FileItemGetPayload<{ select: typeof servable }>;

/** A file of an event, to be sent; null when the viewer may not have it. */
export async function visibleFile(
  viewer: Viewer,
  fileId: string,
): Promise<(Servable & { open: boolean }) | null> {
  if (!isId(fileId)) return null;
  const file = await db().fileItem.findFirst({
    where: { AND: [{ id: fileId }, visibleFiles(viewer)] },
    select: { ...servable, event: { select: { publishedAt: true } } },
  });
  if (!file) return null;
  const { event, ...rest } = file;
  return { ...rest, open: rest.visibility === "ALL" && event?.publishedAt !== null };
}

/** What the page of an event offers this viewer, in the order in which it came. */
export async function filesOnEvent(viewer: Viewer, eventId: string) {
  return db().fileItem.findMany({
    where: { AND: [{ eventId }, visibleFiles(viewer)] },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: { id: true, title: true, fileName: true, mediaType: true, bytes: true, visibility: true },
  });
}

export type FileOnEvent = Awaited<ReturnType<typeof filesOnEvent>>[number];
