// Le classement des noms : ni page, ni réseau. La liste vient de generator/site/publishing/search_list.py.
(function (annuaire) {
  "use strict";
  var MOST = 8;
  var TYPO = 10;

  // Sans accents, ligatures, traits d’union, majuscules ni article ; « St » se lit « Saint ». Comme model/register.py.
  function fold(text) {
    return text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
      .replace(/[^a-z0-9]+/g, " ").trim().replace(/^(?:les? |la |l )/, "").replace(/\bst(e?)\b/g, "saint$1");
  }

  // L’adresse d’un nom. Comme french.slug.
  function slug(text) {
    return text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
      .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }

  function lines(text) {
    return text ? text.split("\n").map(function (line) { return line.split("|"); }) : [];
  }

  function split(cell) {
    return cell ? cell.split(";") : [];
  }

  function parse(list) {
    var departments = lines(list.departements).map(function (c) {
      return { kind: "departement", name: c[1], code: c[0], department: c[0], year: c[2], count: +c[3], others: [],
        keys: [fold(c[1])], page: c[2] + "/palmares-par-departement.html#" + slug(c[1]) };
    });
    var places = lines(list.communes).map(function (c) {
      var others = split(c[5]);
      return { kind: "commune", name: c[0], code: c[1], department: c[2], level: +c[3], words: list.niveaux[c[3]], year: c[4], others: others,
        keys: [c[0]].concat(others).map(fold), postcodes: split(c[6]),
        page: "collectivites/" + slug(c[0]) + "-" + c[1].toLowerCase() + ".html" };
    });
    return { departments: departments, places: places };
  }

  // « 56 », « 2A », « 56000 » : le département. La Corse et les départements 97 ont leurs règles.
  function departmentOf(data, digits) {
    var code = digits.toUpperCase();
    if (/^\d{5}$/.test(code)) {
      if (/^20/.test(code)) code = +code < 20200 ? "2A" : "2B";
      else code = /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
    }
    return data.departments.filter(function (one) { return one.code === code; })[0];
  }

  // 0 : le nom même ; 1 : son début ; 2 : un mot ; 3 : des mots ; 4 : sans les espaces, ou au milieu. Sinon rien.
  function score(key, wanted) {
    if (key === wanted) return 0;
    if (key.indexOf(wanted) === 0) return 1;
    if ((" " + key).indexOf(" " + wanted) >= 0) return 2;
    var words = key.split(" ");
    var all = wanted.split(" ").every(function (part) {
      return words.some(function (word) { return word.indexOf(part) === 0; });
    });
    if (all) return 3;
    var tight = wanted.replace(/ /g, "");
    return tight.length > 2 && key.replace(/ /g, "").indexOf(tight) >= 0 ? 4 : Infinity;
  }

  // « lehavre » : un article collé au nom, ou à son début.
  function glued(key, wanted) {
    var bare = wanted.replace(/^(?:les?|la|l)/, "");
    var starts = bare !== wanted && bare.length > 3 && key.replace(/ /g, "").indexOf(bare) === 0;
    return starts ? key.length - bare.length : Infinity;
  }

  // Lettres manquantes, en trop, changées ou échangées entre ce qui est tapé et un nom, ou le début d’un nom.
  function distance(key, wanted) {
    var before = [], last = [], row = [], i, j, best;
    for (j = 0; j <= key.length; j++) last[j] = j;
    for (i = 1; i <= wanted.length; i++) {
      row = [i];
      for (j = 1; j <= key.length; j++) {
        best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (key[j - 1] === wanted[i - 1] ? 0 : 1));
        if (i > 1 && j > 1 && key[j - 1] === wanted[i - 2] && key[j - 2] === wanted[i - 1]) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
      }
      before = last;
      last = row;
    }
    return { whole: last[key.length], start: Math.min.apply(null, last) };
  }

  function allowed(wanted) {
    return wanted.length < 4 ? 0 : wanted.length < 6 ? 1 : 2;
  }

  // Les noms à peu de fautes : le nombre de fautes, puis le nom entier avant un début de nom.
  function typo(key, wanted) {
    var found = distance(key, wanted);
    if (found.start > allowed(wanted)) return Infinity;
    return TYPO * found.start + (found.whole === found.start ? 1 : Math.min(found.whole, 8) + 1);
  }

  function ranked(items, wanted, measure) {
    var found = [];
    items.forEach(function (item, order) {
      var scores = item.keys.map(function (key) { return measure(key, wanted); });
      var least = Math.min.apply(null, scores);
      if (least === Infinity) return;
      var via = scores.indexOf(least);
      found.push({ item: item, score: least, order: order, via: via ? item.others[via - 1] : "" });
    });
    return found.sort(function (a, b) { return a.score - b.score || a.order - b.order; });
  }

  function within(data, department) {
    return data.places.filter(function (place) { return place.department === department.code; })
      .map(function (item) { return { item: item, score: 9, via: "" }; });
  }

  function byDigits(data, digits) {
    var department = departmentOf(data, digits);
    var exact = data.places.filter(function (place) { return place.postcodes.indexOf(digits) >= 0; })
      .map(function (item) { return { item: item, score: 0, via: digits }; });
    if (!department) return { found: exact, total: exact.length, how: "inconnu" };
    var known = exact.map(function (one) { return one.item; });
    var others = within(data, department).filter(function (one) { return known.indexOf(one.item) < 0; });
    var found = exact.concat({ item: department, score: 0, via: "" }, others);
    return { found: found, total: found.length, how: digits.length === 5 ? "postal" : "departement", department: department };
  }

  // Ce qui répond à ce qui est tapé : `found` (item, score, autre nom), `total`, et comment on l’a trouvé.
  function find(data, text) {
    var digits = text.trim().match(/^\(?(\d{5}|\d{2,3}|2[ab])\)?$/i);
    if (digits) return byDigits(data, digits[1]);
    var tail = text.match(/^(.*[^\d\s(])[\s(]+(\d{5}|\d{2,3}|2[ab])\)?\s*$/i);
    var department = tail && departmentOf(data, tail[2]);
    var wanted = fold(department ? tail[1] : text);
    if (!wanted) return { found: [], total: 0, how: "vide" };
    var items = department ? within(data, department).map(function (one) { return one.item; })
      : data.places.concat(data.departments);
    var found = ranked(items, wanted, score), how = "nom";
    if (!found.length) found = ranked(items, wanted, glued);
    if (!found.length) {
      found = ranked(items, wanted, typo);
      found = found.filter(function (one) { return one.score - found[0].score < TYPO; });
      how = "voisin";
    }
    var first = found.filter(function (one) { return one.item.kind === "departement" && one.score === 0; })[0];
    var total = found.length;
    found = found.slice(0, MOST);
    if (first) {
      var known = found.map(function (one) { return one.item; });
      var others = within(data, first.item).filter(function (one) { return known.indexOf(one.item) < 0; });
      if (known.indexOf(first.item) < 0) found.unshift(first);
      found = found.concat(others);
      total = found.length;
    }
    return { found: found, total: total, how: how };
  }

  annuaire.classement = { fold: fold, slug: slug, parse: parse, find: find };
})(window.annuaire = window.annuaire || {});
