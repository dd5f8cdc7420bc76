"""What is asked of the tools: manuscripts with their addresses, made the same each time."""

import random
from dataclasses import dataclass, field
from pathlib import Path

import webserver


@dataclass
class Load:
    """Addresses to check, in the forms in which the tools take them."""

    name: str
    title: str
    urls: list
    broken: set = field(default_factory=set)
    wrong: set = field(default_factory=set)
    concurrency: int = 128
    per_host: int = 0
    interval: int = 0
    cached: bool = False
    authority: Path = None
    bound: float = None
    clients: tuple = ("ibid", "ibid, links alone", "lychee", "curl -Z")
    manuscript: Path = None
    page: Path = None

    def write(self, folder):
        """Writes the manuscript that cites the addresses, a note each, and a web page with the same links."""
        self.manuscript = folder / f"{self.name}.md"
        self.page = folder / f"{self.name}.html"
        with self.manuscript.open("w") as notes:
            notes.write("# The harbour\n\n")
            for number, url in enumerate(self.urls, 1):
                notes.write(f"The ledgers were copied in the winter of the year{'' if number % 7 else ' again'}.[^{number}]\n\n")
            for number, url in enumerate(self.urls, 1):
                part = url.rsplit("/", 1)[1].removesuffix(".html")
                notes.write(
                    f"[^{number}]: “The ledger of river crossings, part {part},” *The Harbour Review*, "
                    f"March 4, 2021, <{url}>.\n\n"
                )
        links = "".join(f'<p><a href="{url}">part</a></p>\n' for url in self.urls)
        self.page.write_text(f"<!doctype html><title>Links</title>\n{links}")
        return self


def base(host, tls=False):
    return f"https://site{host}.bench:{webserver.TLS_PORT}" if tls else f"http://site{host}.bench:{webserver.PORT}"


def plain(name, title, count, hosts, tls=False, **settings):
    """Articles of 2 KB on many hosts; one address in twenty is gone, and one leads to another article."""
    urls, broken, wrong = [], set(), set()
    for number in range(1, count + 1):
        kind = {7: "gone", 13: "other"}.get(number % 20, "page")
        urls.append(f"{base(number % hosts + 1, tls)}/{kind}/{number}")
        if kind == "gone":
            broken.add(urls[-1])
        if kind == "other":
            wrong.add(urls[-1])
    return Load(name, title, urls, broken, wrong, **settings)


def slow(name, title, count, hosts, per_host, interval, **settings):
    """Answers after a log-normal time, 50 ms to 2 s; with the least time in which any schedule can end.

    For one host that is the largest of: the work over the transfers at once, the longest wait, and the last
    start that the interval allows with the shortest wait.
    """
    chance = random.Random(20210304)
    waits = {host: [] for host in range(1, hosts + 1)}
    urls = []
    for number in range(1, count + 1):
        host = number % hosts + 1
        wait = min(2.0, max(0.05, chance.lognormvariate(-1.4, 0.8)))
        waits[host].append(wait)
        urls.append(f"{base(host)}/wait/{wait:.3f}/{number}")
    concurrency = settings.get("concurrency", 128)
    bound = sum(sum(each) for each in waits.values()) / concurrency
    for each in filter(None, waits.values()):
        if per_host:
            bound = max(bound, sum(each) / per_host, (len(each) - 1) * interval / 1000 + min(each))
        bound = max(bound, max(each))
    return Load(name, title, urls, per_host=per_host, interval=interval, bound=bound, **settings)


def sized(name, title, server, size, count, **settings):
    """Articles of one size in bytes."""
    urls = []
    for number in range(1, count + 1):
        server.write_file(str(number), size)
        urls.append(f"{base(number % 20 + 1)}/files/{number}.html")
    return Load(name, title, urls, **settings)


SURNAMES = "王林陳李張黃吳劉蔡楊許鄭謝郭洪曾邱廖賴周"
GIVEN = "志明淑芬建宏雅婷俊傑怡君家豪欣怡宗翰美玲"
THINGS = ["運河", "燈塔", "碼頭", "航標", "潮汐", "船塢", "引水人", "關稅", "漁船", "港務局", "鹽田", "渡船"]
DEEDS = ["的沿革", "與地方社會", "管理之研究", "的帳冊", "考", "制度的形成", "的百年變遷", "初探"]
JOURNALS = ["港灣季刊", "臺灣航運史學報", "水路月刊", "海事評論"]


def chinese_notes(path, count=None, size=None, per_page=8):
    """Page text in Chinese with notes between the pages, of so many notes or so many bytes."""
    chance = random.Random(20210304)
    written = number = 0
    with open(path, "w", encoding="utf-8") as out:
        while (count is not None and number < count) or (size is not None and written < size):
            last = number + per_page if count is None else min(count, number + per_page)
            body, notes = [], []
            for n in range(number + 1, last + 1):
                thing, deed = chance.choice(THINGS), chance.choice(DEEDS)
                mark = "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(d)] for d in str(n))
                body.append(f"{thing}在十九世紀末經歷了數次整修，{chance.choice(THINGS)}的紀錄也隨之重編。{mark}")
                name = chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, 2))
                year, month, day = chance.randint(1960, 2023), chance.randint(1, 12), chance.randint(1, 28)
                source = f"〈{chance.choice(THINGS)}{thing}{deed}〉"
                kind = n % 4
                if kind == 0:
                    notes.append(f"{n} {name}，{source}，《{chance.choice(JOURNALS)}》，第 {n % 40 + 1} 卷第 {n % 4 + 1} 期"
                                 f"（{year} 年 {month} 月），頁 {n % 90 + 1}-{n % 90 + 20}。")
                elif kind == 1:
                    notes.append(f"{n} {source}，《{chance.choice(JOURNALS)}》，{year} 年 {month} 月 {day} 日，"
                                 f"<https://www.harbour{n % 300}.example.tw/articles/{year}/{n}>。")
                elif kind == 2:
                    notes.append(f"{n} {name}，《{thing}{deed}》（臺北：{chance.choice(SURNAMES)}氏書局，{year}），頁 {n % 400 + 1}。")
                else:
                    notes.append(f"{n} 同前註，頁 {n % 300 + 2}。")
            text = "".join(body) + "\n\n" + "\n".join(notes) + "\n\n"
            out.write(text)
            written += len(text.encode())
            number = last


def markdown_notes(path, size):
    """A Markdown manuscript in English with footnotes, of so many bytes."""
    written = number = 0
    with open(path, "w", encoding="utf-8") as out:
        while written < size:
            number += 1
            text = (
                f"The pilots of the {number % 90 + 1}th district kept tide tables, and copied the ledgers each "
                f"winter for the harbour office.[^{number}]\n\n[^{number}]: “The ledger of river crossings, part "
                f"{number},” *The Harbour Review*, March {number % 28 + 1}, 2021, "
                f"<https://www.harbour{number % 300}.example.org/2021/03/{number}>.\n\n"
            )
            out.write(text)
            written += len(text.encode())
