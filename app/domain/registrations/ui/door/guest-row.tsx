import { participantTypeLabels } from "~/domain/events/participant-types";
import { Button } from "~/ui/button";
import { formatTime } from "~/ui/dates";
import { Tag } from "~/ui/tag";
import type { Stay } from "../../attendance";
import type { Guest } from "../../check-in";
import type { BoardGuest } from "./board";
import type { DoorActions, Place } from "./use-door";

type GuestRowProps = { guest: BoardGuest; place: Place; actions: DoorActions };

/** One person: who, whether they are here, and the one button that is right for them now. */
export function GuestRow({ guest, place, actions }: GuestRowProps) {
  const stay = guest.stays.find((one) => one.itemId === place.itemId);
  return (
    <li className="door-guest">
      <div className="door-guest__who">
        <p className="door-guest__name">{guest.name}</p>
        <p className="soft">
          {[guest.organisation, participantTypeLabels.nl[guest.type]].filter(Boolean).join(" · ")}
        </p>
        <GuestTags guest={guest} />
        {stay && <p className="door-guest__stay">{stayWords(stay)}</p>}
      </div>
      <RowButton guest={guest} place={place} actions={actions} stay={stay} />
    </li>
  );
}

function RowButton({ guest, place, actions, stay }: GuestRowProps & { stay: Stay | undefined }) {
  const named = (verb: string) => ({ type: "button" as const, "aria-label": `${verb}: ${guest.name}` });
  const inside = stay !== undefined && stay.leftAt === null;
  if (guest.status === "CANCELLED") return null;
  if (guest.status !== "CONFIRMED")
    return (
      <Button {...named("Laat binnen")} variant="secondary" onClick={() => actions.admit(guest)}>
        Laat binnen
      </Button>
    );
  if (inside && !place.arriving)
    return (
      <Button {...named("Vertrekt")} onClick={() => actions.leave(guest)}>
        Vertrekt
      </Button>
    );
  if (inside || !place.arriving) return null;
  return (
    <Button {...named(stay ? "Weer binnen" : "Check in")} onClick={() => actions.checkIn(guest)}>
      {stay ? "Weer binnen" : "Check in"}
    </Button>
  );
}

/** What a helper must know of somebody at a glance, in words. */
export function GuestTags({ guest }: { guest: Pick<Guest, "status" | "photo" | "walkIn"> }) {
  if (guest.status === "CONFIRMED" && guest.photo === "YES" && !guest.walkIn) return null;
  return (
    <p className="door-guest__tags">
      {guest.status === "WAITLISTED" && <Tag tone="warn">Op de wachtlijst</Tag>}
      {guest.status === "OFFERED" && <Tag tone="warn">Plaats aangeboden</Tag>}
      {guest.status === "CANCELLED" && <Tag tone="danger">Uitgeschreven</Tag>}
      {guest.photo === "NO" && <Tag tone="danger">Niet op de foto</Tag>}
      {guest.photo === "ASK_ME" && <Tag tone="warn">Vraag over de foto</Tag>}
      {guest.walkIn && <Tag>Niet ingeschreven</Tag>}
    </p>
  );
}

export function stayWords({
  arrivedAt,
  leftAt,
  device,
}: Pick<Stay, "arrivedAt" | "leftAt" | "device">): string {
  const came = `Binnen sinds ${formatTime(new Date(arrivedAt))} (${device})`;
  return leftAt === null ? came : `Vertrokken om ${formatTime(new Date(leftAt))}`;
}
