import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContactCardForm } from "~/domain/knowledge/contact-cards/contact-card";
import { addCard } from "~/domain/knowledge/contact-cards/edit.server";
import { mayAddCard } from "~/domain/knowledge/contact-cards/queries.server";
import { CardPage } from "~/domain/knowledge/contact-cards/ui/edit-page";
import { cardPath } from "~/domain/knowledge/contact-cards/ui/paths";
import { parseForm } from "~/platform/http/form.server";
import { read, writeOnce, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, url }) => {
  mayAddCard(viewer);
  return Promise.resolve({ organisationName: url.searchParams.get("organisatie") ?? "" });
});

export const action = writeOnce(async ({ viewer, request }) => {
  mayAddCard(viewer);
  const { id } = await addCard(viewer, await parseForm(request, ContactCardForm));
  return redirect(`${cardPath(id)}?gedaan=gemaakt`);
});

export const meta: MetaFunction = () => [{ title: "Nieuw contactpunt - Netwerf" }];

export default function CardNew() {
  const refused = useActionData<typeof action>() as Refused | undefined;
  const { organisationName } = useLoaderData<typeof loader>();
  return <CardPage organisationName={organisationName} refused={refused} />;
}
