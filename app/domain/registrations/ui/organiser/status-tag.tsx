import { formatDeadline } from "~/ui/dates";
import { Tag } from "~/ui/tag";
import type { Status } from "../../registration";

type StatusTagProps = { status: Status; place: number | null; offerExpiresAt: Date | null };

/** How somebody stands on a date. */
export function StatusTag({ status, place, offerExpiresAt }: StatusTagProps) {
  if (status === "CONFIRMED") return <Tag tone="good">Bevestigd</Tag>;
  if (status === "WAITLISTED") return <Tag tone="warn">{`Wachtlijst, plaats ${place ?? "?"}`}</Tag>;
  if (status === "CANCELLED") return <Tag>Geannuleerd</Tag>;
  return (
    <Tag tone="accent">{offerExpiresAt ? `Aanbod ${formatDeadline(offerExpiresAt)}` : "Aanbod loopt"}</Tag>
  );
}
