/** So long may a group write nothing before somebody should have a look, in minutes. */
export const SILENT_MINUTES = 10;
/** Who wrote nothing for longer is not silent any more, but done; in minutes. */
const OVER_MINUTES = 240;

type Signs = {
  /** When something was last written or contributed. */
  lastAt: Date | null;
  /** Since when the table could: its phones may join, or its clock runs. */
  openedAt: Date | null;
  /** It is closed: nobody expects anything. */
  closed: boolean;
};

/** For how many whole minutes a group has been silent; null as long as nobody need wonder. */
export function silentMinutes({ lastAt, openedAt, closed }: Signs, at: Date): number | null {
  const since = lastAt && openedAt && openedAt > lastAt ? openedAt : (lastAt ?? openedAt);
  if (closed || !since) return null;
  const minutes = Math.floor((at.getTime() - since.getTime()) / 60_000);
  return minutes >= SILENT_MINUTES && minutes < OVER_MINUTES ? minutes : null;
}
