import { redirect } from "@remix-run/node";
import { read } from "../handle.server";

export const loader = read(async () => Promise.resolve(redirect("/beheer/kennis/verhalen")));
