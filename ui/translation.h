#pragma once

#include <QApplication>
#include <QList>
#include <QString>
#include <filesystem>

namespace sw::ui {

/// A language that the window speaks.
struct UiLanguage {
    QString code;  ///< ISO 639-1: "de"
    QString name;  ///< in itself: "Deutsch"
    friend bool operator==(const UiLanguage&, const UiLanguage&) = default;
};

/// English, and all whose translation lies in `folder` as shortwright_<code>.qm.
QList<UiLanguage> uiLanguages(const std::filesystem::path& folder);

/// Makes the program speak `code`, or the system's first language that there is when it is "system"; English when there is
/// none. Languages that are written from the right mirror the window. To be called before any widget is made.
void useLanguage(QApplication& application, const QString& code, const std::filesystem::path& folder);

/// A name, a path or a number that keeps its own direction within a text that is written from the right.
QString isolated(const QString& part);

}  // namespace sw::ui
