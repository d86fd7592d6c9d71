"""The collection file. The only package that knows SQLAlchemy; the services are its only users."""
