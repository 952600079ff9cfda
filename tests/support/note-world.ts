import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll } from "vitest";
import { addListener } from "~/domain/activity/dispatch.server";
import { GUEST_COOKIE } from "~/domain/focus-groups/caller";
import { grantRole } from "~/domain/people/roles.server";
import { system, type RoleName } from "~/domain/people/viewer";
import { db } from "~/platform/db.server";
import { newId, newSecret, sha256 } from "~/platform/ids.server";
import { openNotesGateway, type NotesGateway } from "~/realtime/notes/gateway.server";
import { makeGroups } from "./groups";
import { loginAs } from "./login";
import { registerGuest } from "./make";
import { NoteClient } from "./note-client";
import { makePerson } from "./people";

export type NoteServer = { origin: string; gateway: NotesGateway; close(): Promise<void> };

/** The gateway of the notes on a port of its own. */
export async function openNoteServer(): Promise<NoteServer> {
  const server = http.createServer();
  const gateway = openNotesGateway(server, undefined);
  const forget = addListener(gateway.heard);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    gateway,
    close: async () => {
      forget();
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The gateway for a whole test file; whoever joined has left when a test ends. */
export function useNotes() {
  let server: NoteServer;
  const clients: NoteClient[] = [];
  beforeAll(async () => {
    server = await openNoteServer();
  });
  afterEach(() => clients.splice(0).forEach((client) => client.leave()));
  afterAll(() => server.close());
  return {
    get origin() {
      return server.origin;
    },
    openNotes: () => server.gateway.openNotes(),
    /** A browser that opens the group's note, on this gateway or another. */
    async join(groupId: string, cookie = "", origin = server.origin): Promise<NoteClient> {
      const client = await NoteClient.join(origin, groupId, cookie);
      clients.push(client);
      return client;
    },
  };
}

/** A group with somebody of every part, as the cookies of their browsers. */
export async function makeTable() {
  const { event, date, groups } = await makeGroups([{}]);
  const groupId = groups[0]!;
  const on = { eventId: event.id };
  const withRole = async (role: RoleName, name: string) => {
    const person = await makePerson({ name });
    await grantRole(system, { ...person, role, on });
    return { ...person, cookie: await loginAs(person.id) };
  };
  const participant = await makePerson({ name: "Piet Participant" });
  const own = await registerGuest(date.id, { email: participant.email, name: participant.name });
  await db().registration.update({ where: { id: own.id }, data: { personId: participant.id } });
  await db().focusGroupMember.create({ data: { groupId, registrationId: own.id } });
  const stranger = await makePerson({ name: "Sam Stranger" });
  return {
    event,
    date,
    groupId,
    organiser: await withRole("ORGANISER", "Otto Organisator"),
    facilitator: await withRole("FACILITATOR", "Fien Begeleider"),
    taker: await withRole("NOTE_TAKER", "Nele Notulist"),
    participant: { ...participant, cookie: await loginAs(participant.id) },
    stranger: { ...stranger, cookie: await loginAs(stranger.id) },
    penGuest: await makeGuest(groupId, true),
    guest: await makeGuest(groupId, false),
  };
}

/** A browser that joined the table by its code. */
export async function makeGuest(groupId: string, mayWrite: boolean, name = "Gijs Gast") {
  const secret = newSecret();
  const guest = await db().tableGuest.create({
    data: { id: newId(), groupId, secretHash: sha256(secret), name, mayWrite, joinedAt: new Date() },
  });
  return { ...guest, cookie: `${GUEST_COOKIE}=${secret}` };
}
