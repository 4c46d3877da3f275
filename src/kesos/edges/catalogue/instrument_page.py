"""The page of one instrument: codes and arithmetic, cut-offs, bands, missing answers, reference; no wording."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from kesos.edges.catalogue.bands import span
from kesos.edges.catalogue.markdown import Look, code, grade, joined, listed, say, section, table
from kesos.edges.catalogue.measures import Measure
from kesos.engine.citation import Evidence, weakest
from kesos.engine.score import Bands
from kesos.instruments.kit.items import Form, Item
from kesos.instruments.kit.tally import Tally
from kesos.messages import Lang, text


def part_codes(measure: Measure) -> tuple[str, ...]:
    """Return the codes of its cut-offs, its bands and its rules on missing answers.

    >>> from kesos.edges.catalogue.measures import measures
    >>> part_codes(measures()["WG-SS"])[2:5]
    ('WG-SS.disability3', 'WG-SS.disability4', 'WG-SS.official')
    """
    return tuple(f"{measure.code}.{part}" for part in measure.parts())


def write(measure: Measure, lang: Lang, look: Look, part: str = "") -> str:
    """Return the page of an instrument.

    Args:
        measure: the instrument.
        lang: the language.
        look: how the page is dressed.
        part: the cut-off, band or rule on missing answers that the reader asked for; it is told first.
    """
    told = measure.reference
    home, bands = measure.home, measure.scale()
    return joined(
        [
            f"# {measure.code} {told.title}",
            f"> **{measure.code}.{part}**: {_focus(measure, part, lang)}" if part else "",
            say("instrumen_pengantar", lang),
            listed(
                [
                    (say("pustaka", lang), code(f"kesos.instruments.{measure.module}")),
                    (say("penerbit", lang), told.publisher),
                    (say("alamat", lang), f"<{told.address}>"),
                    (say("lisensi", lang), _own(measure, "lisensi", told.licence, lang)),
                    (say("catatan", lang), _own(measure, "catatan", told.note, lang)),
                    (say("bukti", lang), grade(told.evidence, lang)),
                ]
            ),
            section(say("butir", lang), _items(measure.form(home), lang)),
            section(
                say("hitungan", lang),
                text(f"instrumen.{measure.module}.hitungan", lang),
                _tallies(measure.tallies(home), lang),
            ),
            section(say("batas_potong", lang), _marks(measure, lang, look)),
            section(say("pita_judul", lang), *(() if bands is None else _bands(measure, bands, lang, look))),
            section(say("jawaban_kosong", lang), say("jawaban_kosong_pengantar", lang), _policies(measure, lang, look)),
            section(say("pilihan_lain", lang), _choices(measure, lang)),
            section(say("bukti_bagian", lang), _grades(measure, lang)),
            section(say("bukti", lang), "; ".join(grade(one, lang) for one in sorted(Evidence, reverse=True)) + "."),
        ]
    )


def _own(measure: Measure, key: str, own: str, lang: Lang) -> str:
    """Return a text of the module, which is English; the Indonesian one stands among the messages."""
    return own if lang == "en" or not own else text(f"instrumen.{measure.key}.{key}", lang)


def _focus(measure: Measure, part: str, lang: Lang) -> str:
    marks = measure.marks(measure.home)
    if part in marks:
        return _mark(marks[part], lang)
    bands = measure.scale()
    if bands is not None and part in {band.name for band in bands}:
        return f"{span(bands[part], bands)} [{grade(bands.evidence, lang)}]"
    return _policy(measure, part, lang)


def _items(form: Form, lang: Lang) -> str:
    rows = [
        [", ".join(code(item.code) for item in some), _numbers(answers), _numbers(missing)]
        for (answers, missing), some in _alike(form.items)
    ]
    told = table([say(key, lang) for key in ("kode", "jawaban", "tanpa_jawaban")], rows)
    if not form.one_of:
        return told
    groups = " / ".join(", ".join(map(code, group)) for group in form.one_of)
    return f"{told}\n\n{say('salah_satu_ditanyakan', lang, groups=groups)}"


def _alike(items: tuple[Item, ...]) -> Iterator[tuple[tuple[tuple[int, ...], tuple[int, ...]], list[Item]]]:
    """Yield neighbours that have the same answers."""
    for key, some in groupby(items, lambda item: (item.answers, item.missing)):
        yield key, list(some)


def _numbers(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def _tallies(tallies: Mapping[str, Tally], lang: Lang) -> str:
    rows = [
        [code(name), "; ".join(_counted(tally)), str(tally.start) if tally.start else "", str(tally.most)]
        for name, tally in tallies.items()
    ]
    return table([say(key, lang) for key in ("jumlahan", "nilai_jawaban", "mulai_dari", "terbesar")], rows)


def _counted(tally: Tally) -> Iterator[str]:
    """Yield what each answer counts, for items that count alike; what counts nothing is left out."""
    for points, some in groupby(tally.points.items(), lambda entry: dict(entry[1])):
        worth = ", ".join(f"{answer} → {value}" for answer, value in points.items() if value)
        yield f"{', '.join(code(item) for item, _ in some)}: {worth}"


def _marks(measure: Measure, lang: Lang, look: Look) -> str:
    rows = [
        [f"{code(f'{measure.code}.{name}')}{look.anchor(name)}", _mark(marks, lang), measure.reference.evidence.mark]
        for name, marks in measure.marks(measure.home).items()
    ]
    return table([say(key, lang) for key in ("kode", "terpenuhi_bila", "bukti")], rows)


def _mark(marks: tuple[tuple[str, int], ...], lang: Lang) -> str:
    return f" {text('kata.atau', lang)} ".join(f"{code(name)} >= {mark}" for name, mark in marks)


def _bands(measure: Measure, bands: Bands, lang: Lang, look: Look) -> Iterator[str]:
    rows = [
        [f"{code(band.name)}{look.anchor(band.name)}", _name(band.name, lang), span(band, bands), bands.evidence.mark]
        for band in bands
    ]
    yield listed(
        [
            (say("bersandar", lang), text(f"instrumen.{measure.module}.pita_dasar", lang)),
            (say("bukti", lang), grade(bands.evidence, lang)),
            (say("catatan", lang), text(f"instrumen.{measure.module}.pita_catatan", lang, default="")),
        ]
    )
    yield table([say(key, lang) for key in ("kode", "isian_daftar.isi", "rentang", "bukti")], rows)


def _name(band: str, lang: Lang) -> str:
    return text(f"katalog.pita.{band}", lang)


def _policies(measure: Measure, lang: Lang, look: Look) -> str:
    rows = [[f"{code(name)}{look.anchor(name)}", _policy(measure, name, lang)] for name in measure.policies]
    return table([say("kode", lang), say("isian_daftar.isi", lang)], rows)


def _policy(measure: Measure, name: str, lang: Lang) -> str:
    general = text(f"instrumen.kebijakan.{name}", lang, default="")
    return general or text(f"instrumen.{measure.key}.kebijakan.{name}", lang)


def _choices(measure: Measure, lang: Lang) -> str:
    return "\n".join(
        f"- {code(name)}: {text(f'instrumen.{measure.module}.pilihan.{name}', lang)}" for name in measure.choices
    )


def _grades(measure: Measure, lang: Lang) -> str:
    grades = measure.reference.grades
    rows = [[text(f"katalog.bagian.{part}", lang), grade(one, lang)] for part, one in grades.items()]
    rows.append([say("terlemah", lang), grade(weakest(grades.values()), lang)])
    return table([say("bagian_judul", lang), say("bukti", lang)], rows)
