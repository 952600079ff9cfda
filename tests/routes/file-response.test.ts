import fc from "fast-check";
import { expect, test } from "vitest";
import { attachment, pdfResponse } from "~/platform/http/file-response";

const realName = (header: string) => decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(header)![1]!);

test("a file keeps its name, accents and all, and old programs get a plain one", () => {
  expect(attachment("Attest Łukasz Ünïcode.pdf")).toBe(
    "attachment; filename=\"Attest _ukasz Unicode.pdf\"; filename*=UTF-8''Attest%20%C5%81ukasz%20%C3%9Cn%C3%AFcode.pdf",
  );
});

test("a name cannot end the header, climb out of a folder or hide its ending", () => {
  for (const [name, becomes] of [
    ['a"; filename="evil.exe', "a ; filename= evil.exe"],
    ["a\r\nSet-Cookie: b=c.pdf", "a Set-Cookie b=c.pdf"],
    ["../../etc/passwd.pdf", "etc passwd.pdf"],
    ["gnp\u202efdp.exe", "gnp fdp.exe"],
    ["'(*)%41.pdf", "'( ) 41.pdf"],
    ["\ud83d.pdf", "netwerf.pdf"],
    ["", "netwerf"],
  ])
    expect(realName(attachment(name!))).toBe(becomes);
});

test("whatever the name, the header is one that can be sent", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const header = attachment(`${name}.pdf`);
      expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(header);
      expect(header).toMatch(
        /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[!#$&+\-.^_`|~0-9A-Za-z%]+$/,
      );
    }),
  );
});

test("a PDF stays in no cache", () => {
  const { headers } = pdfResponse(Buffer.from("%PDF"), "x.pdf");
  expect([headers.get("content-type"), headers.get("cache-control")]).toEqual([
    "application/pdf",
    "no-store",
  ]);
});
