import { record, transaction } from "~/domain/activity/record.server";
import { db } from "~/platform/db.server";
import { NotAllowed } from "~/platform/errors";
import type { Profile } from "./profile";
import type { Viewer } from "./viewer";

/** @throws NotAllowed for a visitor. */
function personId(viewer: Viewer): string {
  if (!viewer.personId) throw new NotAllowed("log-in");
  return viewer.personId;
}

/** The viewer's own name, and the language of mails to them. */
export async function myProfile(viewer: Viewer): Promise<Profile> {
  return db()
    .person.findUniqueOrThrow({
      where: { id: personId(viewer) },
      select: { name: true, jobTitle: true, locale: true },
    })
    .then(({ jobTitle, ...rest }) => ({ ...rest, jobTitle: jobTitle ?? "" }));
}

/** Changes them. Registrations keep the name they were made with. */
export async function changeProfile(viewer: Viewer, { name, jobTitle, locale }: Profile): Promise<void> {
  const id = personId(viewer);
  await transaction(async (tx) => {
    await tx.person.update({ where: { id }, data: { name, jobTitle: jobTitle || null, locale } });
    await record(tx, { kind: "person.changed", subjectId: id, actorId: id });
  });
}

/** What this room keeps about the viewer, in full, for them to take along. */
export async function personalData(viewer: Viewer) {
  const { organisation, loginSessions, roleGrants, ...person } = await db().person.findUniqueOrThrow({
    where: { id: personId(viewer) },
    select: {
      name: true,
      email: true,
      jobTitle: true,
      locale: true,
      createdAt: true,
      organisation: { select: { name: true } },
      loginSessions: { select: { device: true, createdAt: true, expiresAt: true } },
      roleGrants: {
        select: {
          role: true,
          grantedAt: true,
          network: { select: { name: true } },
          event: { select: { title: true } },
        },
      },
    },
  });
  return {
    person: { ...person, organisation: organisation?.name ?? null },
    sessions: loginSessions,
    roles: roleGrants.map(({ network, event, ...grant }) => ({
      ...grant,
      on: event?.title ?? network?.name ?? null,
    })),
  };
}
