// ZIP archives as far as a test needs them: those that the server makes are read, and put together again uncompressed.
import { crc32, inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
/** Of archives whose names are UTF-8. */
const UTF8 = 0x0800;

/** The files of an archive, by name. */
export function unpack(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const local = archive.readUInt32LE(at + 42);
    const before = [26, 28].map((place) => archive.readUInt16LE(local + place));
    const start = local + LOCAL_LENGTH + before[0] + before[1];
    const bytes = archive.subarray(start, start + size);
    const text = method === STORED ? bytes : inflateRawSync(bytes);
    const named = archive.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + name);
    files.set(named.toString('utf8'), text.toString('utf8'));
    at += CENTRAL_LENGTH + name + extra + comment;
  }
  return files;
}

/** An archive of these files. */
export function pack(files: Map<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const [named, bytes] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(LOCAL_LENGTH);
    head.writeUInt32LE(LOCAL, 0);
    common(head, 4, named, bytes);
    const entry = Buffer.alloc(CENTRAL_LENGTH);
    entry.writeUInt32LE(CENTRAL, 0);
    entry.writeUInt16LE(20, 4);
    common(entry, 6, named, bytes);
    entry.writeUInt32LE(offset, 42);
    local.push(head, named, bytes);
    central.push(entry, named);
    offset += head.length + named.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** What both heads of a file say, from the version that is needed to read it. */
function common(head: Buffer, at: number, name: Buffer, bytes: Buffer): void {
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(UTF8, at + 2);
  head.writeUInt16LE(STORED, at + 4);
  head.writeUInt32LE(crc32(bytes), at + 10);
  head.writeUInt32LE(bytes.length, at + 14);
  head.writeUInt32LE(bytes.length, at + 18);
  head.writeUInt16LE(name.length, at + 22);
}
