"""GIFT, the plain text in which Moodle and others take and give questions."""
