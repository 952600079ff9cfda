import { Outlet } from "@remix-run/react";
import { knowledgeBar } from "~/domain/knowledge/ui/knowledge-bar";
import { isAdministrator, organisesAnything } from "~/domain/people/rules";
import { NotAllowed } from "~/platform/errors";
import { read } from "../handle.server";

/** The bar of who edits the knowledge base; what is theirs to edit, each page asks itself. */
export const loader = read(async ({ viewer }) => {
  if (!organisesAnything(viewer)) throw new NotAllowed();
  return Promise.resolve({ bar: knowledgeBar(isAdministrator(viewer)) });
});

export default Outlet;
