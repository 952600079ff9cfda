/** A device must tell "log in again" from "you have nothing to do here". */
export function loggedOut(): Response {
  return Response.json({ code: "not-allowed", reason: "log-in" }, { status: 401 });
}
