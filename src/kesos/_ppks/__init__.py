"""The tables behind `kesos.ppks` (PPKS); that module is the face."""
