"""The places of the window; pages act, the widgets on them only draw."""
