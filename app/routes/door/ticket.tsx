import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { doorOfTicket } from "~/domain/registrations/guest-list.server";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import { read } from "../handle.server";
import { doorPath } from "./plain-entry.server";

/** Where a ticket's QR code leads when it is read with an ordinary camera. Says nothing of whose it is. */
export const loader = read(async ({ viewer, params }) => {
  const ticket = await doorOfTicket(viewer, params.code!);
  if (ticket.mayCheckIn) throw redirect(`${doorPath(ticket.occurrenceId)}?zoek=${params.code}`);
  return { title: ticket.title, startsAt: ticket.startsAt, place: ticket.place };
});

export const meta: MetaFunction = () => [
  { title: "Ticket - Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Ticket() {
  const { title, startsAt, place } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader narrow title={`Ticket voor ${title}`} />
      <Page narrow>
        <p>
          <Time at={startsAt} />
          {`, ${place}`}
        </p>
        <p>Toon deze code aan de ingang. Het onthaal scant ze daar.</p>
      </Page>
    </>
  );
}
