// Le volet « Faire » : ce que l’on demande au programme, et ce qu’il en dit pendant qu’il travaille.
import { ask, faultOf } from "./atelier-demandes.js";

const PAUSE = 600;
const DONE = { publier: "Publié.", edition: "L’édition est commencée.", texte: "Le texte est commencé.", revenir: "La parution d’avant est revenue." };
const DOING = { publier: "Parution en cours…", edition: "Écriture de l’édition…", texte: "Écriture du texte…", revenir: "Retour en cours…" };

const pane = document.getElementById("volet-faire");
const state = document.getElementById("faire-etat");
const said = document.getElementById("faire-dit");
const years = document.getElementById("faire-edition");
const year = document.getElementById("faire-annee");

function tell(text, kind) {
  state.textContent = text;
  state.dataset.etat = kind;
}

function show(now) {
  const low = said.scrollTop + said.clientHeight >= said.scrollHeight - 4;
  said.textContent = now.lines.join("\n");
  said.hidden = !now.lines.length;
  if (low) said.scrollTop = said.scrollHeight;
  pane.querySelectorAll("button[type=submit]").forEach((button) => { button.disabled = now.running; });
  if (!now.name) return;
  if (now.running) tell(DOING[now.name], "travail");
  else if (now.code === 0) tell(DONE[now.name], "bien");
  else tell("Rien n’a été changé\u202f: lisez ci-dessous pourquoi.", "faute");
}

function offer(known) {
  if (years.options.length === known.length) return;
  years.replaceChildren(...known.map((one) => new Option(one, one)));
  years.value = String(known[known.length - 1] || "");
  if (!year.value && known.length) year.value = String(known[known.length - 1] + 1);
}

async function follow() {
  const now = await ask("taches");
  offer(now.years);
  show(now);
  if (now.running) setTimeout(follow, PAUSE);
}

async function begin(form) {
  show(await ask("taches/" + form.dataset.tache, Object.fromEntries(new FormData(form))));
  said.scrollIntoView({ block: "nearest", behavior: "instant" });
  setTimeout(follow, PAUSE);
}

pane.querySelectorAll("form").forEach((form) => {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    begin(form).catch((error) => tell(faultOf(error), "faute"));
  });
});
pane.addEventListener("volet", follow);
document.addEventListener("nouvelles", () => { if (!pane.hidden) follow(); });
follow();
