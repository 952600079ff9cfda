import fs from "node:fs";
import path from "node:path";

/** A user of the operating system. */
export type SystemUser = { uid: number; gid: number };

/** Users without rights that a Linux machine usually has, the best first. */
const CANDIDATES = ["postgres", "node", "nobody"];

/**
 * As whom the database runs; undefined: as we do. PostgreSQL refuses to run as root, so for root it is the owner of
 * the data, else of the folder, else a user without rights.
 * @throws Error when there is nobody.
 */
export function systemUserFor({ root, data }: { root: string; data: string }): SystemUser | undefined {
  if (process.platform === "win32" || process.getuid!() !== 0) return undefined;
  const users = knownUsers();
  const user =
    ownerOf(data) ??
    users.find(({ uid }) => uid === ownerOf(root)?.uid) ??
    CANDIDATES.map((name) => users.find((one) => one.name === name)).find((one) => one !== undefined);
  if (user) return { uid: user.uid, gid: user.gid };
  throw new Error(
    `Netwerf runs as root and finds no other user to run the database as. Run it as an ordinary user, or give ${root} to one.`,
  );
}

/** The owner of a directory that is there and not root's. */
function ownerOf(dir: string): SystemUser | undefined {
  const stat = fs.statSync(dir, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

/** Users by name, without root. Making a cluster needs a user that has a name. */
function knownUsers(): (SystemUser & { name: string })[] {
  return fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0);
}

/** Whether a user may pass through every directory down to this one. */
export function reachable(dir: string, user: SystemUser): boolean {
  for (let at = dir; ; at = path.dirname(at)) {
    const { uid, gid, mode } = fs.statSync(at);
    const enter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & enter)) return false;
    if (at === path.dirname(at)) return true;
  }
}
