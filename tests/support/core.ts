import { addMember } from "~/domain/networks/group-members.server";
import { viewerWith } from "./people";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { makeListed, makeNetwork } from "./events";
import { makeNetworkGroup, memberInput } from "./networks";
import { makePerson } from "./people";

type Seat = { name?: string; organisation?: string };

/** A network with a fixed core, and who organises it. */
export async function makeCore() {
  const network = await makeNetwork();
  const group = await makeNetworkGroup(network.id, "VASTE_KERN");
  const tine = viewerWith("ORGANISER", { networkId: network.id }, (await makePerson({ name: "Tine" })).id);
  return {
    network,
    group,
    tine,
    /** A regional session of the network, in ten days unless said otherwise. */
    session: (options: Parameters<typeof makeListed>[0] = {}) =>
      makeListed({ kind: "REGIONALE_SESSIE", networkId: network.id, ...options }),
    /** Gives a person a seat, for an organisation or alone; answers the address and the seat. */
    async join({ name = "Kim Kern", organisation = "" }: Seat = {}) {
      const email = `kern-${newId().slice(24)}@example.org`;
      const input = memberInput({ organisationName: organisation, personName: name, personEmail: email });
      const { id } = await addMember(tine, network.id, group.id, input);
      return { email, id };
    },
    /** Gives an organisation a seat, by nobody yet. */
    seat: (organisationName: string) =>
      addMember(tine, network.id, group.id, memberInput({ organisationName })),
  };
}

/** Somebody was at the door of the day they are registered for. */
export async function wasThere(registrationId: string) {
  await db().presence.create({ data: { registrationId, arrivedAt: new Date(), device: "Inkom" } });
}
