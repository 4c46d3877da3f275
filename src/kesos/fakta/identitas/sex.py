"""Sex as the civil register records it."""

from enum import StrEnum

from kesos.messages import Lang, text


class JenisKelamin(StrEnum):
    """The two values that the population register and the day digits of a NIK know.

    >>> JenisKelamin("perempuan").words("en")
    'female'
    """

    LAKI_LAKI = "laki_laki"
    PEREMPUAN = "perempuan"

    def words(self, lang: Lang = "id") -> str:
        """Return the value as a person reads it.

        >>> JenisKelamin.LAKI_LAKI.words()
        'laki-laki'
        """
        return text(f"identitas.jenis_kelamin.{self.value}", lang)
