"""Problems of the subjects beside PPKS: instruments, disability, personnel, verification, Sembako, SPM and KIME."""

from typing import Final

_BANDS: Final = 'source="contoh", evidence=Evidence.UNVERIFIED)'
_SIX: Final = "vis_ss=1, hear_ss=1, mob_ss=1, cog_ss=1, sc_ss=1, com_ss=1"
_ON: Final = "on=date(2026, 11, 24)"
_WATES: Final = '"wilayah": "33.71.02.1003"'
_PSM: Final = f'"peran": "psm", {_WATES}'
_PROCESS: Final = 'verval.PROCESSES["DTSEN_FORMAL_2025"]'
_AGREED: Final = f'.start({_ON}).apply("setuju"'
_KEY: Final = "secrets.token_bytes(32)"
_PEOPLE: Final = 'standards.training_frame(pl.DataFrame({"peserta": ["P01", "P01"]'
_SCORES: Final = '"sebelum": [40, 50], "sesudah": [65, 70]}), most=100)'
_KPM: Final = "sembako.check_kpm(sembako.KPM(\n"
_FILLED: Final = """\
    nomor_kks="12",
    nomor_rekening_bansos="34",
    status_kepesertaan_bpnt="aktif",
    nama_pengurus="Sri Contoh",
    id_bdt_kpm="56",
    id_pengurus_kpm="78",
    nik_pengurus="3371015708909999",
    tempat_lahir_pengurus="Magelang",
    tanggal_lahir_pengurus=date(1990, 8, 17),
    nama_gadis_ibu_kandung_pengurus="Siti Contoh",
    nama_kepala_keluarga="Budi Contoh",
    nama_anggota_lain="Tono Contoh",
    alamat_tinggal="Jl. Contoh 1",
    kode_wilayah="33.71.01.1003",
"""

EXAMPLES: Final[dict[str, tuple[str, str]]] = {
    "INS-001": ('wg_ss.score(com=1, missing="kleene")', 'wg_ss.score(com_ss=1, missing="kleene")'),
    "INS-002": ('wg_ss.score(vis_ss=5, missing="kleene")', 'wg_ss.score(vis_ss=4, missing="kleene")'),
    "INS-003": (f'wg_ss.score({_SIX}, missing="zero")', f'wg_ss.score({_SIX}, missing="official")'),
    "INS-004": (
        'cfm_5_17.score(FCF10=1, FCF14=1, missing="kleene")',
        'cfm_5_17.score(FCF10=1, missing="kleene")',
    ),
    "INS-005": (
        'wg_ss.score_frame(pl.DataFrame({"vis_ss": [1]}), missing="official")',
        'wg_ss.score_frame(pl.DataFrame({"vis_ss": [1]}), missing="kleene")',
    ),
    "INS-006": (
        'whodas_36.score(D5_3=5, missing="kleene")',
        'whodas_36.score(D5_3=5, missing="kleene", household_item=3)',
    ),
    "INS-010": ("Score(2, 1)", "Score(1, 2)"),
    "INS-011": (
        f'Bands(low=0, high=9, bands=(Band("rendah", 0, 4), Band("tinggi", 5, 9)), {_BANDS}',
        f'Bands(low=0, high=9, bands=(Band("rendah", 0, 5), Band("tinggi", 5, 9)), {_BANDS}',
    ),
    "INS-012": (
        f'Bands(low=0, high=9, bands=(Band("rendah", 0, 5), Band("rendah", 5, 9)), {_BANDS}',
        f'Bands(low=0, high=9, bands=(Band("rendah", 0, 5), Band("tinggi", 5, 9)), {_BANDS}',
    ),
    "INS-013": (
        "spm.category(104, bands=spm.DASHBOARD_BANDS)",
        "spm.category(94, bands=spm.DASHBOARD_BANDS)",
    ),
    "DIS-901": ('disabilitas.from_code("bdt", 1, base=1)', 'disabilitas.from_code("bdt-2015", 1, base=1)'),
    "DIS-902": ('disabilitas.from_code("bdt-2015", 3)', 'disabilitas.from_code("bdt-2015", 3, base=1)'),
    "DIS-903": ('disabilitas.from_code("opensid", 8)', 'disabilitas.from_code("opensid", 3)'),
    "DIS-904": ('disabilitas.from_code("opensid", 1, base=0)', 'disabilitas.from_code("opensid", 1)'),
    "DIS-905": ('disabilitas.from_code("siks-ng", 1)', 'disabilitas.from_code("bdt-2015", 1, base=1)'),
    "DIS-906": (
        'disabilitas.from_code("regsosek-2022", 1)',
        'disabilitas.to_wg("regsosek-2022", 1, item="a")',
    ),
    "DIS-907": ('disabilitas.from_code("opensid", "")', 'disabilitas.from_code("opensid", "7")'),
    "DIS-908": ('disabilitas.from_codes("dapodik", ["C", "C1"])', 'disabilitas.from_codes("dapodik", ["C1"])'),
    "DIS-909": (
        'disabilitas.from_codes("opensid", [1, 2])',
        '[disabilitas.from_code("opensid", code) for code in [1, 2]]',
    ),
    "DIS-910": ('disabilitas.profile("netra")', 'disabilitas.profile({"netra"})'),
    "DIS-911": (
        'disabilitas.quota("250", kind="swasta", rounding="ceil")',
        'disabilitas.quota(250, kind="swasta", rounding="ceil")',
    ),
    "DIS-912": (
        'disabilitas.quota(250, kind="pabrik", rounding="ceil")',
        'disabilitas.quota(250, kind="swasta", rounding="ceil")',
    ),
    "DIS-913": (
        'disabilitas.quota(250, kind="swasta", rounding="bulat")',
        'disabilitas.quota(250, kind="swasta", rounding="ceil")',
    ),
    "DIS-915": (
        'disabilitas.to_facts(disabilitas.profile({"netra"}), bridge="kartu")',
        'disabilitas.to_facts(disabilitas.profile({"netra"}), bridge="penetapan-tenaga-medis")',
    ),
    "DIS-916": (
        'disabilitas.to_wg("regsosek-2022", 1, item="z")',
        'disabilitas.to_wg("regsosek-2022", 1, item="a")',
    ),
    "DIS-917": (
        'disabilitas.from_code_frame(pl.DataFrame({"kode": [1]}), "cacat", "opensid")',
        'disabilitas.from_code_frame(pl.DataFrame({"kode": [1]}), "kode", "opensid")',
    ),
    "DIS-918": (
        'disabilitas.from_wg("sakernas-2022", 9, item="seeing")',
        'disabilitas.from_wg("sakernas-2022", 1, item="seeing")',
    ),
    "DIS-919": ('disabilitas.profile({"mata"})', 'disabilitas.profile({"netra"})'),
    "SDM-001": (
        f'standards.check("tsk", standards.Perorangan(), {_ON})',
        f'standards.check("tksk", standards.Perorangan(), {_ON})',
    ),
    "SDM-901": ("standards.competence(nilai=101)", "standards.competence(nilai=100)"),
    "SDM-902": (
        'standards.PassMark({"pengetahuan": 70}, source="SK contoh", of="tiap_aspek")',
        'standards.PassMark(70, source="SK contoh", of="tiap_aspek")',
    ),
    "SDM-903": (
        "standards.competence(nilai=80, pass_mark=70)",
        'standards.competence(nilai=80, pass_mark=standards.PassMark(70, source="SK contoh", of="tiap_aspek"))',
    ),
    "SDM-904": ("standards.self_description(nilai=[6])", "standards.self_description(nilai=[5])"),
    "SDM-905": (
        "standards.self_description(nilai=[standards.Answer(5, 10)])",
        "standards.self_description(nilai=[standards.Answer(4, 10)])",
    ),
    "SDM-906": (
        'standards.self_description(nilai=[standards.Answer("K", 10)])',
        "standards.self_description(nilai=[standards.Answer(1, 10)])",
    ),
    "SDM-907": (
        "standards.self_description(nilai=[standards.Answer(3, -1)])",
        "standards.self_description(nilai=[standards.Answer(3, 160)])",
    ),
    "SDM-908": (
        "standards.self_description(nilai=[3, 4, 3, 4])",
        "standards.self_description(nilai=[3, 4, 3])",
    ),
    "SDM-909": (
        'standards.coverage([], "33.74")',
        'standards.coverage([], ["33.74.01", "33.74.01.1001"])',
    ),
    "SDM-910": (
        'standards.coverage([{"peran": "psm", "wilayah": "Kampung Baru"}], "33.71")',
        f'standards.coverage([{{{_PSM}}}], "33.71")',
    ),
    "SDM-911": (
        f'{_PEOPLE}, "topik": ["A", "A"], {_SCORES}',
        f'{_PEOPLE}, "topik": ["A", "B"], {_SCORES}',
    ),
    "SDM-912": (
        'standards.training({"P01": {"A": (40,)}}, most=100)',
        'standards.training({"P01": {"A": (40, 65)}}, most=100)',
    ),
    "SDM-913": (
        f"standards.validity(date(2027, 1, 10), {_ON})",
        f"standards.validity(date(2025, 1, 10), {_ON})",
    ),
    "SDM-914": (
        f'standards.validity(date(2025, 1, 10), {_ON}, kind="sipps")',
        f'standards.validity(date(2025, 1, 10), {_ON}, kind="str")',
    ),
    "SDM-915": (
        'standards.asn_match(85, status_kepegawaian="bukan_aparatur", competence="manajerial")',
        'standards.asn_match(85, status_kepegawaian="pns", competence="manajerial")',
    ),
    "SDM-916": (
        'standards.asn_match(85, status_kepegawaian="pns", competence="teknis")',
        'standards.asn_match(85, status_kepegawaian="pns", competence="manajerial")',
    ),
    "SDM-917": (
        f'standards.validity_frame(pl.DataFrame({{"terbit": [date(2025, 1, 10)]}}), {_ON})',
        f'standards.validity_frame(pl.DataFrame({{"terbit": [date(2025, 1, 10)]}}), {_ON}, issued="terbit")',
    ),
    "SDM-918": (
        f'standards.validity(date(2025, 1, 10), {_ON}, kind="str", years=standards.Target(3, source="SK contoh"))',
        f'standards.validity(date(2025, 1, 10), {_ON}, kind="str")',
    ),
    "SDM-919": (
        f'standards.coverage([{{{_PSM}, "nik": "123"}}], "33.71")',
        f'standards.coverage([{{{_PSM}, "nik": "3371021708909999"}}], "33.71")',
    ),
    "SDM-920": (
        f'standards.coverage([{{"peran": "PSM Wates", {_WATES}}}], "33.71")',
        f'standards.coverage([{{{_PSM}}}], "33.71")',
    ),
    "VV-901": (f'{_PROCESS}.next("ENTAH")', f'{_PROCESS}.next("DI_KEMENSOS")'),
    "VV-902": (
        f'{_PROCESS}.start({_ON}).apply("ranking", actor="bps", {_ON})',
        f'{_PROCESS}{_AGREED}, actor="musdes_muskel", evidence=["berita_acara"], {_ON})',
    ),
    "VV-903": (
        f'{_PROCESS}{_AGREED}, actor="bps", evidence=["berita_acara"], {_ON})',
        f'{_PROCESS}{_AGREED}, actor="musdes_muskel", evidence=["berita_acara"], {_ON})',
    ),
    "VV-904": (
        f'{_PROCESS}{_AGREED}, actor="musdes_muskel", evidence=["foto_rumah"], {_ON})',
        f'{_PROCESS}{_AGREED}, actor="musdes_muskel", evidence=["berita_acara"], {_ON})',
    ),
    "VV-905": (
        f'{_PROCESS}{_AGREED}, actor="musdes_muskel", evidence=["berita_acara"], on=date(2026, 11, 23))',
        f'{_PROCESS}{_AGREED}, actor="musdes_muskel", evidence=["berita_acara"], {_ON})',
    ),
    "VV-906": (
        f'{_PROCESS}.replay({_PROCESS}.start({_ON}).to_dict() | {{"on": "2026-11-23"}})',
        f"{_PROCESS}.replay({_PROCESS}.start({_ON}).to_dict())",
    ),
    "VV-911": (
        f'verval.stale(pl.DataFrame({{"tgl": [date(2025, 1, 10)]}}), {_ON})',
        f'verval.stale(pl.DataFrame({{"tanggal_verval": [date(2025, 1, 10)]}}), {_ON})',
    ),
    "VV-912": (
        'verval.pseudonym("3371011708909999", key=b"rahasia", purpose="evaluasi-2026")',
        f'verval.pseudonym("3371011708909999", key={_KEY}, purpose="evaluasi-2026")',
    ),
    "VV-913": (
        f'verval.pseudonymise_frame(pl.LazyFrame({{"nik": ["3371011708909999"]}}), ["nik"], key={_KEY}, purpose="uji")',
        f'verval.pseudonymise_frame(pl.DataFrame({{"nik": ["3371011708909999"]}}), ["nik"], key={_KEY}, purpose="uji")',
    ),
    "VV-914": ('verval.decode("siak", "jenis_kelamin", 9)', 'verval.decode("siak", "jenis_kelamin", 1)'),
    "VV-921": ("pip install kesos", 'pip install "kesos[dedupe]"'),
    "VV-922": (
        'duplicates(pl.DataFrame({"nama": ["SRI", "BUDI"]}))',
        'duplicates(pl.DataFrame({"nama": ["SRI", "BUDI"], "tanggal_lahir": [date(1990, 8, 17), date(1991, 8, 17)]}))',
    ),
    "SBK-901": ("sembako.Setelan(desil_pkh=3)", 'sembako.Setelan(desil_pkh=3, source="Kepmensos contoh")'),
    "SBK-902": (
        "sembako.entitlement(date(2022, 3, 1), date(2022, 1, 1))",
        "sembako.entitlement(date(2022, 1, 1), date(2022, 3, 1))",
    ),
    "SBK-903": (
        'sembako.Setelan(desil_pkh=11, source="Kepmensos contoh")',
        'sembako.Setelan(desil_pkh=3, source="Kepmensos contoh")',
    ),
    "SBK-904": ('sembako.siks_status("gagal omspam")', 'sembako.siks_status("gagal omspan")'),
    "SBK-905": ('sembako.next_stage("SPP")', 'sembako.next_stage("SPM")'),
    "SBK-906": (
        "sembako.recipients_identity(10, 9, -1)",
        "sembako.recipients_identity(10, 9, 1)",
    ),
    "SBK-907": (f'{_KPM}    nama_pengurus="Sri Contoh",\n))', f"{_KPM}{_FILLED}))"),
    "SBK-908": (
        'sembako.check_kpm(sembako.KPM(status_pkh="aktif"))',
        'sembako.check_kpm(sembako.KPM(status_pkh="aktif", nomor_peserta_pkh="77"))',
    ),
    "SBK-909": (
        'sembako.check_kpm(sembako.KPM(nomor_kks="12", nomor_rekening_bansos="12"))',
        'sembako.check_kpm(sembako.KPM(nomor_kks="12", nomor_rekening_bansos="34"))',
    ),
    "SBK-910": ('sembako.issue("PEMAKETTAN")', 'sembako.issue("PEMAKETAN")'),
    "SBK-911": (
        'sembako.Kejadian(kode="PEMAKETAN", kelurahan="")',
        'sembako.Kejadian(kode="PEMAKETAN", kelurahan="33.71.01.1003")',
    ),
    "SBK-912": (
        'sembako.count_frame(pl.DataFrame({"kode": ["PEMAKETAN"], "kel": ["Cacaban"]}))',
        'sembako.count_frame(pl.DataFrame({"kode": ["PEMAKETAN"], "kel": ["Cacaban"]}), kelurahan="kel")',
    ),
    "SPM-901": (
        f'spm.entitlement(spm.Perorangan(tinggal_di_panti=True), {_ON}, place="luar_panti")',
        f'spm.entitlement(spm.Perorangan(tinggal_di_panti=True), {_ON}, place="dalam_panti")',
    ),
    "SPM-902": (
        f'spm.entitlement(spm.Perorangan(usia=10), {_ON}, place="rumah")',
        f'spm.entitlement(spm.Perorangan(usia=10), {_ON}, place="luar_panti")',
    ),
    "SPM-903": (
        'spm.attainment(served="45", in_need=60)',
        "spm.attainment(served=45, in_need=60)",
    ),
    "SPM-904": (
        f"spm.Weights(receivers=80, quality=30, {_BANDS}",
        f"spm.Weights(receivers=80, quality=20, {_BANDS}",
    ),
    "SPM-905": ("spm.Batas(hari_rujukan=14)", 'spm.Batas(hari_rujukan=14, source="Perda contoh")'),
    "KIME-901": (
        "kime.direction([(4, 7), (4,)], paired=True)",
        "kime.direction([(4, 7), (4, 6)], paired=True)",
    ),
    "KIME-902": ("kime.summary([kime.Penyelenggara()])", "kime.summary([kime.Kegiatan()])"),
}
