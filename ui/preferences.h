#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <filesystem>

namespace sw::ui {

/// The value that is the folder of new projects; "" for the usual one.
inline constexpr const char* kProjectsFolder = "folders/projects";

/// The values that new shorts begin with; "" leaves the choice to the text.
namespace make_preferences {
inline constexpr const char* kLook = "make/look";
inline constexpr const char* kVoice = "make/voice";
inline constexpr const char* kMood = "make/mood";
}  // namespace make_preferences

enum class ThemeChoice { System, Dark, Light };

/// What the window remembers between starts, in `studio.ini` of the user's settings folder. Nothing of it is part of a
/// project. Lives on the main thread.
class Preferences {
public:
    explicit Preferences(const std::filesystem::path& folder);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// A language that the window speaks, or "system".
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// "shortwright", "capcut", "premiere" or "resolve".
    [[nodiscard]] QString shortcutSet() const;
    void setShortcutSet(const QString& name);
    /// The creator's own keys for one action; empty list when the set's are used. "none" clears an action.
    [[nodiscard]] QStringList ownShortcuts(const QString& action) const;
    void setOwnShortcuts(const QString& action, const QStringList& keys);
    void clearOwnShortcuts();

    [[nodiscard]] QByteArray layout() const;
    [[nodiscard]] QByteArray geometry() const;
    void setLayout(const QByteArray& layout, const QByteArray& geometry);
    void forgetLayout();

    /// Most recently opened first, at most ten; files that are gone stay out.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString& file);
    void removeRecentProject(const QString& file);

    /// Any other remembered value, such as the last export preset.
    [[nodiscard]] QVariant value(const QString& name, const QVariant& otherwise = {}) const;
    void setValue(const QString& name, const QVariant& value);

private:
    QSettings m_settings;
};

}  // namespace sw::ui
