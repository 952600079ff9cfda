import { z } from "zod";
import { optionalId } from "~/platform/http/fields";

/** What comes along with a file of stories. */
export const StoryImportForm = z.object({ networkId: optionalId() });
