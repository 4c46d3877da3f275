"""Where the statements on social extension were seen, beside regulations: public addresses."""

from typing import Final

KUTIPAN: Final = (
    "https://text-id.123dok.com/document/nq7w22onz-penyuluhan-sosial-landasan-teori.html",
    "https://wvisialton.blogspot.com/2015/08/melakukan-penyuluhan-sosial-yang.html",
)
"""Where the definition is quoted."""
ARTIKEL_2012: Final = "https://iclass12.blogspot.com/2012/05/penyuluhan-sosial.html"
DIY_2019: Final = "https://dinsos.jogjaprov.go.id/ada-abt-di-penyuluhan-sosial-2019"
DIY_2020: Final = "https://dinsos.jogjaprov.go.id/perdana-di-tahun-2020/?replytocom=18025"
DIY_RADIO: Final = "https://dinsos.jogjaprov.go.id/penyuluhan-sosial-menyapa-di-udara/"
DIY_KEPALA: Final = "https://dinsos.jogjaprov.go.id/pensosmas-agen-perubahan-menuju-desa-berketahanan-sosial/"
DIY_DATA: Final = "https://bapperida.jogjaprov.go.id/dataku/data_dasar/chart/17849"
MAKSUD_DIKUTIP: Final = (DIY_2019, "https://dosensosiologi.com/penyuluhan-sosial")
"""Where the aim of Permensos 10/2014 is quoted."""
MAGELANG: Final = "http://dinsos.magelangkota.go.id/penyuluhan-sosial-sebuah-strategi-membangun-komunikasi-informasi-motivasi-edukasi/"
MODUL_2018: Final = "https://id.scribd.com/document/432681759"
PANDUAN_2019: Final = "http://docplayer.info/196111504-Panduan-penyuluhan-sosial.html"
PEDUM_2019: Final = "https://id.scribd.com/document/539124673/1-1-Pedoman-Umum-Pensos"
DUPAK_2015: Final = "https://pdfcoffee.com/juknis-dupak-2015-penyuluh-pdf-free.html"
RENCANA_2019: Final = "https://pdfcoffee.com/manajemen-penyuluhan-sosial-pdf-free.html"
APLIKASI: Final = "GitHub: SADA SOSIAL (jenis_kegiatan, judul_kegiatan)"
TANGGA_2020: Final = (
    "https://kilaskementerian.kompas.com/kemensos/read/2020/07/29/17551111/wujudkan-desa-berketahanan-sosial-kemensos-bentuk-penyuluh-sosial-masyarakat",
    "https://www.koranelektronik.com/2020/07/kemensos-sosialisasi-tentang-program.html",
)
"""Two publishers, one official: no two witnesses."""
PERTANIAN: Final = "https://id.scribd.com/document/380813661"
"""A lecture on agricultural extension; no norm of social welfare."""
