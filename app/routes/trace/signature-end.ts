import { takeSignatureBack } from "~/domain/knowledge/directory/signature.server";
import { afterSigning } from "./signed.server";

/** It no longer does. */
export const action = afterSigning("niet-meer", ({ caller, params }) =>
  takeSignatureBack(caller, params.contributionId!),
);
