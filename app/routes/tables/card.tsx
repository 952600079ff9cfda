import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CardPage } from "~/domain/focus-groups/ui/table/card-page";
import { NotFound } from "~/platform/errors";
import type { PageHandle } from "~/ui/page-script";
import { read } from "../handle.server";
import { shownDoor } from "./shown-door.server";

/** On paper there is nothing but the card. */
export const handle: PageHandle = { bare: true };

export const loader = read(async ({ caller, params }) => {
  const { title, guidingQuestion, room, code, qr, address, groupId } = await shownDoor(
    caller,
    params.groupId!,
  );
  // A table that was never open has no code to print.
  if (!code || !qr) throw new NotFound("table");
  return {
    group: { title, guidingQuestion, room },
    code,
    qr,
    address,
    back: `/groepen/${groupId}/tafel/code`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Kaartje voor ${data.group.title} - Netwerf` : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Card() {
  return <CardPage {...useLoaderData<typeof loader>()} />;
}
