import { open } from "~/platform/db.server";
export const x = open;
