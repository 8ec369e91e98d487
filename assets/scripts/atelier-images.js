// Les images d’un passage collé. Google Docs et LibreOffice les écrivent dans le HTML ; Word n’y met qu’une adresse de son
// disque, et les donne dans le même passage en RTF, en hexadécimal et dans le même ordre.

const INSIDE = /^data:(image\/(?:png|jpeg|webp|gif));base64,/i;
const ON_DISK = /^file:/i;
const KINDS = { pngblip: "image/png", jpegblip: "image/jpeg" };

/** Le fichier de chaque image, dans leur ordre ; null pour celle que le collage n’apporte pas. */
export function filesOf(pictures, transfer) {
  const local = pictures.filter((one) => ON_DISK.test(one.source));
  const held = local.length ? picturesOfRtf(transfer.getData("text/rtf")) : [];
  const given = held.length === local.length ? held[Symbol.iterator]() : [][Symbol.iterator]();
  return pictures.map((one) => (ON_DISK.test(one.source) ? given.next().value || null : inside(one.source)));
}

function inside(source) {
  const found = INSIDE.exec(source);
  if (!found) return null;
  try {
    const text = atob(source.slice(found[0].length).replace(/\s/g, ""));
    return made(Uint8Array.from(text, (sign) => sign.charCodeAt(0)), found[1].toLowerCase());
  } catch (error) { return null; }
}

function made(bytes, type) { return new File([bytes], "image." + type.split("/")[1], { type }); }

/** Les photographies d’un RTF : les groupes « \\pict » en PNG ou en JPEG ; le double en métafichier n’en est pas une. */
export function picturesOfRtf(rtf) {
  const found = [];
  for (let at = rtf.indexOf("{\\pict"); at >= 0; at = rtf.indexOf("{\\pict", at + 1)) {
    const { words, digits } = readGroup(rtf, at);
    const kind = Object.keys(KINDS).find((name) => words.includes("\\" + name));
    if (kind && digits) found.push(made(bytesOf(digits), KINDS[kind]));
  }
  return found;
}

// Les commandes d’un groupe, puis ses chiffres ; les groupes qu’il contient ne sont ni l’un ni l’autre.
function readGroup(rtf, start) {
  const command = /\\(?:[a-z]+-?\d* ?|[^])|\s+/y;
  let words = "";
  let at = start + 1;
  while (rtf[at] === "{" || /[\\\s]/.test(rtf[at] || "")) {
    if (rtf[at] === "{") { at = closing(rtf, at); continue; }
    command.lastIndex = at;
    const [word] = command.exec(rtf);
    words += word;
    at += word.length;
  }
  const end = rtf.indexOf("}", at);
  return { words, digits: end < 0 ? "" : rtf.slice(at, end).replace(/\s+/g, "") };
}

// Derrière l’accolade qui ferme le groupe ouvert là.
function closing(rtf, start) {
  const sign = /\\[^]|[{}]/g;
  sign.lastIndex = start;
  let depth = 0;
  for (let found = sign.exec(rtf); found; found = sign.exec(rtf)) {
    if (found[0] === "{") depth += 1;
    if (found[0] === "}") depth -= 1;
    if (!depth) return sign.lastIndex;
  }
  return rtf.length;
}

function bytesOf(digits) {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let rank = 0; rank < bytes.length; rank += 1) bytes[rank] = parseInt(digits.substr(rank * 2, 2), 16);
  return bytes;
}
