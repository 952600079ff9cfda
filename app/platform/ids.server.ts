import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { v7 } from "uuid";

/** Letters and digits that nobody confuses when reading them aloud: no 0/o, 1/i/l, u/v. */
const READABLE = "23456789abcdefghjkmnpqrstwxyz";

/** An id that sorts after every earlier one made here, also within one millisecond; its last twelve digits are random. */
export function newId(): string {
  return v7();
}

/** Can be the id of something: what stands in an address may be anything, and the database refuses what is none. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** A secret of 160 bits for a cookie or a link. */
export function newSecret(): string {
  return randomBytes(20).toString("base64url");
}

/** A random code that can be read aloud; 10 characters are 48 bits. */
export function readableCode(length: number): string {
  return Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join("");
}

/** Six digits, for log-in mails. */
export function sixDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** Hex SHA-256: what the database keeps of a secret. */
export function sha256(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** 128-bit signature of `text` for one purpose; a signature for one purpose is worth nothing for another. */
export function sign(key: string, purpose: string, text: string): string {
  return createHmac("sha256", key)
    .update(`${purpose}\0${text}`)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}

/** Equal, in a time that does not tell how far they agree. */
export function sameText(a: string, b: string): boolean {
  const x = Buffer.from(a);
  const y = Buffer.from(b);
  return x.length === y.length && timingSafeEqual(x, y);
}

/** As sign, in so many characters that can be copied by hand; 10 of them are 48 bits. */
export function signReadably(key: string, purpose: string, text: string, length: number): string {
  const bytes = createHmac("sha256", key).update(`${purpose}\0${text}`).digest();
  return Array.from(bytes.subarray(0, length), (byte) => READABLE[byte % READABLE.length]).join("");
}
