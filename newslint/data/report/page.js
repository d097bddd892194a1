"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const ranks = ["error", "warning", "advice"];
  const listOf = (element, key) => (element.dataset[key] || "").split(" ").filter(Boolean);

  const filters = byId("filters");
  if (!filters) return;

  // Findings by number, and the marks in the text that belong to them.
  const findings = new Map();
  for (const draft of all(".draft")) {
    const path = draft.querySelector("h2").textContent;
    for (const note of all(".note", draft)) {
      findings.set(note.dataset.finding, {
        note,
        draft,
        severity: note.dataset.severity,
        rule: note.dataset.rule,
        words: `${path} ${note.textContent}`.toLowerCase(),
        marks: [],
        places: [],
        shown: true,
      });
    }
  }
  const marks = all(".mark, .place").map((element) => {
    const own = listOf(element, "finding").map((number) => findings.get(number));
    const others = listOf(element, "place").map((number) => findings.get(number));
    own.forEach((finding) => finding.marks.push(element));
    others.forEach((finding) => finding.places.push(element));
    return { element, own, others };
  });
  const order = Array.from(findings.keys());

  // Filters.
  const boxes = (name) => all(`input[name="${name}"]`, filters);
  const checked = (name) => new Set(boxes(name).filter((box) => box.checked).map((box) => box.value));
  const search = byId("search");
  const only = byId("only");
  const keys = byId("keys");
  const state = byId("state");
  const entries = new Map(all(".contents li").map((item) => [item.dataset.draft, item]));

  function settle() {
    for (const box of boxes("category")) {
      const rules = boxes("rule").filter((rule) => rule.dataset.category === box.value);
      const on = rules.filter((rule) => rule.checked).length;
      box.checked = on > 0;
      box.indeterminate = on > 0 && on < rules.length;
    }
  }

  function apply() {
    const severities = checked("severity");
    const rules = checked("rule");
    const sought = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const finding of findings.values()) {
      finding.shown =
        severities.has(finding.severity) &&
        rules.has(finding.rule) &&
        sought.every((word) => finding.words.includes(word));
      finding.note.hidden = !finding.shown;
      count += finding.shown;
    }
    for (const { element, own, others } of marks) {
      const shown = own.filter((finding) => finding.shown);
      const worst = ranks.find((rank) => shown.some((finding) => finding.severity === rank));
      const kept = ["point", "lit"].filter((name) => element.classList.contains(name));
      const kind = worst ? ["mark", worst] : ["place"];
      const off = worst || others.some((finding) => finding.shown) ? [] : ["off"];
      element.className = [...kind, ...kept, ...off].join(" ");
      const target = shown.find((finding) => finding.severity === worst) || others.find((finding) => finding.shown);
      if (target) element.setAttribute("href", `#${target.note.id}`);
      else element.removeAttribute("href");
    }
    for (const draft of all(".draft")) {
      const shown = all(".note", draft).filter((note) => !note.hidden).length;
      const speaks = shown > 0 || all(".mark, .place", draft).some((mark) => !mark.classList.contains("off"));
      draft.hidden = !speaks;
      const entry = entries.get(draft.id);
      if (entry) {
        entry.hidden = !speaks;
        entry.querySelector(".count").textContent = String(shown);
      }
      for (const row of all(".row", draft)) {
        const loud = all(".note, .mark, .place", row).some((part) => !part.hidden && !part.classList.contains("off"));
        row.classList.toggle("quiet", !loud);
      }
    }
    document.body.classList.toggle("narrowed", only.checked);
    filters.querySelector("button").hidden = count === findings.size;
    state.textContent = count === findings.size ? `All ${count} shown` : `${count} of ${findings.size} shown`;
  }

  // The finding that is looked at: its note and all its places are marked.
  let current = null;
  function look(number) {
    for (const element of all(".lit")) element.classList.remove("lit");
    current = findings.has(number) ? number : null;
    if (!current) return;
    const finding = findings.get(current);
    for (const element of [finding.note, ...finding.marks, ...finding.places]) element.classList.add("lit");
  }
  const numberIn = (hash) => (/^#f(\d+)(?:-\d+)?$/.exec(hash) || [])[1];

  function go(anchor) {
    history.replaceState(null, "", `#${anchor}`);
    const target = byId(anchor);
    target.scrollIntoView({ block: "center" });
    const note = findings.get(numberIn(`#${anchor}`)).note;
    look(note.dataset.finding);
    note.focus({ preventScroll: true });
  }

  function step(by) {
    const shown = order.filter((number) => findings.get(number).shown);
    if (!shown.length) return;
    const at = shown.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    go(`f${shown[next]}`);
  }

  // From the finding to its other places, one after the other, and back.
  function turn() {
    if (!current) return;
    const places = all(".places a", findings.get(current).note).map((link) => link.hash.slice(1));
    if (!places.length) return;
    const at = places.indexOf(location.hash.slice(1));
    go(at + 1 < places.length ? places[at + 1] : `f${current}`);
  }

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    o: turn,
    "/": () => search.focus(),
  };
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === search) {
      if (event.key === "Escape") {
        search.value = "";
        search.blur();
        apply();
      }
      return;
    }
    if (/^(?:input|textarea|select)$/i.test(event.target.tagName) && event.target.type !== "checkbox") return;
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  filters.addEventListener("input", (event) => {
    const box = event.target;
    if (box.name === "category") {
      for (const rule of boxes("rule")) if (rule.dataset.category === box.value) rule.checked = box.checked;
    }
    settle();
    apply();
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.querySelector("button").addEventListener("click", (event) => {
    event.preventDefault();
    filters.reset();
    settle();
    apply();
  });
  document.addEventListener("focusin", (event) => {
    const note = event.target.closest(".note");
    if (note) look(note.dataset.finding);
  });
  document.addEventListener("click", (event) => {
    const note = event.target.closest(".note");
    if (note) look(note.dataset.finding);
  });
  window.addEventListener("hashchange", () => look(numberIn(location.hash)));

  filters.hidden = false;
  settle();
  apply();
  look(numberIn(location.hash));
})();
