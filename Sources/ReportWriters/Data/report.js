"use strict";
(() => {
  const articles = [...document.querySelectorAll("article")];
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const sections = [...document.querySelectorAll("section.document")];
  form.hidden = false;

  // What has been dealt with is kept in the browser, by the fingerprint of what was found.
  const store = {
    read: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    write: (key, value) => { try { value ? localStorage.setItem(key, "1") : localStorage.removeItem(key); } catch {} },
  };
  const boxes = new Map();
  for (const article of articles) {
    const box = article.querySelector(".tick input");
    if (!box) continue;
    const key = "ibid:" + article.dataset.key;
    boxes.set(article, box);
    box.checked = store.read(key) !== null;
    article.classList.toggle("dealt", box.checked);
    box.addEventListener("change", () => {
      store.write(key, box.checked);
      article.classList.toggle("dealt", box.checked);
      filter();
    });
  }

  // The filters stand behind the # of the address, so that a selection can be kept, sent and gone back to.
  const defaults = { show: "attention", order: "worst" };
  const names = [...form.elements].map((element) => element.name).filter(Boolean);
  function readAddress() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const name of names) {
      const element = form.elements[name];
      const value = wanted.get(name) ?? defaults[name] ?? "";
      const isKnown = element.tagName !== "SELECT" || [...element.options].some((option) => option.value === value);
      // What no entry has can be asked for all the same, and nothing is shown then.
      if (!isKnown && !(name in defaults)) element.add(new Option(value, value));
      element.value = isKnown || !(name in defaults) ? value : defaults[name];
    }
    filter();
  }
  function writeAddress() {
    const wanted = new URLSearchParams();
    for (const name of names) {
      const value = form.elements[name].value;
      if (value && value !== defaults[name]) wanted.set(name, value);
    }
    const text = wanted.toString().replaceAll("%2F", "/");
    history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
  }

  let texts;
  let order = "worst";
  function arrange(wanted) {
    if (wanted === order) return;
    order = wanted;
    for (const section of sections) {
      const own = articles.filter((article) => article.parentNode === section);
      if (wanted === "text") own.sort((one, other) => one.dataset.order - other.dataset.order);
      section.append(...own);
    }
  }
  function filter() {
    const values = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
    const words = values.search.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length && !texts) texts = new Map(articles.map((article) => [article, article.textContent.toLowerCase()]));
    arrange(values.order);
    let count = 0;
    for (const article of articles) {
      const data = article.dataset;
      const wanted = values.show === "all" || data.severity !== "" &&
        (values.show === "attention" || !article.classList.contains("dealt"));
      const fits = wanted &&
        (!values.verdict || data.verdict === values.verdict) &&
        (!values.severity || data.severity === values.severity) &&
        (!values.rule || data.rules.split(" ").includes(values.rule)) &&
        (!values.document || data.document === values.document) &&
        (!values.host || data.host === values.host) &&
        words.every((word) => texts.get(article).includes(word));
      if (article.hidden === fits) article.hidden = !fits;
      if (fits) count += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector("article:not([hidden])");
    none.hidden = count > 0;
    shown.textContent = shown.dataset.text.replace("{shown}", count).replace("{all}", articles.length);
  }
  form.addEventListener("input", () => { filter(); writeAddress(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    history.replaceState(null, "", location.pathname + location.search);
    readAddress();
  });
  addEventListener("hashchange", readAddress);

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.previousElementSibling);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.textContent = button.dataset.selected;
    }
  });

  function move(step) {
    const visible = [...document.querySelectorAll("article:not([hidden])")];
    const at = visible.indexOf(document.activeElement?.closest("article"));
    const next = visible[at < 0 && step < 0 ? visible.length - 1 : at + step];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("select, input:not([type=checkbox])")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "x") boxes.get(document.activeElement?.closest("article"))?.click();
    else if (event.key === "/") form.elements.search.focus();
    else return;
    event.preventDefault();
  });
  readAddress();
})();
