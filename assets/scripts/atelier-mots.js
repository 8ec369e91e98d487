// L’orthographe : le dictionnaire français de Grammalecte, au format Hunspell, et les noms que l’annuaire connaît. Aucun mot ne
// quitte l’ordinateur. Une forme se cherche telle quelle, puis par ses terminaisons : rien n’est déplié, la lecture prend un instant.

const WORD = /[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu;
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'(?=.)/i;
const ONLY_WITH_AN_ENDING = "()";
const FORBIDDEN = "{}";
const LETTERS = [..."abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûœ"];
const MOST_PROPOSED = 3;
const HIDDEN = /^---\n[^]*?\n---[ ]*(?:\n|$)|\]\([^)\n]*\)|\[\^[^\]\n]*\]|\{\{[^}]*\}\}|`[^`\n]*`|<[^>\n]*>|^```[^]*?^```|[\w.+-]+@[\w.-]+|https?:\S+/gm;

/** Le dictionnaire, lu une fois : `misspelt(texte)` donne la place et le mot de ce qu’il ne connaît pas, `near(mot)` les mots proches. */
export async function openDictionary() {
  const texts = await Promise.all(["outils/fr.aff", "outils/fr.dic"].map(async (name) => (await fetch(name)).text()));
  const names = new Set((await (await fetch("mots")).json()) || []);
  const book = { ...readSuffixes(texts[0]), stems: readStems(texts[1]), names };
  return {
    misspelt: (text) => wordsOf(text).filter((one) => !isKnown(book, one.word)),
    near: (word) => variants(word).filter((one) => isKnown(book, one)).slice(0, MOST_PROPOSED)
  };
}

function readSuffixes(text) {
  const suffixes = new Map();
  text.split("\n").forEach((line) => {
    const [kind, flag, strip, add, condition] = line.split(/\s+/);
    if (kind !== "SFX" || condition === undefined) return;
    const ending = add.split("/")[0].replace(/^0$/, "");
    const rule = { flag, strip: strip.replace(/^0$/, ""), when: new RegExp(condition.replace(/^\.$/, "") + "$") };
    suffixes.set(ending, [...(suffixes.get(ending) || []), rule]);
  });
  return { suffixes, longest: Math.max(...[...suffixes.keys()].map((one) => one.length)) };
}

function readStems(text) {
  const stems = new Map();
  text.split("\n").slice(1).forEach((line) => {
    const [stem, flags] = line.split(/\s/)[0].split("/");
    if (stem) stems.set(stem, (stems.get(stem) || "") + (flags || ""));
  });
  return stems;
}

// Un drapeau a deux signes.
function has(flags, flag) {
  for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true;
  return false;
}

function stands(book, word) {
  const whole = book.stems.get(word);
  if (whole !== undefined && has(whole, FORBIDDEN)) return false;
  if (whole !== undefined && !has(whole, ONLY_WITH_AN_ENDING)) return true;
  for (let size = 0; size <= Math.min(book.longest, word.length); size += 1) {
    const rest = word.slice(0, word.length - size);
    if ((book.suffixes.get(word.slice(word.length - size)) || []).some((rule) => fits(book.stems, rest + rule.strip, rule))) return true;
  }
  return false;
}

function fits(stems, stem, rule) {
  const flags = stems.get(stem);
  return flags !== undefined && has(flags, rule.flag) && rule.when.test(stem);
}

function isWritten(book, word) {
  if (book.names.has(word)) return true;
  const forms = [word, word.toLowerCase(), word[0].toUpperCase() + word.slice(1).toLowerCase()];
  return forms.some((form) => stands(book, form));
}

// Les sigles, les nombres et les lettres seules ne sont pas des mots ; un mot composé l’est par ses parties.
function isKnown(book, written) {
  const word = written.replace(/’/g, "'");
  const bare = word.replace(ELIDED, "");
  if (bare.length < 2 || /\d/.test(bare) || bare === bare.toUpperCase()) return true;
  if (isWritten(book, word) || isWritten(book, bare)) return true;
  const parts = bare.split(/[-']/);
  return parts.length > 1 && parts.every((part) => part.length < 2 || isWritten(book, part));
}

function wordsOf(text) {
  const shown = text.replace(HIDDEN, (found) => found.replace(/[^\n]/g, " "));
  return [...shown.matchAll(WORD)].map((found) => ({ from: found.index, to: found.index + found[0].length, word: found[0] }));
}

// À une lettre près : ôtée, changée, ajoutée, ou échangée avec sa voisine.
function variants(word) {
  const made = new Set();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) made.add(before + after.slice(1));
    if (after.length > 1) made.add(before + after[1] + after[0] + after.slice(2));
    LETTERS.forEach((letter) => { made.add(before + letter + after); if (after) made.add(before + letter + after.slice(1)); });
  }
  made.delete(word);
  return [...made].filter((one) => one.length > 1);
}
