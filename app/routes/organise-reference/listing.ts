import { setListed } from "~/domain/knowledge/directory/edit.server";
import { editOrganisationsPath } from "~/domain/knowledge/directory/organisation";
import { backTo } from "./outcome.server";

/** The organisation stands in the directory. */
export const action = backTo(
  ({ organisationId }) => `${editOrganisationsPath}/${organisationId}`,
  "opgenomen",
  ({ viewer, params }) => setListed(viewer, params.organisationId!, true),
);
