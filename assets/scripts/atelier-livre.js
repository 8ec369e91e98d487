// Le volet « Livre » : le chapitre de la page montrée, ou tout le livre, en doubles pages ; ce qui y est à reprendre
// est encadré à sa place, numéroté, et dit dans la liste.
import { ask, element, faultOf } from "./atelier-demandes.js";

const PAUSE = 600;
const pane = document.getElementById("volet-livre");
const wall = document.getElementById("planches");
const list = document.getElementById("remarques");
const state = document.getElementById("etat-livre");
const chapter = document.getElementById("livre-chapitre");
const whole = document.getElementById("livre-entier");
const older = document.getElementById("livre-ancien");
const progress = document.getElementById("livre-avance");
const leap = document.getElementById("livre-aller");
const field = document.getElementById("livre-page");
let asked = 0;
let hung = 0;
let waiting = false;
let shown = "";

const here = () => document.getElementById("ici").textContent;
const isWhole = () => whole.getAttribute("aria-pressed") === "true";
const count = (number, word) => number + "\u00a0" + word + (number > 1 ? "s" : "");

// 1. Les pages

function frame(mark, rank) {
  const made = element("span", "", "mark");
  made.dataset.rang = String(rank + 1);
  made.setAttribute("aria-hidden", "true"); // la liste le dit
  const [left, top, width, height] = mark.place;
  if (width >= 1 && height >= 1) { made.dataset.entiere = "oui"; return made; }
  Object.assign(made.style, { left: left * 100 + "%", top: top * 100 + "%", width: width * 100 + "%", height: height * 100 + "%" });
  return made;
}

// Une page qui n’est pas encore regardée n’est pas encore dessinée : sa place est tenue par la première.
function leaf(answer, rank, kind) {
  const folio = answer.first + rank;
  const made = element("div", "", "leaf " + kind);
  const image = element("img");
  const wrong = answer.marks.filter((mark) => mark.page === rank).length;
  if (rank) image.loading = "lazy";
  image.width = 210;
  image.height = Math.round(210 * answer.shape);
  image.alt = "Page " + folio + " du livre" + (wrong ? ", " + count(wrong, "remarque") : "");
  image.src = answer.pages[rank];
  made.dataset.folio = String(folio);
  made.append(image, ...answer.marks.flatMap((mark, place) => (mark.page === rank ? [frame(mark, place)] : [])));
  return made;
}

// La première page d’un livre est à droite : les pages paires sont à gauche.
function spreads(answer) {
  const made = [];
  answer.pages.forEach((_, rank) => {
    const left = (answer.first + rank) % 2 === 0;
    if (left || !made.length) made.push(element("figure", "", "spread"));
    made[made.length - 1].append(leaf(answer, rank, left || rank ? "" : "alone"));
  });
  made.forEach((figure) => {
    const folios = [...figure.querySelectorAll(".leaf")].map((one) => one.dataset.folio);
    figure.append(element("figcaption", folios.join(" – ")));
  });
  return made;
}

function turn(folio) {
  const found = wall.querySelector("[data-folio='" + folio + "']");
  if (found) found.scrollIntoView({ block: "nearest", behavior: "instant" });
  return found;
}

// 2. Ce qui est à reprendre

function show(mark, rank) {
  turn(mark.folio);
  wall.querySelectorAll(".mark").forEach((one) => one.classList.toggle("shown", one.dataset.rang === String(rank + 1)));
  const frame = wall.querySelector(".mark.shown");
  if (frame) frame.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function line(mark, rank) {
  const made = element("li");
  const button = element("button", "Page " + mark.folio + ". " + mark.said);
  button.type = "button";
  button.addEventListener("click", () => show(mark, rank));
  const remedy = element("p", mark.remedy + " ");
  if (mark.code) remedy.append(element("code", mark.code));
  made.append(element("span", String(rank + 1), "rank"), button, remedy);
  return made;
}

function remark(text) {
  const made = element("li");
  made.append(element("span"), element("span", text));
  return made;
}

function summary(answer) {
  if (answer.fault) return answer.fault;
  const pages = count(answer.pages.length, "page");
  return pages + (answer.marks.length ? ", " + count(answer.marks.length, "remarque") + "." : ", rien à reprendre.");
}

function hang(told) {
  const answer = { pages: [], marks: [], remarks: [], first: 1, at: 0, ...told };
  const made = answer.pages.length ? spreads(answer) : [];
  const lines = [...answer.marks.map(line), ...answer.remarks.map(remark)];
  wall.classList.remove("stale");
  wall.replaceChildren(...made);
  list.replaceChildren(...lines);
  list.hidden = !lines.length;
  state.textContent = summary(answer);
  field.max = String(answer.first + answer.pages.length - 1);
  turn(answer.first + answer.at);
}

// 3. Le chapitre

async function lay() {
  const mine = (asked += 1);
  hung = 0;
  older.hidden = progress.hidden = leap.hidden = true;
  wall.classList.add("stale");
  state.textContent = "Mise en page du chapitre…";
  const answer = await ask("livre/" + here());
  if (mine === asked) hang(answer);
}

// 4. Tout le livre

function advance(told) {
  const [words, done, total] = told.step;
  const bar = document.getElementById("livre-part");
  progress.hidden = !told.running;
  if (total) { bar.max = total; bar.value = done; } else bar.removeAttribute("value");
  document.getElementById("livre-ou").textContent = total ? words + "\u00a0: chapitre " + done + " sur " + total : "Lecture des fichiers…";
}

function present(told) {
  const book = told.book && told.book.year === told.year ? told.book : null;
  advance(told);
  older.hidden = !(book && book.older) || told.running;
  leap.hidden = !book;
  if (book && book.rank !== hung) { hang(book); hung = book.rank; }
  else if (book && shown !== here()) turn(book.first + book.at);
  shown = here();
  if (told.fault && !told.running) state.textContent = told.fault;
  else if (!book && told.running) state.textContent = "Le livre se compose\u202f; vous pouvez continuer à écrire.";
}

async function follow() {
  if (waiting || pane.hidden || !isWhole()) return;
  const told = await ask("volume?page=" + encodeURIComponent(here()));
  if (!isWhole()) return;
  present(told);
  if (!told.running) return;
  waiting = true;
  setTimeout(() => { waiting = false; follow().catch(say); }, PAUSE);
}

function say(error) {
  progress.hidden = true;
  state.textContent = faultOf(error);
}

async function bind() {
  const mine = (asked += 1);
  const told = await ask("volume?page=" + encodeURIComponent(here()));
  const made = told.book && told.book.year === told.year;
  if (mine !== asked) return;
  if (made || told.running) { await follow(); return; }
  await compose();
}

async function compose() {
  older.hidden = true;
  await ask("volume", { page: here() });
  await follow();
}

// 5. Les commandes

function choose(button) {
  [chapter, whole].forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
  (isWhole() ? bind() : lay()).catch(say);
}

function again() {
  if (!pane.hidden) (isWhole() ? follow() : lay()).catch(say);
}

[chapter, whole].forEach((button) => {
  button.addEventListener("click", () => choose(button));
  button.disabled = false;
});
document.getElementById("livre-refaire").addEventListener("click", () => compose().catch(say));
leap.addEventListener("submit", (event) => { event.preventDefault(); turn(field.value); });
pane.addEventListener("volet", again);
document.addEventListener("page", again);
document.addEventListener("nouvelles", () => { if (isWhole()) again(); });
again();
