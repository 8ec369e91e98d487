// « Et ma commune ? » : une liste qui répond à chaque lettre et mène droit à la fiche (motif « combobox » de l’ARIA APG).
// La liste des noms n’est demandée qu’au premier geste. Sans ce script, le formulaire mène à l’index de A à Z.
(function (annuaire) {
  "use strict";
  var form = document.querySelector("form.find");
  if (!form || !annuaire.classement) return;
  var field = form.querySelector("input");
  var say = form.querySelector(".find-say");
  var root = form.getAttribute("data-root");
  var data = null, asked = false, options = [], active = -1, answer = null, timer = 0;

  function make(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  var box = make("div", "find-box");
  var hint = make("p", "find-hint");
  var list = make("ul", "find-list");
  box.hidden = true;
  list.id = "communes";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Réponses");
  hint.setAttribute("aria-hidden", "true");
  box.append(hint, list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-haspopup", "listbox");
  field.setAttribute("aria-expanded", "false");

  function load() {
    if (asked) return;
    asked = true;
    form.querySelector(".find-row").append(box);
    field.setAttribute("aria-controls", list.id);
    var script = make("script");
    script.src = form.getAttribute("data-noms");
    script.onload = function () {
      data = annuaire.classement.parse(annuaire.liste);
      if (field.value && document.activeElement === field) show();
      else if (field.value) tell();
    };
    document.head.append(script);
  }

  function plural(count, word) {
    return count + "\u00a0" + word + (count > 1 ? "s" : "");
  }

  function words() {
    var count = answer.total, departement = answer.department;
    if (answer.how === "postal") {
      return "Nos sources donnent peu de codes postaux\u202f; voici le département\u00a0: " + departement.name + " (" + departement.code + ").";
    }
    if (answer.how === "inconnu" && !count) return "Aucune labellisée sous ce numéro.";
    if (!count) return "Rien à ce nom parmi les labellisées\u202f; son intercommunalité y est peut-être.";
    if (answer.how === "voisin") return "Pas ce nom exactement\u202f; " + (count > 1 ? plural(count, "nom") + " voisins." : "un nom voisin.");
    if (count > answer.found.length) return plural(count, "réponse") + ", les " + answer.found.length + " premières ici.";
    return plural(count, "réponse") + ".";
  }

  function detail(one) {
    var item = one.item;
    if (item.kind === "departement") return plural(item.count, "labellisée") + " en " + item.year;
    var level = item.words + " en " + item.year;
    return one.via && !/^\d+$/.test(one.via) ? "ou " + one.via + ", " + level : level;
  }

  function option(name, note, href) {
    var made = make("li", "");
    made.id = "reponse-" + options.length;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.append(make("b", "", name), " ", make("span", "", note));
    made.addEventListener("click", function () { go(href); });
    options.push({ element: made, href: href });
    return made;
  }

  function place(one) {
    var item = one.item;
    return option(item.name + "\u00a0(" + item.department + ")", detail(one), root + item.page);
  }

  function look() {
    answer = annuaire.classement.find(data, field.value);
    options = [];
    active = -1;
    list.replaceChildren.apply(list, answer.found.map(place));
    var text = field.value.trim();
    var href = form.getAttribute("data-textes") + "?q=" + encodeURIComponent(text);
    var last = option("Chercher «\u202f" + text + "\u202f»", "dans tous les textes", href);
    last.className = "find-last";
    list.append(last);
    hint.textContent = words();
    window.clearTimeout(timer);
    timer = window.setTimeout(function () { say.textContent = hint.textContent; }, 400);
  }

  function show() {
    if (!data) return load();
    if (!field.value.trim()) return hide();
    look();
    box.hidden = false;
    field.setAttribute("aria-expanded", "true");
    field.removeAttribute("aria-activedescendant");
  }

  function hide() {
    box.hidden = true;
    active = -1;
    window.clearTimeout(timer);
    say.textContent = "";
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function choose(rank) {
    if (active >= 0) options[active].element.setAttribute("aria-selected", "false");
    active = (rank + options.length) % options.length;
    var element = options[active].element;
    element.setAttribute("aria-selected", "true");
    element.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", element.id);
  }

  function go(href) {
    window.location.href = href;
  }

  // Une demande venue par l’adresse (?commune=), d’une page dont le script n’a pas pu répondre.
  function tell() {
    look();
    var links = answer.found.slice(0, 12).map(function (one, rank) {
      var made = make("a", "", one.item.name + "\u00a0(" + one.item.department + ")");
      made.href = root + one.item.page;
      return rank ? [", ", made] : [" ", made];
    });
    window.clearTimeout(timer);
    say.replaceChildren.apply(say, [hint.textContent].concat(links.flat()));
  }

  function press(event) {
    var open = !box.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) show();
      if (!box.hidden) choose(event.key === "ArrowDown" ? active + 1 : active < 0 ? options.length - 1 : active - 1);
      event.preventDefault();
    } else if (event.key === "Escape") {
      if (open) hide();
      else field.value = "";
      event.preventDefault();
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault();
      go(options[active].href);
    }
  }

  function submit(event) {
    if (!data || !field.value.trim()) return;
    event.preventDefault();
    show();
    var first = answer.found[0];
    if (first && (answer.found.length === 1 || (first.score === 0 && answer.found[1].score > 0))) go(options[0].href);
  }

  field.addEventListener("keydown", press);
  field.addEventListener("input", show);
  field.addEventListener("focus", load);
  field.addEventListener("click", function () { if (box.hidden && field.value) show(); });
  form.addEventListener("pointerenter", load);
  form.addEventListener("submit", submit);
  form.addEventListener("focusout", function (event) { if (!form.contains(event.relatedTarget)) hide(); });
  box.addEventListener("mousedown", function (event) { event.preventDefault(); });

  // Au téléphone, le lien « Ma commune » ouvre le champ sur place.
  var opener = document.querySelector(".find-open");
  if (opener) {
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("click", function (event) {
      event.preventDefault();
      var open = opener.parentNode.classList.toggle("with-find");
      opener.setAttribute("aria-expanded", String(open));
      if (open) field.focus();
    });
    opener.addEventListener("keydown", function (event) {
      if (event.key === " ") { event.preventDefault(); opener.click(); }
    });
  }
  if (window.location.hash === "#" + field.id) field.focus();
  var wanted = new URLSearchParams(window.location.search).get("commune");
  if (wanted) {
    field.value = wanted;
    load();
  }
})(window.annuaire = window.annuaire || {});
