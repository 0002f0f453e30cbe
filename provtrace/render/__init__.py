"""One pure function a format: values in, text out; no clock, console or environment."""
