import { decodeText } from "~/documents/delimited";
import { readPeopleList } from "~/documents/people-list";
import { InviteForm } from "~/domain/registrations/invitation";
import { Invalid } from "~/platform/errors";
import { parseValues, readUpload } from "~/platform/http/form.server";

/** The list that an organiser pasted or uploaded, read into people and lines that are none. @throws Invalid */
export async function readInviteList(request: Request) {
  const { values, file } = await readUpload(request, "file");
  const { list: pasted, ...chosen } = parseValues(values, InviteForm);
  if (file && pasted.trim()) throw new Invalid({ file: "file-or-list" });
  // A workbook, a picture, a PDF: texts have no such bytes, but for those of two bytes a letter.
  if (file && !isText(file)) throw new Invalid({ file: "file-type" });
  const list = file ? decodeText(file) : pasted;
  if (!list.trim()) throw new Invalid({ list: "required" });
  return { list, ...chosen, ...readPeopleList(list) };
}

function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 || !bytes.subarray(0, 4096).includes(0);
}
