import type { DoorAnswer, GuestList } from "../../check-in";
import type { DoorEntry } from "../../door-entry";

/** Asking the server, and what may come back. */
export type Reply<T> =
  { kind: "ok"; value: T; skew: number } | { kind: "offline" | "logged-out" | "refused" };

const PATIENCE_MS = 15_000;

export type DoorServer = {
  /** Null: as it was when last asked. @param again the device has no list any more. */
  list(again: boolean): Promise<Reply<GuestList | null>>;
  send(device: string, entries: DoorEntry[]): Promise<Reply<DoorAnswer[]>>;
};

/** @param path address of the door's page. */
export function doorServer(path: string): DoorServer {
  let version = "";
  return {
    list: (again) =>
      ask<{ version: string; list: GuestList | null }, GuestList | null>(
        `${path}/gasten?versie=${again ? "" : version}`,
        {},
        (body) => {
          version = body.version;
          return body.list;
        },
      ),
    send: (device, entries) =>
      ask<{ answers: DoorAnswer[] }, DoorAnswer[]>(
        `${path}/scans`,
        {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ device, deviceNow: Date.now(), entries }),
        },
        (body) => body.answers,
      ),
  };
}

async function ask<B, T>(url: string, init: RequestInit, take: (body: B) => T): Promise<Reply<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const began = Date.now();
    const response = await fetch(url, { ...init, signal: stop.signal, redirect: "manual" });
    if (response.status === 401 || response.type === "opaqueredirect") return { kind: "logged-out" };
    if (response.status === 403 || response.status === 404) return { kind: "refused" };
    if (!response.ok) return { kind: "offline" };
    const body = (await response.json()) as B & { now: number };
    // Half of the way there and back has passed since the server looked at its clock.
    return { kind: "ok", value: take(body), skew: body.now - (began + Date.now()) / 2 };
  } catch {
    return { kind: "offline" };
  } finally {
    clearTimeout(timer);
  }
}
