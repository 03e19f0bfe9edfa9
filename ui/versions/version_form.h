#pragma once

#include <QWidget>
#include <filesystem>
#include <string>

#include "ui/preferences.h"
#include "ui/studio.h"
#include "ui/version_controls.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace sw::ui {

class LanguageList;

/// In what the versions of a short differ, and where they go. Languages, platforms and lengths are remembered for all shorts,
/// hooks and folder for each.
class VersionForm final : public QWidget {
    Q_OBJECT

public:
    VersionForm(const Studio& studio, Preferences& preferences, QWidget* parent = nullptr);

    /// Asks for versions of this short from now on.
    void begin(const std::filesystem::path& source, const std::string& language);
    void showChoices(const VersionChoices& choices);
    /// Gives the focus to its first field.
    void takeFocus();
    /// InvalidInput when something that was typed cannot be used.
    [[nodiscard]] Result<VersionOrder> order() const;
    /// As order() has it.
    [[nodiscard]] std::filesystem::path folder() const;
    void remember() const;

signals:
    void changed();
    void folderChanged();
    /// The creator wants to say who translates.
    void settingsWanted();

private:
    void addLanguages(QVBoxLayout* column);
    void addPlatforms(QVBoxLayout* column);
    void addLengths(QVBoxLayout* column);
    void addHooks(QVBoxLayout* column);
    void addFolder(QVBoxLayout* column);
    void chooseFolder();
    [[nodiscard]] Result<std::vector<int>> lengths() const;
    [[nodiscard]] std::vector<std::string> hooks() const;
    [[nodiscard]] QString keyOf(const char* what) const;

    const Studio& m_studio;
    Preferences& m_preferences;
    std::filesystem::path m_source;
    std::string m_language;
    bool m_hasLanguages = false;  ///< those of the list can be remembered
    LanguageList* m_languages;
    QWidget* m_untranslated;
    std::vector<QCheckBox*> m_platforms;
    std::vector<QToolButton*> m_lengths;
    QLineEdit* m_otherLengths;
    QPlainTextEdit* m_hooks;
    QLineEdit* m_folder;
};

}  // namespace sw::ui
