import { sameText, sign } from "~/platform/ids.server";
import { appSecret } from "~/platform/secret.server";

/**
 * The private link of a registration needs no log-in and no row: it is the id with our signature. Raising
 * `linkVersion` makes every earlier link worthless.
 */
export function privateToken(registration: { id: string; linkVersion: number }): string {
  return `${registration.id}.${sign(appSecret(), "registration", `${registration.id}.${registration.linkVersion}`)}`;
}

export function privatePath(registration: { id: string; linkVersion: number }): string {
  return `/inschrijving/${privateToken(registration)}`;
}

/** The id in a private link, not yet believed. */
export function claimedId(token: string): string | undefined {
  return /^([0-9a-f-]{36})\.[\w-]{22}$/.exec(token)?.[1];
}

export function isGenuine(token: string, registration: { id: string; linkVersion: number }): boolean {
  return sameText(token, privateToken(registration));
}
