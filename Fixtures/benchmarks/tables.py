"""Writes what was measured: a JSON file a load, and one table of them all for people."""

import json


def seconds(spread):
    digits = 3 if spread["median"] < 1 else 2
    return f"{spread['median']:.{digits}f} ({spread['min']:.{digits}f}–{spread['max']:.{digits}f})"


def ratio(row, first):
    return f"{row['wall']['median'] / first['wall']['median']:.2f} ×"


def network(load):
    lines = [
        "| tool | wall, s | × ibid | CPU, s | CPU, ms/address | peak, MB | addresses/s | requests | MB sent "
        "| links right | titles right |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    first = load["rows"][0]
    for row in load["rows"]:
        titles = row["right"].get("titles")
        lines.append(
            f"| {row['tool']} | {seconds(row['wall'])} | {ratio(row, first)} | {seconds(row['cpu'])} "
            f"| {row['cpu']['median'] * 1000 / load['addresses']:.3f} | {row['peak']:.0f} | {row['perSecond']:,.0f} "
            f"| {row['requests']:,} | {row['bytes'] / 1e6:.1f} | {row['right']['links']:.2%} "
            f"| {'–' if titles is None else f'{titles:.2%}'} |"
        )
    if load["bound"]:
        best = first["wall"]["median"] / load["bound"]
        lines += ["", f"No schedule can end before {load['bound']:.2f} s; ibid takes {best:.2f} times that."]
    return lines


def commands(load):
    sized = "bytes" in load["rows"][0]
    lines = [
        "| command | wall, s | × first | CPU, s | peak, MB |" + (" MB/s |" if sized else ""),
        "|---|---|---|---|---|" + ("---|" if sized else ""),
    ]
    first = load["rows"][0]
    for row in load["rows"]:
        line = (f"| {row['tool']} | {seconds(row['wall'])} | {ratio(row, first)} | {seconds(row['cpu'])} "
                f"| {row['peak']:.0f} |")
        if sized:
            line += f" {row['bytes'] / 1e6 / row['wall']['median']:.1f} |"
        lines.append(line)
    return lines


def paths(load):
    lines = ["| path | unit | ns a unit (shortest–longest) | units/s | samples |", "|---|---|---|---|---|"]
    for row in load["rows"]:
        lines.append(
            f"| {row['name']} | {row['unit']} | {row['nanoseconds']:,.1f} ({row['minimum']:,.1f}–{row['maximum']:,.1f}) "
            f"| {row['perSecond']:,.0f} | {row['samples']} |"
        )
    return lines


SHAPES = {"network": network, "commands": commands, "paths": paths}


def write(folder, machine, runs, measured, scratch):
    folder.mkdir(parents=True, exist_ok=True)
    for load in measured:
        text = json.dumps({"machine": machine, **load}, indent=1, ensure_ascii=False)
        (folder / f"{load['name']}.json").write_text(text.replace(str(scratch), "SCRATCH") + "\n")
    stored = [json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))]
    lines = [
        "# Measured",
        "",
        "Written by `make bench`. Medians of alternating runs, minimum and maximum in brackets; the server (nginx) has",
        "one core and the tool the other where there is a network, both cores elsewhere. A ratio above 1 × is slower.",
        "What bounds these figures stands in [README.md](README.md).",
        "",
        f"{machine['cpu']}, {machine['cores']} cores, {machine['memoryGiB']} GiB, Linux {machine['kernel']}, "
        f"{machine['date']}. " + "; ".join(version for version in machine["versions"].values() if version) + ".",
    ]
    for load in stored:
        lines += ["", f"## {load['title']}", ""]
        lines += SHAPES[load["kind"]](load)
    (folder / "measured.md").write_text("\n".join(lines) + "\n")
