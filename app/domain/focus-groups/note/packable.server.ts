/** The same bytes as the packer of the sockets knows them. */
export const packable = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** An update that changes nothing. */
export const NOTHING = Buffer.from([0, 0]);
