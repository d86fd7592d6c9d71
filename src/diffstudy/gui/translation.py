"""The language of the window: Qt's catalogues for every text, QLocale for numbers and days."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from diffstudy.domain.language import ENGLISH, DayForm, Language, speak
from diffstudy.runtime.paths import bundled

CONTEXT = "diffstudy"
SYSTEM = "system"
_SOURCE = "en"


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that there are texts in, English first."""
    folder = bundled("resources") / "translations"
    found = (each.name for each in folder.iterdir() if each.name.endswith(".qm"))
    return (_SOURCE, *sorted(name.removesuffix(".qm").rpartition("_")[2] for name in found))


def speak_language(application: QCoreApplication, wanted: str) -> str:
    """Say everything in a language from now on; returns the code of the one that is spoken.

    Args:
        application: keeps the catalogues.
        wanted: a code, or "system" for the first language of the system that we have.
    """
    code = _chosen(wanted)
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    if code == _SOURCE:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        speak(ENGLISH)
        return code
    locale = QLocale(code)
    QLocale.setDefault(locale)
    ours = QTranslator(application)
    ours.load(f"diffstudy_{code}", str(bundled("resources") / "translations"))
    # The buttons of Qt's own dialogs.
    qt = QTranslator(application)
    qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (qt, ours):
        application.installTranslator(translator)
    speak(_language(code, ours, locale))
    return code


def _chosen(wanted: str) -> str:
    known = languages()
    if wanted in known:
        return wanted
    if wanted == SYSTEM:
        for name in QLocale.system().uiLanguages():
            code = name.partition("-")[0]
            if code in known:
                return code
    return _SOURCE


def _language(code: str, translator: QTranslator, locale: QLocale) -> Language:
    def text(source: str, number: int | None) -> str:
        return translator.translate(CONTEXT, source, "", -1 if number is None else number) or ""

    return Language(
        code=code,
        text=text,
        number=locale.toString,
        decimal=lambda number, places: locale.toString(float(number), "f", places),
        day=lambda day, form: _day(locale, day, form),
    )


def _day(locale: QLocale, day: date, form: DayForm) -> str:
    own = QDate(day.year, day.month, day.day)
    full = locale.dateFormat(QLocale.FormatType.LongFormat)
    match form:
        case DayForm.WEEKDAY:
            return locale.dayName(own.dayOfWeek())
        case DayForm.WITH_WEEKDAY:
            return locale.toString(own, full)
        case DayForm.FULL:
            return locale.toString(own, _without(full, "dddd"))
        case DayForm.IN_YEAR:
            return locale.toString(own, _without(_without(full, "dddd"), "yyyy"))


def _without(pattern: str, part: str) -> str:
    """Leave a part of a date pattern out, with the comma that belonged to it."""
    return pattern.replace(part, "").strip(" ,")
