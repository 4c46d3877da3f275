"""Short public name of `kesos.edges.conformance`: worked cases for whoever writes these rules again.

>>> from kesos import conformance
>>> len(conformance.kit("ppks")["cases"])
234
"""

from kesos.edges.conformance import KITS, kit, text

__all__ = ["KITS", "kit", "text"]
