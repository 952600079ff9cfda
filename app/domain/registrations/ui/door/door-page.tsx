import { useHydrated } from "~/ui/hydrated";
import type { GuestList } from "../../check-in";
import { DoorApp } from "./door-app";
import { PlainDoor, type PlainDoorProps } from "./plain-door";

export type DoorPageProps = Omit<PlainDoorProps, "list"> & {
  occurrenceId: string;
  /** Null in the copy that a device keeps for when there is no network: that one knows nobody by name. */
  list: GuestList | null;
};

/** The door: with script it works without network, without script it is a list with buttons. */
export function DoorPage({ occurrenceId, list, ...plain }: DoorPageProps) {
  const hydrated = useHydrated();
  if (hydrated)
    return <DoorApp path={plain.path} occurrenceId={occurrenceId} list={list} query={plain.query} />;
  return list ? <PlainDoor list={list} {...plain} /> : <p className="page">Even geduld …</p>;
}
