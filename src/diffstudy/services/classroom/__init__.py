"""Work for a class: what comes back is marked, shown and handed on."""
