import { NotFound } from "~/platform/errors";
import { read } from "../handle.server";

export const loader = read(async (): Promise<null> => {
  throw new NotFound();
});

export default function NotFoundPage() {
  return null;
}
