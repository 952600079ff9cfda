import { redirect } from "@remix-run/node";
import { leaveTable } from "~/domain/focus-groups/table/leave.server";
import { write } from "../handle.server";

/** This browser leaves the table. */
export const action = write(async ({ caller, params }) => {
  await leaveTable(caller, params.groupId!);
  return redirect("/tafel");
});
