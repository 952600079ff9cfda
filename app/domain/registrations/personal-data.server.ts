import type { Viewer } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { emailKey } from "~/platform/http/fields";

/** Everything this room keeps about the viewer, in full, for them to take along. Empty for a visitor. */
export async function registrationData(viewer: Viewer) {
  if (!viewer.personId) return [];
  const rows = await db().registration.findMany({
    where: { personId: viewer.personId, anonymisedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      name: true,
      email: true,
      participantType: true,
      status: true,
      photoConsent: true,
      locale: true,
      ticketCode: true,
      createdAt: true,
      confirmedAt: true,
      cancelledAt: true,
      organisation: { select: { name: true } },
      needs: { select: { access: true, diet: true, consentAt: true, eraseAfter: true } },
      occurrence: { select: { startsAt: true, event: { select: { title: true } } } },
      choices: {
        select: {
          firstItem: { select: { title: true } },
          secondItem: { select: { title: true } },
          seatItem: { select: { title: true } },
        },
      },
      waits: { select: { status: true, createdAt: true, item: { select: { title: true } } } },
      presences: { select: { arrivedAt: true, leftAt: true, item: { select: { title: true } } } },
      evaluation: { select: { score: true, mostUseful: true, improve: true, createdAt: true } },
    },
  });
  const title = (item: { title: string } | null) => item?.title ?? null;
  return rows.map(({ occurrence, organisation, choices, waits, presences, ...registration }) => ({
    event: occurrence.event.title,
    startsAt: occurrence.startsAt,
    ...registration,
    organisation: organisation?.name ?? null,
    choices: choices.map((choice) => ({
      first: title(choice.firstItem),
      second: title(choice.secondItem),
      seat: title(choice.seatItem),
    })),
    waitsFor: waits.map(({ item, ...wait }) => ({ workshop: item.title, ...wait })),
    presence: presences.map(({ item, ...presence }) => ({ item: title(item), ...presence })),
  }));
}

/** The invitations that the viewer's address got, and what they answered. */
export async function invitationData(viewer: Viewer) {
  if (!viewer.personId) return [];
  const rows = await db().invitation.findMany({
    where: { emailKey: emailKey(viewer.email) },
    orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
    select: {
      name: true,
      email: true,
      organisation: true,
      participantType: true,
      ground: true,
      invitedAt: true,
      remindedAt: true,
      declinedAt: true,
      occurrence: { select: { startsAt: true, event: { select: { title: true } } } },
    },
  });
  return rows.map(({ occurrence, ...invitation }) => ({
    event: occurrence.event.title,
    startsAt: occurrence.startsAt,
    ...invitation,
  }));
}
