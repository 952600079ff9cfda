import { NotFound } from "~/platform/errors";
import { sameText, sign } from "~/platform/ids.server";
import { appSecret } from "~/platform/secret.server";

/** What a letter of invitation carries: the invitation's id with our signature, so that nobody answers for another. */
export function invitationToken(invitationId: string): string {
  return `${invitationId}.${sign(appSecret(), "invitation", invitationId)}`;
}

/** The page on which the receiver says that they cannot come. */
export function declinePath(invitationId: string): string {
  return `/uitnodiging/${invitationToken(invitationId)}/afzegging`;
}

/** The registration form of that day, filled in with what the invitation says. */
export function acceptPath(slug: string, occurrenceId: string, invitationId: string): string {
  return `/evenementen/${slug}/inschrijven?datum=${occurrenceId}&uitnodiging=${invitationToken(invitationId)}`;
}

/** The invitation that a link is about. @throws NotFound when the link is not ours. */
export function invitationIn(token: string): string {
  const id = /^([0-9a-f-]{36})\.[\w-]{22}$/.exec(token)?.[1];
  if (!id || !sameText(token, invitationToken(id))) throw new NotFound("link");
  return id;
}
