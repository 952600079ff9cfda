import { Conflict } from "../errors";

/** Each holds a whole file in memory. */
const MOST_AT_ONCE = 4;
let taken = 0;

/**
 * Does `work`, which reads a file that somebody sends; when too many do so at once, it is turned down before anything
 * is read.
 * @throws Conflict `too-many-uploads`.
 */
export async function inUploadTurn<T>(work: () => Promise<T>): Promise<T> {
  if (taken >= MOST_AT_ONCE) throw new Conflict("too-many-uploads");
  taken += 1;
  try {
    return await work();
  } finally {
    taken -= 1;
  }
}
