"""What ``make demo`` shows: a person, an invented town seen by PPKS, verval, Sembako and SPM, a volunteer, a score."""

import json
import shutil
from pathlib import Path

import lihat_sembako
import lihat_spm
import lihat_verval
import polars.selectors as cs
import xlsxwriter
from kota_contoh import ON, write_workbook
from kota_tabel import cases, families, members
from layar import headline

from kesos import Reading, ppks, standards
from kesos.edges.cli import run
from kesos.instruments import wg_ss

FOLDER = Path("hasil/demo")


def one_person() -> None:
    headline("1. Satu orang / one person: Perorangan(usia=64, kebutuhan_dasar_terpenuhi=False, ...)")
    person = ppks.Perorangan(
        usia=64,
        jenis_kelamin="perempuan",
        kebutuhan_dasar_terpenuhi=False,
        telantar_secara_psikis=True,
        telantar_secara_sosial=True,
        punya_tempat_tinggal_tetap=True,
    )
    found = ppks.classify(person, on=ON, reading=Reading.WORKING)
    print(found.explain("id"))
    print("\n--- the same in English ---\n")
    print(found["PPKS-08"].explain("en"))
    receipt = FOLDER / "tanda_terima.json"
    receipt.write_text(json.dumps(found.receipt(), ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
    print(f"\n-> {receipt}")


def one_sheet() -> None:
    headline("2. Satu lembar / one sheet: kesos classify warga_kota_contoh.xlsx --on 2026-11-24")
    sheet = write_workbook(FOLDER / "warga_kota_contoh.xlsx")
    asked = ["classify", str(sheet), "--on", ON.isoformat()]
    run([*asked, "--out", str(FOLDER)])
    for kind, words in (("keluarga", "Keluarga / families"), ("komunitas", "Komunitas / communities")):
        headline(f"2. {words}: kesos classify ... --record {kind} --worksheet 'Data {kind.title()}'")
        run([*asked, "--record", kind, "--worksheet", f"Data {kind.title()}", "--out", str(FOLDER / kind)])


def one_town() -> None:
    """Look at the people of the sheet through the tables that an office keeps of them."""
    register = lihat_verval.frame(members())
    assessed = cases()
    cards = families()
    with xlsxwriter.Workbook(FOLDER / "data_kota_contoh.xlsx") as book:
        for name, table in (
            ("Anggota", register),
            ("Keluarga", lihat_verval.frame(cards)),
            ("Asesmen", lihat_verval.frame(assessed)),
        ):
            table.with_columns(cs.list().list.join("|")).write_excel(book, worksheet=name)
    lihat_verval.view(register, FOLDER)
    lihat_sembako.view(cards, FOLDER)
    lihat_spm.view(assessed, FOLDER)
    print(f"Tabel yang dibaca bagian 3-5 / the tables read by parts 3-5: {FOLDER / 'data_kota_contoh.xlsx'}")


def one_volunteer() -> None:
    headline("6. Satu relawan / one volunteer: standards.check('PSM', ...)")
    print(standards.check("PSM", ppks.Perorangan(wni=True, usia=34, berkelakuan_baik=True), on=ON).explain("id"))


def one_score() -> None:
    headline("7. Satu skor / one score: Washington Group Short Set, one answer missing")
    answers = {"vis_ss": 2, "hear_ss": 1, "mob_ss": 1, "cog_ss": 1, "sc_ss": 1, "com_ss": 9}
    scored = wg_ss.score(**answers, missing="kleene")
    print(f"sum_234 = {scored.sum_234}, sum_34 = {scored.sum_34}")
    for cut in ("disability1", "disability2", "disability3", "disability4"):
        print(f"{cut}: {getattr(scored, cut).words('id')} / {getattr(scored, cut).words('en')}")


def one_rule() -> None:
    headline("8. Satu aturan / one rule: kesos rule PPKS-08")
    run(["rule", "PPKS-08"])


if __name__ == "__main__":
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    one_person()
    one_sheet()
    one_town()
    one_volunteer()
    one_score()
    one_rule()
    print(f"\nSemua hasil ada di / all outputs are in: {FOLDER}/")
