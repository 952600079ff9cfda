import { NotFound } from "~/platform/errors";
import { open, refuse } from "./answer.server";

/** Whoever asks for an address that is none hears so in JSON, as of everything here. */
export const loader = open(() => Promise.reject(new NotFound("address")));

export const action = refuse;
