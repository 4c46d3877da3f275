"""The tables behind `kesos.standards` (the standards of personnel); that module is the face."""
