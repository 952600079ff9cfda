import { SignatureForm } from "~/domain/knowledge/directory/signature";
import { sign } from "~/domain/knowledge/directory/signature.server";
import { parseForm } from "~/platform/http/form.server";
import { afterSigning } from "./signed.server";

/** An organisation stands for what was said. */
export const action = afterSigning("ondertekend", async ({ caller, params, request }) =>
  sign(caller, params.contributionId!, await parseForm(request, SignatureForm)),
);
