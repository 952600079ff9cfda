import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invitationPrefill, tieInvitation } from "~/domain/registrations/answer-invitation.server";
import { registrationForm } from "~/domain/registrations/queries.server";
import { privatePath } from "~/domain/registrations/links.server";
import { register, sendLinkAgain } from "~/domain/registrations/register.server";
import { RegisterForm } from "~/domain/registrations/register-form";
import { seatsLeft } from "~/domain/registrations/seats-left.server";
import { RegisterPage } from "~/domain/registrations/ui/register-page";
import { limitRegistrations } from "~/domain/people/rate-limits.server";
import { Invalid } from "~/platform/errors";
import { parseForm, submittedValues } from "~/platform/http/form.server";
import { newSecret } from "~/platform/ids.server";
import { textFor } from "~/ui/text/catalogue";
import { read, write, type Refused } from "../handle.server";

export const loader = read(async ({ viewer, params, url, locale }) => {
  const form = await registrationForm(viewer, params.slug!, url.searchParams.get("datum"));
  const seats = await seatsLeft(form.dates.map((date) => date.id));
  const prefill = await invitationPrefill(url.searchParams.get("uitnodiging"), form.event.id);
  return {
    ...form,
    funder: form.event.fundingLine,
    seats,
    locale,
    formKey: newSecret(),
    prefill: prefill ?? undefined,
  };
});

export const action = write(async ({ viewer, request, locale, ip }) => {
  const input = await parseForm(request, RegisterForm);
  await limitRegistrations(
    ip,
    input.people.map((person) => person.email),
  );
  try {
    const { people } = await register(viewer, locale, input);
    const { invitation } = submittedValues(request);
    if (typeof invitation === "string") await tieInvitation(invitation, people[0]!.id);
    return redirect(`${privatePath(people[0]!)}?nieuw`);
  } catch (error) {
    if (error instanceof Invalid) await remind(error, request, input.occurrenceId);
    throw error;
  }
});

/** Whoever is already registered gets their own link again, by mail: only they may open it. */
async function remind(error: Invalid, request: Request, occurrenceId: string): Promise<void> {
  const values = submittedValues(request);
  for (const [field, code] of Object.entries(error.fields)) {
    const address = values[field];
    if (code === "already-registered" && typeof address === "string")
      await sendLinkAgain(address, occurrenceId);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? textFor(data.locale, "registration").titleFor(data.event.title) : "Netwerf" },
  { name: "robots", content: "noindex" },
];

export default function Register() {
  const { funder: _funder, ...data } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Refused | undefined;
  return <RegisterPage {...data} refused={refused} />;
}
