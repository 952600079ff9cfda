import { suggestOrganisations } from "~/domain/people/suggest.server";
import { read } from "../handle.server";

/** Names of organisations for the registration form, as JSON. */
export const loader = read(async ({ url }) =>
  Response.json(await suggestOrganisations(url.searchParams.get("q") ?? ""), {
    headers: { "cache-control": "public, max-age=60" },
  }),
);
