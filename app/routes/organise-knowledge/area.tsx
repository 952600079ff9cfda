import { Outlet } from "@remix-run/react";
import { knowledgeBar } from "~/domain/knowledge/ui/knowledge-bar";
import { read } from "../handle.server";

/** The bar of who edits the knowledge base; what is theirs to edit, each page asks itself. */
export const loader = read(async () => Promise.resolve({ bar: knowledgeBar }));

export default Outlet;
