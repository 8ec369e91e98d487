// Le volet « Bilan » : ce qui manque à une édition, rangé, par qui et pour quand si le suivi le dit, et un bouton qui
// mène où cela se fait.

import { ask, element } from "./atelier-demandes.js";

const EVERYBODY = "";
const NOBODY = "\u0000";
const pane = document.getElementById("volet-bilan");
const choice = document.getElementById("bilan-edition");
const person = document.getElementById("bilan-qui");
const wall = document.getElementById("bilan");
const open = new Set();
let boards = [];

// Le jour de qui regarde, tel que les fichiers l’écrivent : l’annuaire lui-même ne lit jamais l’heure.
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
}

const isLate = (one) => Boolean(one.until) && one.until < today();

function whose(one) {
  const made = element("span", one.who, "who");
  if (one.until) made.append(", pour le ", element("time", one.day));
  if (isLate(one)) made.append(", ", element("strong", "en retard"));
  if (one.until) made.querySelector("time").dateTime = one.until;
  return made;
}

function task(one) {
  const made = element("li");
  const button = element("button", one.words);
  button.type = "button";
  button.addEventListener("click", () => document.dispatchEvent(new CustomEvent("ouvrir", { detail: one.path })));
  made.append(button, ...(one.who ? [whose(one)] : []), element("span", one.path + (one.line ? ":" + one.line : ""), "place"));
  return made;
}

function isWanted(one) {
  if (person.value === NOBODY) return !one.who;
  return person.value === EVERYBODY || one.who === person.value;
}

function heading(one) {
  const left = one.tasks.filter(isWanted);
  const late = left.filter(isLate).length;
  const whole = one.done + one.tasks.length;
  const told = one.tasks.length ? one.done + " sur " + whole : "rien ne manque";
  const count = element("span", told, "count");
  if (late) count.append(", ", element("strong", late + " en retard"));
  const made = element(left.length ? "details" : "p", "", left.length ? "" : "finished");
  if (!left.length) { made.append(element("span", one.name), count); return made; }
  const list = element("ul");
  list.append(...left.map(task));
  const summary = element("summary");
  summary.append(element("span", one.name), count);
  made.append(summary, list);
  made.open = open.has(one.name);
  made.addEventListener("toggle", () => { if (made.open) open.add(one.name); else open.delete(one.name); });
  return made;
}

function offer(board) {
  const before = person.value;
  const names = [...new Set(board.headings.flatMap((one) => one.tasks.map((task) => task.who)))].filter(Boolean).sort();
  person.replaceChildren(new Option("tout le monde", EVERYBODY), ...names.map((name) => new Option(name, name)), new Option("personne encore", NOBODY));
  if ([...person.options].some((one) => one.value === before)) person.value = before;
  document.getElementById("bilan-pour").hidden = !names.length;
}

function show() {
  const board = boards.find((one) => String(one.year) === choice.value);
  if (!board) return;
  const meter = element("meter");
  Object.assign(meter, { min: 0, max: 100, value: board.percent });
  meter.setAttribute("aria-label", "Fait");
  document.getElementById("bilan-part").replaceChildren(meter, " " + board.percent + "\u202f% fait");
  offer(board);
  wall.replaceChildren(...board.headings.map(heading));
}

async function read() {
  if (pane.hidden) return;
  boards = await ask("bilan");
  const before = choice.value;
  choice.replaceChildren(...boards.map((one) => new Option(one.year, one.year)));
  if (boards.some((one) => String(one.year) === before)) choice.value = before;
  show();
}

choice.addEventListener("change", show);
person.addEventListener("change", show);
pane.addEventListener("volet", read);
document.addEventListener("nouvelles", read);
read();
