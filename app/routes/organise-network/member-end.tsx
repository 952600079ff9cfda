import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endMember, memberOf } from "~/domain/networks/group-members.server";
import { networkPath } from "~/domain/networks/ui/network-bar";
import { seatName } from "~/domain/networks/ui/organise/groups-page";
import { QuestionPage } from "~/domain/networks/ui/organise/question-page";
import { read, write, type Refused } from "../handle.server";

const back = (networkId: string) => `${networkPath(networkId)}/groepen`;

export const loader = read(async ({ viewer, params }) => ({
  seat: await memberOf(viewer, params.networkId!, params.networkGroupId!, params.memberId!),
  back: back(params.networkId!),
}));

export const action = write(async ({ viewer, params }) => {
  await endMember(viewer, params.networkId!, params.networkGroupId!, params.memberId!);
  return redirect(`${back(params.networkId!)}?gedaan=lid-weg`);
});

export const meta: MetaFunction = () => [{ title: "Lidmaatschap beëindigen - Netwerf" }];

export default function MemberEnd() {
  const { seat, back: to } = useLoaderData<typeof loader>();
  return (
    <QuestionPage
      title="Lidmaatschap beëindigen?"
      lead={seatName(seat)}
      back={{ label: "Groepen", to }}
      act="Beëindig het lidmaatschap"
      refused={useActionData<typeof action>() as Refused | undefined}
    >
      De rechten van de groep gaan meteen weg. Wie er wanneer in zat, blijft bewaard.
    </QuestionPage>
  );
}
