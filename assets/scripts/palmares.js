// Filtres et tri du palmarès. Sans ce script, les pages par région, par niveau et par département suffisent.
// Le choix est gardé dans l’adresse, après le #, pour être partagé : #niveau=5&territoire=56&tri=nom&texte=van
(function () {
  "use strict";
  var body = document.querySelector("[data-territoires]");
  if (!body) return;
  var everything = Number(body.getAttribute("data-tous"));
  var territories = body.getAttribute("data-territoires").split(";").map(function (row) {
    var cells = row.split(",");
    return { code: cells[0], name: cells[1], region: cells[2] };
  });

  // « 4,4 étoiles,4 étoiles » : le niveau, ses mots, ses mots abrégés ; du plus haut au plus bas.
  var scale = body.getAttribute("data-niveaux").split(";").map(function (row) {
    var cells = row.split(",");
    return { level: Number(cells[0]), words: cells[1], short: cells[2] };
  });

  function said(level) {
    return scale.filter(function (one) { return one.level === level; })[0];
  }

  function fold(text) {
    return text.toLowerCase().replace(/œ/g, "oe").normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
      .replace(/[^a-z0-9]+/g, " ").trim().replace(/\bst(e?)\b/g, "saint$1");
  }

  function order(name) {
    return fold(name.replace(/^(?:les? |la |l['’])/i, ""));
  }

  // Un lien, puis le code du département (« 56, ») ou le niveau (« 4 étoiles, », « niveau 4, ») ; l’autre est écrit sur le groupe.
  function read(link) {
    var group = link.closest(".names");
    var after = link.nextSibling.textContent.trim();
    var code = group.getAttribute("data-departement") || after.match(/^[0-9AB]+/)[0];
    var level = link.closest("[data-niveau]");
    var territory = territories.filter(function (one) { return one.code === code; })[0] || { name: "", region: "" };
    return {
      name: link.textContent, href: link.getAttribute("href"), code: code, region: territory.region,
      level: Number(level ? level.getAttribute("data-niveau") : after.match(/\d+/)[0]), key: order(link.textContent),
      text: fold(link.textContent) + " " + fold(territory.name) + " " + code.toLowerCase()
    };
  }

  var items = Array.prototype.map.call(body.querySelectorAll(".names a"), read);
  var groups = Array.prototype.slice.call(body.children);

  function make(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function labelled(id, text, control) {
    var label = make("label", "sift-" + id, text);
    control.id = control.name = id;
    label.append(" ", control);
    return label;
  }

  function choice(value, text) {
    var made = make("option", "", text);
    made.value = value;
    return made;
  }

  // « Tous », « Ordre de la page » : les autres choix, comme la liste, attendent qu’on s’approche du formulaire.
  function select(first) {
    var made = make("select");
    made.append(choice("", first));
    return made;
  }

  function levels() {
    var known = scale.filter(function (one) {
      return items.some(function (item) { return item.level === one.level; });
    });
    return known.map(function (one) { return choice(String(one.level), one.words); });
  }

  function places() {
    var present = territories.filter(function (one) {
      return items.some(function (item) { return item.code === one.code; });
    });
    var regions = [];
    present.forEach(function (one) { if (regions.indexOf(one.region) < 0) regions.push(one.region); });
    regions.sort(function (a, b) { return order(a) < order(b) ? -1 : 1; });
    return regions.map(function (region) {
      var group = make("optgroup");
      group.label = region;
      if (regions.length > 1) group.append(choice(region, region + ", toute la région"));
      present.forEach(function (one) {
        if (one.region === region) group.append(choice(one.code, one.name + " (" + one.code + ")"));
      });
      return group;
    });
  }

  function fill() {
    if (sort.length > 1) return;
    form.after(flat);
    foot.append(reset);
    territory.append.apply(territory, places());
    level.append.apply(level, levels());
    sort.append(choice("nom", "Nom"), choice("niveau", "Niveau"), choice("departement", "Département"));
  }

  var text = make("input");
  text.type = "search";
  text.autocomplete = "off";
  var level = select("Tous");
  var territory = select("Tous");
  var sort = select("Ordre de la page");
  var status = make("p", "sift-say");
  var foot = make("div", "sift-foot");
  var reset = make("button", "sift-reset", "Tout afficher");
  var form = make("form", "sift");
  var flat = make("ul", "names sift-flat");
  reset.type = "button";
  status.setAttribute("role", "status");
  form.setAttribute("aria-label", "Filtrer et trier le palmarès");
  foot.append(status);
  form.append(labelled("texte", "Nom ou département", text), labelled("territoire", "Région ou département", territory),
    labelled("niveau", "Niveau", level), labelled("tri", "Trier par", sort), foot);
  flat.hidden = true;
  body.prepend(form);
  var fields = { texte: text, niveau: level, territoire: territory, tri: sort };

  function wanted(one) {
    var place = territory.value;
    return fold(text.value).split(" ").every(function (part) { return (" " + one.text).indexOf(" " + part) >= 0; })
      && (!level.value || one.level === Number(level.value))
      && (!place || one.code === place || one.region === place);
  }

  var compare = {
    nom: function (a, b) { return a.key < b.key ? -1 : a.key > b.key ? 1 : a.code < b.code ? -1 : 1; },
    niveau: function (a, b) { return b.level - a.level || compare.nom(a, b); },
    departement: function (a, b) { return a.code === b.code ? compare.nom(a, b) : a.code < b.code ? -1 : 1; }
  };

  function row(one) {
    var made = make("li");
    var link = make("a", "", one.name);
    link.href = one.href;
    made.append(link, " " + one.code + " · " + said(one.level).short);
    return made;
  }

  function say(count) {
    var sorted = sort.value ? ", par " + sort.selectedOptions[0].textContent.toLowerCase() : "";
    var what = count + "\u00a0collectivité" + (count > 1 ? "s" : "");
    return (count === everything ? what : count ? what + " sur\u00a0" + everything : "Aucune collectivité") + sorted + ".";
  }

  // Dès qu’un choix est fait, une seule liste remplace les groupes de la page.
  function apply() {
    var asked = Object.keys(fields).some(function (name) { return fields[name].value; });
    var shown = items.filter(wanted);
    groups.forEach(function (group) { group.hidden = asked; });
    flat.hidden = !asked || !shown.length;
    flat.replaceChildren.apply(flat, asked ? (sort.value ? shown.sort(compare[sort.value]) : shown).map(row) : []);
    status.textContent = say(shown.length);
    reset.hidden = !asked;
  }

  function remember() {
    var asked = new URLSearchParams();
    Object.keys(fields).forEach(function (name) { if (fields[name].value) asked.set(name, fields[name].value); });
    var hash = asked.toString();
    if (hash || window.location.hash.indexOf("=") > 0) {
      window.history.replaceState(null, "", "#" + hash);
    }
  }

  function recall() {
    if (window.location.hash.indexOf("=") < 0) return;
    var asked = new URLSearchParams(window.location.hash.slice(1));
    fill();
    Object.keys(fields).forEach(function (name) {
      fields[name].value = asked.get(name) || "";
      if (fields[name].selectedIndex < 0) fields[name].value = "";
    });
  }

  function change() {
    apply();
    remember();
  }

  var timer = 0;
  form.addEventListener("focusin", fill);
  form.addEventListener("pointerenter", fill);
  form.addEventListener("input", function () {
    window.clearTimeout(timer);
    timer = window.setTimeout(change, 200);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); change(); });
  reset.addEventListener("click", function () {
    Object.keys(fields).forEach(function (name) { fields[name].value = ""; });
    change();
    text.focus();
  });
  window.addEventListener("hashchange", function () { recall(); apply(); });

  // Un lien vers une région ou un département de la page montre tout, pour que l’ancre existe.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    var target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!target || !target.closest("[hidden]")) return;
    Object.keys(fields).forEach(function (name) { fields[name].value = ""; });
    apply();
  });
  recall();
  apply();
})();
