"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const byId = (id) => document.getElementById(id);

  const theme = byId("theme");
  const dark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const showTheme = () => {
    theme.textContent = dark() ? "Light" : "Dark";
    theme.setAttribute("aria-pressed", String(dark()));
  };
  theme?.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    showTheme();
  });
  if (theme) showTheme();
  byId("print")?.addEventListener("click", () => print());

  // Wide tables can be scrolled with the keyboard.
  const watch = new ResizeObserver((entries) => {
    for (const { target: box } of entries) {
      const wide = box.scrollWidth > box.clientWidth;
      if (wide === box.hasAttribute("tabindex")) continue;
      if (!wide) for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      else {
        box.tabIndex = 0;
        // A figure with a caption has a role already, and may have no other.
        if (box.tagName !== "FIGURE") box.setAttribute("role", "region");
        box.setAttribute("aria-label", box.querySelector("caption, figcaption")?.textContent ?? "Table");
      }
    }
  });
  for (const box of document.querySelectorAll(".scroll, figure")) watch.observe(box);

  const table = byId("findings");
  const body = table?.tBodies[0];
  if (!body) return;
  const rows = [...body.rows];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const [search, outcome, pack, matches] = ["search", "by-outcome", "by-pack", "matches"].map(byId);

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      const fits =
        (!outcome.value || row.dataset.outcome === outcome.value) &&
        (!pack.value || row.dataset.pack === pack.value) &&
        words.every((word) => texts[index].includes(word));
      row.hidden = !fits;
      if (fits) shown += 1;
    });
    matches.textContent = `${shown} of ${rows.length}`;
  };
  for (const control of [search, outcome, pack]) control.addEventListener("input", filter);
  filter();

  const order = ["fail", "due", "review", "unknown", "pass"];
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    const key = cell.dataset.sort ?? cell.textContent.trim();
    const rank = order.indexOf(key);
    return rank >= 0 ? rank : key !== "" && !Number.isNaN(Number(key)) ? Number(key) : key.toLowerCase();
  };
  const compare = (a, b) => (typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1);
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    // A span and not a button: Chromium leaves buttons out of table heads that it repeats on the next page.
    const button = document.createElement("span");
    button.setAttribute("role", "button");
    button.tabIndex = 0;
    button.append(...head.childNodes);
    head.append(button);
    head.classList.add("sortable");
    button.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      button.click();
    });
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const keyed = [...rows].map((row) => [keyOf(row, column), row]);
      keyed.sort(([a], [b]) => (up ? compare(a, b) : compare(b, a)));
      body.append(...keyed.map(([, row]) => row));
    });
  });

  // A link to a finding that a filter hides shows it again.
  addEventListener("hashchange", () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target?.hidden) return;
    search.value = outcome.value = pack.value = "";
    filter();
    target.scrollIntoView();
  });
})();
