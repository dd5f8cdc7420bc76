"use strict";
(() => {
  const articles = [...document.querySelectorAll("article")];
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  form.hidden = false;

  // What has been dealt with is kept in the browser, by the fingerprint of what was found.
  const store = {
    read: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    write: (key, value) => { try { value ? localStorage.setItem(key, "1") : localStorage.removeItem(key); } catch {} },
  };
  for (const article of articles) {
    const box = article.querySelector(".tick input");
    if (!box) continue;
    const key = "ibid:" + article.dataset.key;
    box.checked = store.read(key) !== null;
    article.classList.toggle("dealt", box.checked);
    box.addEventListener("change", () => {
      store.write(key, box.checked);
      article.classList.toggle("dealt", box.checked);
      filter();
    });
  }

  const texts = new Map(articles.map((article) => [article, article.textContent.toLowerCase()]));
  function filter() {
    const values = Object.fromEntries(new FormData(form));
    const words = values.search.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const article of articles) {
      const data = article.dataset;
      const fits =
        (values.show === "all" ||
          (values.show === "attention" ? data.severity !== "" : data.severity !== "" && !article.classList.contains("dealt"))) &&
        (!values.verdict || data.verdict === values.verdict) &&
        (!values.rule || data.rules.split(" ").includes(values.rule)) &&
        (!values.document || data.document === values.document) &&
        (!values.host || data.host === values.host) &&
        words.every((word) => texts.get(article).includes(word));
      article.hidden = !fits;
      if (fits) count += 1;
    }
    for (const section of document.querySelectorAll("section.document"))
      section.hidden = !section.querySelector("article:not([hidden])");
    shown.textContent = `${count} of ${articles.length} shown`;
  }
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.previousElementSibling);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.textContent = "Selected";
    }
  });
  filter();
})();
