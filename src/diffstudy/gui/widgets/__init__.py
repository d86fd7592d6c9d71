"""Draw values, emit signals: each widget paints itself from the theme and knows no service."""
