// Ce que les volets ont en commun : demander à l’atelier, et faire un élément de page.

/** Un chemin de fichier tel qu’il entre dans une adresse. */
export function inAddress(path) { return path.split("/").map(encodeURIComponent).join("/"); }

/** Ce que l’atelier répond à une adresse ; `body` s’envoie. Ce qu’il refuse est une erreur, dite en français. */
export async function ask(address, body) {
  const sent = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(address, sent || undefined);
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.fault);
  return said;
}

/** Ce qu’il faut dire d’une erreur : celle de l’atelier, ou qu’il n’est plus là. */
export function faultOf(error) {
  return error instanceof TypeError ? "L’atelier ne répond plus\u202f: il a été fermé." : error.message;
}

/** Un élément avec son texte et sa classe. */
export function element(name, text, kind) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}
