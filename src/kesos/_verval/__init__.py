"""The tables behind `kesos.verval` (verification and validation); that module is the face."""
