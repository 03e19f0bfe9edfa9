#include "ui/preferences.h"

#include <QFileInfo>
#include <algorithm>

namespace sw::ui {
namespace {

constexpr int kMostRecent = 10;

}  // namespace

Preferences::Preferences(const std::filesystem::path& folder)
    : m_settings(QString::fromStdString((folder / "studio.ini").string()), QSettings::IniFormat) {}

ThemeChoice Preferences::theme() const {
    const QString name = m_settings.value("theme", "dark").toString();
    return name == "light" ? ThemeChoice::Light : name == "system" ? ThemeChoice::System : ThemeChoice::Dark;
}

void Preferences::setTheme(ThemeChoice theme) {
    m_settings.setValue("theme", theme == ThemeChoice::Light ? "light" : theme == ThemeChoice::System ? "system" : "dark");
}

QString Preferences::language() const {
    return m_settings.value("language", "system").toString();
}

void Preferences::setLanguage(const QString& code) {
    m_settings.setValue("language", code);
}

QString Preferences::shortcutSet() const {
    return m_settings.value("shortcuts/set", "shortwright").toString();
}

void Preferences::setShortcutSet(const QString& name) {
    m_settings.setValue("shortcuts/set", name);
}

QStringList Preferences::ownShortcuts(const QString& action) const {
    return m_settings.value("shortcuts/own/" + action).toStringList();
}

void Preferences::setOwnShortcuts(const QString& action, const QStringList& keys) {
    if (keys.isEmpty())
        m_settings.remove("shortcuts/own/" + action);
    else
        m_settings.setValue("shortcuts/own/" + action, keys);
}

void Preferences::clearOwnShortcuts() {
    m_settings.remove("shortcuts/own");
}

QByteArray Preferences::layout() const {
    return m_settings.value("window/layout").toByteArray();
}

QByteArray Preferences::geometry() const {
    return m_settings.value("window/geometry").toByteArray();
}

void Preferences::setLayout(const QByteArray& layout, const QByteArray& geometry) {
    m_settings.setValue("window/layout", layout);
    m_settings.setValue("window/geometry", geometry);
}

void Preferences::forgetLayout() {
    m_settings.remove("window/layout");
}

QStringList Preferences::recentProjects() const {
    QStringList there;
    for (const QString& file : m_settings.value("recent").toStringList())
        if (QFileInfo::exists(file))
            there << file;
    return there;
}

void Preferences::addRecentProject(const QString& file) {
    const QString whole = QFileInfo(file).absoluteFilePath();
    QStringList recent = recentProjects();
    recent.removeAll(whole);
    recent.prepend(whole);
    m_settings.setValue("recent", recent.mid(0, kMostRecent));
}

void Preferences::removeRecentProject(const QString& file) {
    QStringList recent = recentProjects();
    recent.removeAll(QFileInfo(file).absoluteFilePath());
    m_settings.setValue("recent", recent);
}

QVariant Preferences::value(const QString& name, const QVariant& otherwise) const {
    return m_settings.value("values/" + name, otherwise);
}

void Preferences::setValue(const QString& name, const QVariant& value) {
    m_settings.setValue("values/" + name, value);
}

}  // namespace sw::ui
