"""The tables behind `kesos.sembako` (Program Sembako); that module is the face."""
