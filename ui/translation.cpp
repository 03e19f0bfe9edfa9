#include "ui/translation.h"

#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace sw::ui {
namespace {

const QString kPrefix = QStringLiteral("shortwright_");

QString folderPath(const std::filesystem::path& folder) {
    return QString::fromStdString(folder.string());
}

/// All our words are in one context, see translations/release.cmake.
class OwnWords final : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char*, const char* text, const char* disambiguation, int n) const override {
        return QTranslator::translate("Shortwright", text, disambiguation, n);
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// The first of the languages that the system's user wants, and that there is.
QString systemLanguage(const QList<UiLanguage>& there) {
    for (const QString& wanted : QLocale::system().uiLanguages())
        for (const UiLanguage& language : there)
            if (QLocale(wanted).language() == QLocale(language.code).language())
                return language.code;
    return QStringLiteral("en");
}

template <class Translator>
void install(QApplication& application, const QString& name, const QString& folder) {
    auto* translator = new Translator(&application);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

}  // namespace

QList<UiLanguage> uiLanguages(const std::filesystem::path& folder) {
    QList<UiLanguage> languages{{QStringLiteral("en"), QStringLiteral("English")}};
    for (const QString& file : QDir(folderPath(folder)).entryList({kPrefix + "*.qm"}, QDir::Files, QDir::Name)) {
        const QString code = file.mid(kPrefix.size()).chopped(3);
        if (code == "en")
            continue;  // only its plural forms
        QString name = QLocale(code).nativeLanguageName();
        name[0] = name[0].toUpper();
        languages.append({code, name});
    }
    return languages;
}

void useLanguage(QApplication& application, const QString& code, const std::filesystem::path& folder) {
    const QList<UiLanguage> there = uiLanguages(folder);
    const QString chosen = code == "system" ? systemLanguage(there) : code;
    const QLocale locale(chosen);
    QLocale::setDefault(locale);
    QApplication::setLayoutDirection(locale.textDirection());
    // Qt's own words, where they are installed; then ours, which come first when both have one.
    install<QTranslator>(application, "qtbase_" + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install<OwnWords>(application, kPrefix + chosen, folderPath(folder));
}

QString isolated(const QString& part) {
    return QLocale().textDirection() == Qt::RightToLeft ? QChar(0x2068) + part + QChar(0x2069) : part;  // FSI, PDI
}

}  // namespace sw::ui
