import { secret } from "~/domain/events/inside/secret";
export const x = secret;
