import { redirect } from "@remix-run/node";
import { organisesAnything } from "~/domain/people/rules";
import { NotAllowed } from "~/platform/errors";
import { read } from "../handle.server";

export const loader = read(async ({ viewer }) => {
  if (!organisesAnything(viewer)) throw new NotAllowed();
  return Promise.resolve(redirect("/beheer/kennis/verhalen"));
});
