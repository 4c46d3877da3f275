"""The tables behind `kesos.kime` (KIME); that module is the face."""
