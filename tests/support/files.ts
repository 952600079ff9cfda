import { crc32, deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/ids.server";
import { storeBytes } from "~/platform/storage.server";
import type { Visibility } from "~/domain/files/file";

const TYPES = "application/vnd.openxmlformats-officedocument";
const MAIN = { docx: "wordprocessingml.document.main+xml", pptx: "presentationml.presentation.main+xml" };

/** What an office document says that it is. */
export const contentTypes = (kind: keyof typeof MAIN) =>
  `<Types><Override PartName="/x" ContentType="${TYPES}.${MAIN[kind]}"/></Types>`;

/** A zip says when it was packed; here always the same, so that the same parts are the same bytes. */
const PACKED = new Date("2026-03-01T12:00:00Z");

/** A zip file of these texts. */
export const zipOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { mtime: PACKED },
  );

/** Slides with what is on them and what their speaker wrote; in the file they stand in another order. */
export function pptxOf(slides: { text: string; notes?: string }[]): Uint8Array {
  const numbered = slides.map((slide, i) => ({ ...slide, number: slides.length - i, id: `rId${i + 1}` }));
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes("pptx"),
    "ppt/presentation.xml": `<p:presentation><p:sldIdLst>${numbered
      .map(({ id }) => `<p:sldId id="256" r:id="${id}"/>`)
      .join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `<Relationships>${numbered
      .map(({ id, number }) => `<Relationship Id="${id}" Target="slides/slide${number}.xml"/>`)
      .join("")}</Relationships>`,
  };
  for (const { number, text, notes } of numbered) {
    parts[`ppt/slides/slide${number}.xml`] = `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
    if (notes === undefined) continue;
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] =
      `<Relationships><Relationship Id="rId1" Target="../notesSlides/notesSlide${number}.xml"/></Relationships>`;
    parts[`ppt/notesSlides/notesSlide${number}.xml`] = `<p:notes><a:p><a:t>${notes}</a:t></a:p></p:notes>`;
  }
  return zipOf(parts);
}

/** An OpenDocument text. */
export const odtOf = (...lines: string[]): Uint8Array =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content><office:body><office:text>${lines
      .map((line) => `<text:p>${line}</text:p>`)
      .join("")}</office:text></office:body></office:document-content>`,
  });

/** A picture of one colour, with the place and the camera in it when it is a photograph. */
export async function pictureOf(
  kind: "png" | "jpeg" | "webp" = "png",
  { width = 40, height = 30 } = {},
): Promise<Uint8Array> {
  const picture = sharp({ create: { width, height, channels: 3, background: "#3a7" } });
  if (kind !== "jpeg") return new Uint8Array(await picture.toFormat(kind).toBuffer());
  const place = { GPSLatitudeRef: "N", GPSLatitude: "51/1 2/1 3/1", GPSLongitudeRef: "E" };
  return new Uint8Array(
    await picture
      .jpeg()
      .withExif({ IFD0: { Copyright: "Geheime fotograaf" }, IFD3: place })
      .withMetadata({ orientation: 6 })
      .toBuffer(),
  );
}

/** A PNG that says it is this large, and holds next to nothing. */
export function pngThatClaims(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const pixels = deflateSync(Buffer.alloc(1000));
  const parts = [chunk("IHDR", size), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

type Hung = { title?: string; visibility?: Visibility; bytes?: Uint8Array };

/** A file that hangs on an event, without a form. */
export async function makeFile(
  eventId: string | null,
  { title = "Dia's", visibility = "ORGANISERS", bytes }: Hung = {},
) {
  const content = bytes ?? strToU8(`%PDF-1.7 ${newId()}`);
  return db().fileItem.create({
    data: {
      ...{ eventId, title, visibility, fileName: "dias.pdf", mediaType: "application/pdf" },
      ...{
        bytes: content.length,
        hash: await storeBytes(content),
        uploadedAt: new Date(),
        textState: "READ",
      },
    },
  });
}

/** A story with a picture. */
export async function makePictured(
  networkId: string | null,
  state: "SUBMITTED" | "IN_NETWORK" | "SHARED" = "SHARED",
) {
  const at = new Date();
  const bytes = await pictureOf("webp");
  const file = await db().fileItem.create({
    data: {
      ...{
        title: "Tafel",
        fileName: "tafel.webp",
        mediaType: "image/webp",
        bytes: bytes.length,
        width: 40,
        height: 30,
      },
      ...{ hash: await storeBytes(bytes), uploadedAt: at, textState: "NO_TEXT" },
    },
  });
  const story = await db().practiceStory.create({
    data: {
      ...{ slug: `verhaal-${newId()}`, networkId, state, createdAt: at, changedAt: at },
      revisions: { create: { number: 1, state: "ACCEPTED", at, title: "Van post naar poetsen" } },
      pictures: { create: { fileId: file.id, alt: "Een tafel", agreedAt: at, acceptedAt: at } },
    },
    include: { pictures: true },
  });
  return { story, picture: story.pictures[0]!, file };
}
