import { setListed } from "~/domain/knowledge/directory/edit.server";
import { editOrganisationsPath } from "~/domain/knowledge/directory/organisation";
import { backTo } from "./outcome.server";

/** The organisation no longer stands in the directory. */
export const action = backTo(
  ({ organisationId }) => `${editOrganisationsPath}/${organisationId}`,
  "geschrapt",
  ({ viewer, params }) => setListed(viewer, params.organisationId!, false),
);
