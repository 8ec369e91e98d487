// What the tests of the site ask of a page that the browser has laid out. Injected before the page's own scripts.
window.lecture = (function () {
  "use strict";
  // What scripts alone add, and say so: the answers of « Ma commune », the filters, the full-text search, the sorting.
  const ADDED = ".find-box, .find-say, .sift, .sift-flat, .search, .copy-button, .copy-said, th button, noscript, .vh[role=status]";
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

  const all = (selector) => [...document.querySelectorAll(selector)];
  const name = (element) => element.tagName.toLowerCase() + "." + (element.getAttribute("class") || "") + " « " + element.textContent.trim().slice(0, 40) + " »";

  function shown(element) {
    return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  }

  function focusables() {
    return all(FOCUSABLE).filter((e) => shown(e) && !e.disabled && e.tabIndex >= 0);
  }

  // Links and frames as the browser understands them, with the base that it has.
  const links = () => all("a[href]").map((a) => a.href.baseVal === undefined ? a.href : new URL(a.href.baseVal, document.baseURI).href);

  // Pictures that do not decode, once the lazy ones are asked for too.
  async function brokenPictures() {
    const wrong = [];
    await Promise.all([...document.images].map((image) => {
      image.loading = "eager";
      return image.decode().catch(() => wrong.push(image.currentSrc || image.src));
    }));
    return wrong;
  }

  // Tab follows the order of the source; the eye must too: never up again, but to a column on the right.
  function disorder() {
    const wrong = all("[tabindex]").filter((e) => e.tabIndex > 0).map((e) => "tabindex " + name(e));
    const list = focusables();
    if (!list.length || !list[0].matches(".skip[href='#contenu']")) wrong.push("no skip link first");
    for (let i = 2; i < list.length; i++) {
      const before = list[i - 1], after = list[i];
      if (before.closest("svg") || after.closest("svg")) continue;
      const rects = before.getClientRects(), last = rects[rects.length - 1], first = after.getClientRects()[0];
      const up = first.bottom <= last.top + 1, right = first.left >= last.left + 1;
      if (up && !right) wrong.push(name(before) + " -> " + name(after));
    }
    return wrong;
  }

  // The words that are shown, without what scripts add and without repetition.
  function words() {
    const hidden = all(ADDED);
    hidden.forEach((e) => { e.dataset.lecture = e.style.display; e.style.setProperty("display", "none", "important"); });
    const text = document.body.innerText;
    hidden.forEach((e) => { e.style.display = e.dataset.lecture; delete e.dataset.lecture; });
    return [...new Set(text.split(/\s+/))];
  }

  // The width that the page needs, in CSS pixels, at a size of text.
  function width(size) {
    document.documentElement.style.fontSize = size;
    const needed = document.documentElement.scrollWidth;
    document.documentElement.style.fontSize = "";
    return needed;
  }

  // Elements as EcoIndex counts them: what is inside a drawing is left out.
  const elements = () => all("*").length - all("svg *").length;

  // The faces that the page needs: a browser that keeps the style sheet of another page may ask for others too.
  const fonts = () => [...document.fonts].filter((face) => face.status === "loaded").length;

  // Whether the element that has the focus shows it: its own outline, or that of the field around it.
  function focusShown() {
    const element = document.activeElement, box = element.closest(".find-row") || element;
    const outlined = [element, box].map((e) => getComputedStyle(e)).some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
    const rect = element.getBoundingClientRect();
    const inside = rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth;
    return inside && (outlined || circled(element));
  }

  // A link of a map draws the outline of its own shape, in the colour that is kept for the focus.
  function circled(link) {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "var(--focus)";
    const colour = getComputedStyle(probe).color;
    probe.remove();
    const drawn = [...link.querySelectorAll("path, circle")].map((e) => getComputedStyle(e));
    return drawn.some((s) => s.stroke === colour && parseFloat(s.strokeWidth) >= 2);
  }

  // What moves by itself or takes time to change.
  function moving() {
    const slow = (value) => value.split(",").some((part) => parseFloat(part) > 0.01);
    const found = all("*").filter((e) => { const s = getComputedStyle(e); return slow(s.transitionDuration) || slow(s.animationDuration); });
    return found.map(name).concat(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["smooth scrolling"] : []);
  }

  const violations = async (rules) => {
    // On a disk axe may not read the style sheets by itself, and says so in the console.
    const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } }, preload: location.protocol !== "file:" };
    const result = await window.axe.run(document, rules ? Object.assign({ runOnly: rules }, options) : options);
    return result.violations.map((v) => v.id + " " + v.nodes.length + " " + v.nodes[0].html.slice(0, 120));
  };

  return { links, brokenPictures, disorder, words, width, elements, fonts, focusables, focusShown, moving, violations, name };
})();
