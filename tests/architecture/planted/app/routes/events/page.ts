import { secret } from "~/domain/events/inside/secret";
import { open } from "~/platform/db.server";
import { other } from "~/routes/home/other";
import { letter } from "~/mail/letter";
export const x = [secret, open, other, letter];
