"""The tables behind `kesos.spm` (SPM Sosial); that module is the face."""
