"""What can be known of the standing of a regulation, as codes."""

from enum import StrEnum

from kesos.messages import Lang, text


class Status(StrEnum):
    """The standing of a regulation, as far as known; it is not legal advice.

    `Regulation.status_evidence` says how well it is known, `Regulation.status_basis` keeps the shade that a code cannot
    hold ("still cited", "in force when last cited").

    >>> Status("repealed").words("en")
    'repealed'
    """

    IN_FORCE = "in_force"
    """Holds; no later change of it was seen."""
    IN_FORCE_AS_AMENDED = "in_force_as_amended"
    """Holds in the wording of its amendments."""
    IN_FORCE_IN_PART = "in_force_in_part"
    """Holds so far as a later instrument does not conflict with it."""
    IN_FORCE_AS_LAST_SEEN = "in_force_as_last_seen"
    """Held in the last text that names it; whether it holds today was not established."""
    REPEALED = "repealed"
    """Ended by the words of a later instrument."""
    REPLACED = "replaced"
    """A later instrument stands in its place; words of repeal were not always seen."""
    PRESUMABLY_REPLACED = "presumably_replaced"
    """A later instrument on the same matter is in use; that it replaces this one is an inference."""
    HISTORIC = "historic"
    """Served one year or an earlier regime and is over."""
    CIRCULAR = "circular"
    """A circular or a letter, which binds nobody outside the administration."""
    LOCAL = "local"
    """Holds in one province, regency or city only; its standing was not followed."""
    NOT_CHECKED = "not_checked"
    """Nobody looked."""
    UNKNOWN = "unknown"
    """Looked for, and not established."""

    def words(self, lang: Lang = "id") -> str:
        """Return the status as a short phrase.

        Args:
            lang: ``"id"`` or ``"en"``.

        >>> Status.IN_FORCE_AS_LAST_SEEN.words("en")
        'in force when last seen'
        """
        return text(f"peraturan.status.{self.value}", lang)
