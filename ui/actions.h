#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

#include "ui/preferences.h"

namespace sw::ui {

/// Everything that can be done by a key, a menu or the palette: what it is called and which keys it has in each set.
struct ActionDescription {
    const char* id;    ///< "playback.play"
    const char* text;  ///< in the menu
    const char* menu;  ///< "File", "Edit", …
    const char* icon;  ///< "" for none
    /// Keys in QKeySequence's portable form, several by " or "; for the sets shortwright, capcut, premiere and resolve. nullptr:
    /// as shortwright's.
    const char* keys;
    const char* capcut = nullptr;
    const char* premiere = nullptr;
    const char* resolve = nullptr;
    bool checkable = false;
};

const QList<ActionDescription>& actionDescriptions();

/// The names of the shortcut sets, as preferences know them and as people read them.
struct ShortcutSet {
    QString name;
    QString title;
};
const QList<ShortcutSet>& shortcutSets();

/// The keys of an action in a set, without the creator's own.
QList<QKeySequence> keysOf(const ActionDescription& action, const QString& set);

/// One QAction for each description. Whoever can do it connects to it; keys follow the preferences. Lives with the window.
class Actions final : public QObject {
    Q_OBJECT

public:
    explicit Actions(Preferences& preferences, QWidget* window);

    /// Asserts that there is one of this name.
    [[nodiscard]] QAction* at(const QString& id) const;
    [[nodiscard]] const QMap<QString, QAction*>& all() const { return m_actions; }
    /// Reads the keys from the preferences again.
    void useKeys();
    /// The ids of other actions that already use this key in the present set.
    [[nodiscard]] QStringList conflictsOf(const QString& id, const QKeySequence& key) const;

private:
    Preferences& m_preferences;
    QMap<QString, QAction*> m_actions;
};

/// Leaves these keys, alone and with Shift, to the widget while it has the focus; a shortcut that they are has no effect then.
void keepKeys(QWidget& widget, const QList<int>& keys);

/// Keeps shortcuts out of widgets that need the keys themselves: Space presses a focused button, arrows move in a focused list or
/// slider, letters choose in a box, and what keepKeys() says. Text fields do so without help. The wheel gives the focus to nothing: who scrolls a panel
/// would otherwise take the keys away from the timeline.
class ShortcutGuard final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace sw::ui
