import { newId } from "~/platform/ids.server";

/** Posts the registration form as a browser without script does. */
export async function postRegistration(
  origin: string,
  slug: string,
  fields: Record<string, string>,
): Promise<Response> {
  const number = newId().slice(-8);
  const body = new URLSearchParams({
    formKey: newId(),
    name: `Gast ${number}`,
    email: `gast-${number}@example.org`,
    participantType: "LDE_ONDERNEMING",
    ...fields,
  });
  return fetch(`${origin}/evenementen/${slug}/inschrijven`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    body,
  });
}
