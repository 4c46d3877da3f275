"""The tables behind `kesos.psks` (PSKS); that module is the face."""
