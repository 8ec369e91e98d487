// La recherche dans tous les textes, par Pagefind. Rien n’est demandé avant le premier mot cherché.
// Le moteur (pagefind/) est du WebAssembly, compilé à part dans un « worker » : la politique de la page reste stricte, et
// c’est le serveur qui permet « wasm-unsafe-eval » (generator/site/frame/security.py).
(function () {
  "use strict";
  var place = document.querySelector(".search");
  if (!place || window.location.protocol === "file:") return;
  var PAGE = 10;
  var engine = null, turn = 0, results = [], shown = 0;

  function make(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function labelled(id, text, control) {
    var box = make("p", "search-" + id);
    var label = make("label", "", text);
    control.id = control.name = label.htmlFor = id;
    box.append(label, control);
    return box;
  }

  function select(all) {
    var made = make("select");
    var first = make("option", "", all);
    first.value = "";
    made.append(first);
    return made;
  }

  var form = make("form", "search-form");
  var text = make("input");
  var row = make("div", "find-row");
  var button = make("button", "", "Chercher");
  var edition = select("Toutes");
  var kind = select("Tout");
  var status = make("p", "search-say");
  var list = make("ol", "search-results");
  var more = make("button", "search-more", "La suite");
  var box = labelled("q", "Que cherchez-vous\u202f?", text);
  text.type = "search";
  text.autocomplete = "off";
  text.enterKeyHint = "search";
  button.type = "submit";
  more.type = "button";
  more.hidden = true;
  row.append(text, button);
  box.append(row);
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", "Tous les textes");
  form.append(box, labelled("edition", "Édition", edition), labelled("nature", "Nature", kind));
  status.setAttribute("role", "status");
  place.querySelector(".search-off").hidden = true;
  place.prepend(form, status, list, more);

  function fill(control, counts) {
    Object.keys(counts || {}).sort().forEach(function (name) {
      var made = make("option", "", name);
      made.value = name;
      control.append(made);
    });
    control.value = asked.get(control.name) || "";
    if (control.selectedIndex < 0) control.value = "";
  }

  function start() {
    if (!engine) {
      engine = import(new URL(place.getAttribute("data-moteur"), document.baseURI).href).then(async function (made) {
        await made.options({ excerptLength: 26, baseUrl: "/" });
        var filters = await made.filters();
        fill(edition, filters.edition);
        fill(kind, filters.nature);
        return made;
      });
    }
    return engine;
  }

  // L’extrait vient de l’index : du texte, où seuls les mots trouvés sont marqués.
  function excerpt(html) {
    var made = make("p", "search-excerpt");
    var parsed = new DOMParser().parseFromString("<p>" + html, "text/html").querySelector("p");
    parsed.childNodes.forEach(function (node) {
      made.append(node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent);
    });
    return made;
  }

  // L’adresse est relative : le site peut vivre dans un sous-dossier.
  function address(url) {
    return url.replace(/^\/+/, "");
  }

  function show(data) {
    var made = make("li");
    var title = make("h2");
    var link = make("a", "", data.meta.title);
    link.href = address(data.url);
    title.append(link);
    made.append(make("p", "search-kind", [data.meta.nature, data.meta.edition].filter(Boolean).join(" · ")), title);
    made.append(excerpt(data.excerpt));
    var parts = data.sub_results.filter(function (one) { return one.url !== data.url && one.title !== data.meta.title; });
    if (parts.length) {
      var places = make("ul", "search-places");
      parts.slice(0, 3).forEach(function (one) {
        var item = make("li"), to = make("a", "", one.title);
        to.href = address(one.url);
        item.append(to);
        places.append(item);
      });
      made.append(places);
    }
    return made;
  }

  async function add(now) {
    var first = shown;
    var page = await Promise.all(results.slice(shown, shown + PAGE).map(function (one) { return one.data(); }));
    if (now !== turn) return;
    shown += page.length;
    page.forEach(function (data) { list.append(show(data)); });
    more.hidden = shown >= results.length;
    if (first) list.children[first].querySelector("a").focus();
  }

  function remember() {
    var wanted = new URLSearchParams();
    [text, edition, kind].forEach(function (control) { if (control.value) wanted.set(control.name, control.value); });
    window.history.replaceState(null, "", wanted.size ? "?" + wanted : window.location.pathname);
  }

  async function look() {
    var now = ++turn, words = text.value.trim();
    if (!words) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    try {
      var made = await start();
      var filters = {};
      if (edition.value) filters.edition = edition.value;
      if (kind.value) filters.nature = kind.value;
      var found = await made.search(words, { filters: filters });
      if (now !== turn) return;
      remember();
      results = found.results;
      shown = 0;
      list.replaceChildren();
      status.textContent = results.length
        ? results.length + (results.length > 1 ? "\u00a0pages" : "\u00a0page") + " pour «\u202f" + words + "\u202f»."
        : "Rien pour «\u202f" + words + "\u202f».";
      await add(now);
    } catch (error) {
      engine = null;
      status.textContent = "La recherche n’a pas pu se charger. Les deux listes ci-dessous mènent à tout.";
    }
  }

  var asked = new URLSearchParams(window.location.search);
  var timer = 0;
  text.addEventListener("focus", function () { start().catch(function () { engine = null; }); });
  form.addEventListener("input", function () {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, 300);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    window.clearTimeout(timer);
    look();
  });
  more.addEventListener("click", function () { add(turn); });
  text.value = asked.get("q") || "";
  if (text.value) look();
})();
