import type { Socket } from "socket.io";
import { guestSecretOf, type GroupCaller } from "~/domain/focus-groups/caller";
import { viewerFromCookie } from "~/domain/people/sessions.server";

/** Who is behind a socket, at the moment of asking: its cookies are those of the first request. */
export async function callerOf(socket: Socket): Promise<GroupCaller> {
  const cookie = socket.handshake.headers.cookie ?? null;
  return { viewer: await viewerFromCookie(cookie), guestSecret: guestSecretOf(cookie) };
}
