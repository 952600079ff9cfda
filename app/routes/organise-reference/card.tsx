import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContactCardForm } from "~/domain/knowledge/contact-cards/contact-card";
import { changeCard } from "~/domain/knowledge/contact-cards/edit.server";
import { cardToEdit, editedCard } from "~/domain/knowledge/contact-cards/queries.server";
import { CardPage } from "~/domain/knowledge/contact-cards/ui/edit-page";
import { cardPath } from "~/domain/knowledge/contact-cards/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, write, type Refused } from "../handle.server";
import { outcomeIn } from "./outcome.server";

export const loader = read(async ({ viewer, params, url }) => ({
  saved: await cardToEdit(viewer, params.contactCardId!),
  outcome: outcomeIn(url),
}));

export const action = write(async ({ viewer, params, request }) => {
  const cardId = params.contactCardId!;
  await editedCard(viewer, cardId);
  await changeCard(viewer, cardId, await parseForm(request, ContactCardForm));
  return redirect(`${cardPath(cardId)}?gedaan=bewaard`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.saved.card.name} - Contactpunten - Netwerf` : "Netwerf" },
];

export default function Card() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <CardPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
