import type { RoleName, Viewer } from "./viewer";

/** The event (or not yet saved event) that a right is asked for. */
export type Scope = { eventId: string | null; networkId: string | null };

export function isAdministrator(viewer: Viewer): boolean {
  return viewer.grants.some((grant) => grant.role === "ADMINISTRATOR");
}

/** Holds one of the roles on the event itself or on its network. */
export function holdsRole(viewer: Viewer, roles: RoleName[], scope: Scope): boolean {
  return viewer.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      ((grant.eventId !== null && grant.eventId === scope.eventId) ||
        (grant.networkId !== null && grant.networkId === scope.networkId)),
  );
}

/** May change the event, see everybody who registered, and mail them. */
export function mayOrganise(viewer: Viewer, scope: Scope): boolean {
  return isAdministrator(viewer) || holdsRole(viewer, ["ORGANISER"], scope);
}

/** May see who is expected and check people in. */
export function mayCheckIn(viewer: Viewer, scope: Scope): boolean {
  return isAdministrator(viewer) || holdsRole(viewer, ["ORGANISER", "CHECK_IN"], scope);
}

/** Organises something somewhere: sees the organiser's area. */
export function organisesAnything(viewer: Viewer): boolean {
  return viewer.grants.some((grant) => grant.role === "ADMINISTRATOR" || grant.role === "ORGANISER");
}

/** May start a new event in this network; only an administrator starts one outside every network. */
export function mayStartEvent(viewer: Viewer, networkId: string | null): boolean {
  return mayOrganise(viewer, { eventId: null, networkId });
}

/** May give or take this role there; `scope` null means everywhere, which is the administrators' own affair. */
export function mayGrant(viewer: Viewer, role: RoleName, scope: Scope | null): boolean {
  if (role === "ADMINISTRATOR" || scope === null)
    return role === "ADMINISTRATOR" && scope === null && isAdministrator(viewer);
  return mayOrganise(viewer, scope);
}
