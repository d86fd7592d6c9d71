"""The class without a server: giving work, taking it, handing it in, and who is who."""
