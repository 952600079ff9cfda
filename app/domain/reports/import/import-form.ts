import { z } from "zod";
import { optionalId } from "~/platform/http/fields";

/** What comes along with a document. The pasted text stays as it is: its spaces say what is a list. */
export const ImportForm = z.object({
  networkId: optionalId(),
  text: z.preprocess((value) => [value].flat()[0] ?? "", z.string()),
});
