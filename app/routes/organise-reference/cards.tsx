import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editedCards } from "~/domain/knowledge/contact-cards/queries.server";
import { CardEditListPage } from "~/domain/knowledge/contact-cards/ui/edit-list-page";
import { read } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, url }) => ({
  cards: await editedCards(viewer),
  outcome: outcomeIn(url),
}));

export const meta: MetaFunction = () => [{ title: "Contactpunten - Kennis - Netwerf" }];

export default function Cards() {
  return <CardEditListPage {...useLoaderData<typeof loader>()} />;
}
