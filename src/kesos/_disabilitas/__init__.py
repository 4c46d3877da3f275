"""The tables behind `kesos.disabilitas` (ragam disabilitas); that module is the face."""
