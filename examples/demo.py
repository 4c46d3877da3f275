"""What ``make demo`` shows: one person, a sheet of an invented town, a volunteer, a score, a rule."""

import json
import shutil
from datetime import date
from pathlib import Path

from kota_contoh import write_workbook

from kesos import Reading, ppks, standards
from kesos.edges.cli import run
from kesos.instruments import wg_ss

ON = date(2026, 11, 24)
FOLDER = Path("hasil/demo")


def headline(words: str) -> None:
    print(f"\n{'=' * 100}\n{words}\n{'=' * 100}")


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
    run(["classify", str(sheet), "--on", ON.isoformat(), "--out", str(FOLDER)])


def one_volunteer() -> None:
    headline("3. Satu relawan / one volunteer: standards.check('PSM', ...)")
    print(standards.check("PSM", ppks.Perorangan(wni=True, usia=34, berkelakuan_baik=True), on=ON).explain("id"))


def one_score() -> None:
    headline("4. Satu skor / one score: Washington Group Short Set, one answer missing")
    answers = {"vis_ss": 2, "hear_ss": 1, "mob_ss": 1, "cog_ss": 1, "sc_ss": 1, "com_ss": 9}
    scored = wg_ss.score(**answers, missing="kleene")
    print(f"sum_234 = {scored.sum_234}, sum_34 = {scored.sum_34}")
    for cut in ("disability1", "disability2", "disability3", "disability4"):
        print(f"{cut}: {getattr(scored, cut).words('id')} / {getattr(scored, cut).words('en')}")


def one_rule() -> None:
    headline("5. Satu aturan / one rule: kesos rule PPKS-08")
    run(["rule", "PPKS-08"])


if __name__ == "__main__":
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    one_person()
    one_sheet()
    one_volunteer()
    one_score()
    one_rule()
    print(f"\nSemua hasil ada di / all outputs are in: {FOLDER}/")
