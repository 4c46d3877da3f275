"""Words of the generated pages that stand on no page of the catalogue."""

from kesos.messages import Lang

_WORDS: dict[str, tuple[str, str]] = {
    "generated": (
        "Halaman ini ditulis dari pustakanya sendiri, jadi tidak dapat berbeda darinya.",
        "This page is written from the library itself, so the two cannot differ.",
    ),
    "see_also": ("Kata lain", "Other words"),
    # index of rules
    "rules": ("Aturan", "Rules"),
    "rules_intro": (
        "Setiap aturan dan setiap galat mempunyai kode yang tetap dan satu halaman. `kesos rule PPKS-07` mencetak "
        "halaman yang sama di terminal.",
        "Every rule and every problem has a stable code and one page. `kesos rule PPKS-07` prints the same page in a "
        "terminal.",
    ),
    "code": ("Kode", "Code"),
    "name": ("Nama", "Name"),
    "about": ("Atas", "About"),
    "gate": ("Syarat", "Gate"),
    "facts_read": ("Fakta yang menentukan", "Facts that decide"),
    "evidence_short": ("Bukti kerja / teks", "Evidence working / text"),
    "problems": ("Galat dan catatan", "Problems and notes"),
    "problems_intro": (
        "Galat membawa kode, tempat, kata-kata dalam dua bahasa, dan bila bisa contoh yang sudah dibetulkan.",
        "A problem carries a code, a place, words in two languages and, where one can be given, a mended example.",
    ),
    "family": ("Kelompok", "Family"),
    "count": ("Banyaknya", "Number"),
    "message": ("Kata-katanya", "Its words"),
    # facts
    "facts": ("Fakta", "Facts"),
    "facts_intro": (
        "Fakta dinyatakan satu kali, untuk semua bidang: isian rekaman, kolom tabel, judul lembar, dan pertanyaan "
        "formulir berasal dari sini. Fakta yang tidak ada berarti belum diketahui.",
        "A fact is declared once, for every subject: the field of a record, the column of a table, the heading of a "
        "sheet and the question of a form come from here. A fact that is missing is not known.",
    ),
    "kinds": (
        "**Cara tahu** membedakan yang dilihat atau ditanyakan, yang ditunjukkan surat, dan **asesmen**: penilaian "
        "pekerja sosial atau tenaga medis, yang dicatat dan tidak pernah disimpulkan dari fakta lain. **Spesifik** "
        "adalah kerahasiaan tertinggi.",
        "**How it is known** tells what is seen or asked, what a paper shows, and an **assessment**: the judgement of a "
        "social worker or health worker, which is recorded and never inferred from other facts. **Specific** is the "
        "highest sensitivity.",
    ),
    "fact": ("Fakta", "Fact"),
    "question": ("Pertanyaan", "Question"),
    "values": ("Nilai", "Values"),
    "known_by": ("Cara tahu; kerahasiaan", "How it is known; sensitivity"),
    "used_by": ("Dipakai oleh", "Used by"),
    "headings": ("Judul kolom yang dikenal", "Headings that are known"),
    "headings_intro": (
        "Judul dicocokkan tanpa memperhatikan huruf besar, tanda baca, dan spasi. Nama fakta sendiri selalu dikenal.",
        "Headings are matched without regard to capitals, punctuation and blanks. The name of a fact is always known.",
    ),
    "heading": ("Judul", "Headings"),
    "codes": ("Kode dalam lembar", "Codes in sheets"),
    "same_as": ("Selain fakta di atas:", "Beside the facts above:"),
    # regulations
    "regulations": ("Daftar peraturan", "Index of regulations"),
    "regulations_intro": (
        "Setiap peraturan yang dapat dirujuk aturan. Status ditulis sejauh yang kami ketahui dan bukan nasihat hukum; "
        "huruf di belakangnya menyebut seberapa baik diketahui.",
        "Every instrument that a rule may cite. The status is what we know and no legal advice; the letter behind it "
        "says how well it is known.",
    ),
    "title": ("Tentang", "Title"),
    "status": ("Status", "Status"),
    "published": ("Diundangkan", "Promulgated"),
    "known": ("Bukti", "Evidence"),
    "copy": ("Salinan", "Copies"),
    "cited_by": ("Dirujuk oleh", "Cited by"),
    # coverage
    "coverage": ("Cakupan", "Coverage"),
    "coverage_intro": (
        "Buku besar pustaka ini: apa yang dikodekan, dan seberapa baik hukumnya diketahui. Angka dihitung saat situs "
        "dibangun.",
        "The ledger of this library: what is encoded, and how well its law is known. The numbers are counted when the "
        "site is built.",
    ),
    "subject": ("Bidang", "Subject"),
    "encoded": ("Aturan", "Rules"),
    "letters": ("Huruf", "Letters"),
    "warnings": ("Peringatan", "Warnings"),
    "cites": ("Rujukan", "Citations"),
    "by_grade": ("Menurut bukti", "By evidence"),
    "what": ("Apa", "What"),
    "sum": ("Jumlah", "Sum"),
    "gates": ("Syarat", "Gates"),
    "textual": ("Bacaan menurut bunyi teks", "Readings by the letter of the text"),
    "working": ("Bacaan kerja", "Working readings"),
    "unseen": ("Bacaan yang naskahnya tidak terlihat", "Readings whose text was not seen"),
    "unseen_intro": (
        "Menurut bunyi teks jawabannya selalu belum diketahui:",
        "By the letter of the text these always answer not known:",
    ),
    "untested": ("Unsur definisi yang tidak diuji", "Elements of definitions that are not tested"),
    "cases": ("Kasus yang dihitung tangan", "Cases worked out by hand"),
    "cases_intro": (
        "Ditulis dari hukumnya, bukan dari kode, dan dijalankan pada setiap penilai.",
        "Written from the law, not from the code, and run through every evaluator.",
    ),
    "all_facts": ("Fakta menurut cara tahu dan kerahasiaan", "Facts by how they are known and sensitivity"),
}


def say(key: str, lang: Lang) -> str:
    """Return a word in one of the two languages."""
    return _WORDS[key][0 if lang == "id" else 1]
