#pragma once

#include <QStringList>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/version_controls.h"

class QLineEdit;
class QListWidget;

namespace sw::ui {

/// Languages by what they call themselves, with a tick for each that is chosen; those that cannot be say why. Typing finds one.
class LanguageList final : public QWidget {
    Q_OBJECT

public:
    explicit LanguageList(QWidget* parent = nullptr);

    /// `own` is the language of the short, which nobody has to translate into. `wanted` are ticked where they can be chosen.
    void show(const VersionChoices& choices, const std::string& own, const std::vector<std::string>& wanted);
    void takeFocus();
    /// In the order of the list.
    [[nodiscard]] std::vector<std::string> chosen() const;

signals:
    void changed();

private:
    void find(const QString& words);

    QLineEdit* m_search;
    QListWidget* m_list;
    bool m_filling = false;
};

}  // namespace sw::ui
