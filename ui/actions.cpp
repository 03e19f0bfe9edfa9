#include "ui/actions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QTabBar>
#include <QWidget>

#include "ui/icons.h"

namespace sw::ui {
namespace {

// What the menus are called; MainWindow translates them.
[[maybe_unused]] constexpr const char* kMenus[] = {QT_TRANSLATE_NOOP("Actions", "File"), QT_TRANSLATE_NOOP("Actions", "Edit"), QT_TRANSLATE_NOOP("Actions", "Make"),
                                                   QT_TRANSLATE_NOOP("Actions", "Timeline"), QT_TRANSLATE_NOOP("Actions", "Playback"), QT_TRANSLATE_NOOP("Actions", "View"),
                                                   QT_TRANSLATE_NOOP("Actions", "Help")};

// clang-format off
const QList<ActionDescription> kActions = {
    {"file.new", QT_TRANSLATE_NOOP("Actions", "New short…"), "File", "plus", "Ctrl+N"},
    {"file.open", QT_TRANSLATE_NOOP("Actions", "Open…"), "File", "folder-open", "Ctrl+O"},
    {"file.save", QT_TRANSLATE_NOOP("Actions", "Save"), "File", "save", "Ctrl+S"},
    {"file.close", QT_TRANSLATE_NOOP("Actions", "Close project"), "File", "house", "Ctrl+Shift+W"},
    {"file.import", QT_TRANSLATE_NOOP("Actions", "Import media…"), "File", "upload", "Ctrl+I"},
    {"file.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "File", "download", "Ctrl+E", nullptr, "Ctrl+M", nullptr},
    {"file.versions", QT_TRANSLATE_NOOP("Actions", "Versions…"), "File", "languages", "Ctrl+Shift+E"},
    {"file.importCaptions", QT_TRANSLATE_NOOP("Actions", "Import captions…"), "File", "captions", ""},
    {"file.exportCaptions", QT_TRANSLATE_NOOP("Actions", "Export captions…"), "File", "", ""},
    {"file.importTimeline", QT_TRANSLATE_NOOP("Actions", "Import timeline…"), "File", "film", ""},
    {"file.exportTimeline", QT_TRANSLATE_NOOP("Actions", "Export timeline…"), "File", "", ""},
    {"file.pack", QT_TRANSLATE_NOOP("Actions", "Pack into one file…"), "File", "package", ""},
    {"file.relink", QT_TRANSLATE_NOOP("Actions", "Find missing media…"), "File", "search", ""},
    {"file.settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "File", "settings", "Ctrl+,"},
    {"file.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "File", "", "Ctrl+Q"},
    {"edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Edit", "undo-2", "Ctrl+Z"},
    {"edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Edit", "redo-2", "Ctrl+Shift+Z or Ctrl+Y"},
    {"edit.cut", QT_TRANSLATE_NOOP("Actions", "Cut"), "Edit", "scissors", "Ctrl+X"},
    {"edit.copy", QT_TRANSLATE_NOOP("Actions", "Copy"), "Edit", "copy", "Ctrl+C"},
    {"edit.paste", QT_TRANSLATE_NOOP("Actions", "Paste"), "Edit", "clipboard", "Ctrl+V"},
    {"edit.duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate"), "Edit", "", "Ctrl+D"},
    {"edit.pasteAttributes", QT_TRANSLATE_NOOP("Actions", "Paste attributes"), "Edit", "", "Ctrl+Alt+V", nullptr, nullptr, "Alt+V"},
    {"edit.chooseAttributes", QT_TRANSLATE_NOOP("Actions", "Paste attributes…"), "Edit", "", "Ctrl+Alt+Shift+V", nullptr, nullptr, "Alt+Shift+V"},
    {"edit.delete", QT_TRANSLATE_NOOP("Actions", "Delete"), "Edit", "trash-2", "Backspace"},
    {"edit.rippleDelete", QT_TRANSLATE_NOOP("Actions", "Ripple delete"), "Edit", "", "Del or Shift+Del"},
    {"edit.crop", QT_TRANSLATE_NOOP("Actions", "Crop on the picture"), "Edit", "crop", "C", nullptr, "Shift+C", "Shift+C"},
    {"edit.selectAll", QT_TRANSLATE_NOOP("Actions", "Select all"), "Edit", "", "Ctrl+A"},
    {"make.all", QT_TRANSLATE_NOOP("Actions", "Make what is missing"), "Make", "sparkles", "Ctrl+Return"},
    {"make.lost", QT_TRANSLATE_NOOP("Actions", "Make missing files again"), "Make", "", ""},
    {"make.cancel", QT_TRANSLATE_NOOP("Actions", "Stop making"), "Make", "circle-stop", "Ctrl+."},
    {"make.again", QT_TRANSLATE_NOOP("Actions", "Another take of the selection"), "Make", "refresh-cw", "Ctrl+R"},
    {"make.compare", QT_TRANSLATE_NOOP("Actions", "Compare takes of the selection"), "Make", "columns-2", "Ctrl+Shift+R"},
    {"make.lock", QT_TRANSLATE_NOOP("Actions", "Lock the selection"), "Make", "lock", "Ctrl+L"},
    {"playback.play", QT_TRANSLATE_NOOP("Actions", "Play or pause"), "Playback", "play", "Space"},
    {"playback.reverse", QT_TRANSLATE_NOOP("Actions", "Play backwards, faster"), "Playback", "rewind", "J"},
    {"playback.stop", QT_TRANSLATE_NOOP("Actions", "Pause"), "Playback", "pause", "K"},
    {"playback.forward", QT_TRANSLATE_NOOP("Actions", "Play, faster"), "Playback", "fast-forward", "L"},
    {"playback.nextFrame", QT_TRANSLATE_NOOP("Actions", "Next frame"), "Playback", "step-forward", "Right"},
    {"playback.previousFrame", QT_TRANSLATE_NOOP("Actions", "Previous frame"), "Playback", "step-back", "Left"},
    {"playback.nextSecond", QT_TRANSLATE_NOOP("Actions", "A second on"), "Playback", "", "Shift+Right"},
    {"playback.previousSecond", QT_TRANSLATE_NOOP("Actions", "A second back"), "Playback", "", "Shift+Left"},
    {"playback.previousEdit", QT_TRANSLATE_NOOP("Actions", "Previous edit"), "Playback", "skip-back", "Up"},
    {"playback.nextEdit", QT_TRANSLATE_NOOP("Actions", "Next edit"), "Playback", "skip-forward", "Down"},
    {"playback.start", QT_TRANSLATE_NOOP("Actions", "To the start"), "Playback", "", "Home"},
    {"playback.end", QT_TRANSLATE_NOOP("Actions", "To the end"), "Playback", "", "End"},
    {"playback.in", QT_TRANSLATE_NOOP("Actions", "In point here"), "Playback", "", "I"},
    {"playback.out", QT_TRANSLATE_NOOP("Actions", "Out point here"), "Playback", "", "O"},
    {"playback.clearInOut", QT_TRANSLATE_NOOP("Actions", "Clear in and out"), "Playback", "", "Alt+X"},
    {"playback.loop", QT_TRANSLATE_NOOP("Actions", "Loop"), "Playback", "repeat", "Ctrl+Alt+L", nullptr, "Ctrl+Alt+L", "Ctrl+/", true},
    {"playback.fullScreen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "Playback", "maximize", "F11", nullptr, "Ctrl+`", "Ctrl+F", true},
    {"timeline.split", QT_TRANSLATE_NOOP("Actions", "Split"), "Timeline", "split", "S or Ctrl+B", "Ctrl+B", "Ctrl+K", "Ctrl+\\"},
    {"timeline.splitAll", QT_TRANSLATE_NOOP("Actions", "Split all tracks"), "Timeline", "", "Shift+S or Ctrl+Shift+B", "Ctrl+Shift+B", "Ctrl+Shift+K", "Ctrl+Shift+\\"},
    {"timeline.rippleTrimStart", QT_TRANSLATE_NOOP("Actions", "Ripple trim start to playhead"), "Timeline", "", "Q", nullptr, "Q", "Ctrl+Shift+["},
    {"timeline.rippleTrimEnd", QT_TRANSLATE_NOOP("Actions", "Ripple trim end to playhead"), "Timeline", "", "W", nullptr, "W", "Ctrl+Shift+]"},
    {"timeline.trimStart", QT_TRANSLATE_NOOP("Actions", "Trim start to playhead"), "Timeline", "", "["},
    {"timeline.trimEnd", QT_TRANSLATE_NOOP("Actions", "Trim end to playhead"), "Timeline", "", "]"},
    {"timeline.title", QT_TRANSLATE_NOOP("Actions", "Add text"), "Timeline", "type", "T"},
    {"timeline.record", QT_TRANSLATE_NOOP("Actions", "Record voice-over"), "Timeline", "mic", "R", nullptr, "Shift+R", nullptr},
    {"timeline.marker", QT_TRANSLATE_NOOP("Actions", "Marker"), "Timeline", "bookmark", "M"},
    {"timeline.previousMarker", QT_TRANSLATE_NOOP("Actions", "Previous marker"), "Timeline", "", ","},
    {"timeline.nextMarker", QT_TRANSLATE_NOOP("Actions", "Next marker"), "Timeline", "", "."},
    {"timeline.snapping", QT_TRANSLATE_NOOP("Actions", "Snapping"), "Timeline", "magnet", "N", nullptr, "S", "N", true},
    {"timeline.magnet", QT_TRANSLATE_NOOP("Actions", "Magnetic tracks"), "Timeline", "combine", "P", nullptr, nullptr, nullptr, true},
    {"timeline.zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "Timeline", "zoom-in", "= or +"},
    {"timeline.zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "Timeline", "zoom-out", "-"},
    {"timeline.zoomFit", QT_TRANSLATE_NOOP("Actions", "Show the whole film"), "Timeline", "scan", "Shift+Z", nullptr, "\\", "Shift+Z"},
    {"timeline.nudgeLeft", QT_TRANSLATE_NOOP("Actions", "Nudge a frame left"), "Timeline", "", "Alt+Left"},
    {"timeline.nudgeRight", QT_TRANSLATE_NOOP("Actions", "Nudge a frame right"), "Timeline", "", "Alt+Right"},
    {"timeline.nudgeLeft5", QT_TRANSLATE_NOOP("Actions", "Nudge five frames left"), "Timeline", "", "Alt+Shift+Left"},
    {"timeline.nudgeRight5", QT_TRANSLATE_NOOP("Actions", "Nudge five frames right"), "Timeline", "", "Alt+Shift+Right"},
    {"timeline.group", QT_TRANSLATE_NOOP("Actions", "Group"), "Timeline", "", "Ctrl+G"},
    {"timeline.ungroup", QT_TRANSLATE_NOOP("Actions", "Ungroup"), "Timeline", "", "Ctrl+Shift+G"},
    {"timeline.freeze", QT_TRANSLATE_NOOP("Actions", "Freeze frame"), "Timeline", "snowflake", "Shift+F"},
    {"timeline.detach", QT_TRANSLATE_NOOP("Actions", "Detach sound"), "Timeline", "unlink", "Ctrl+Shift+D"},
    {"view.safeAreas", QT_TRANSLATE_NOOP("Actions", "Platform overlay"), "View", "smartphone", "Ctrl+;", nullptr, nullptr, nullptr, true},
    {"view.guides", QT_TRANSLATE_NOOP("Actions", "Guides"), "View", "", "Ctrl+'", nullptr, nullptr, nullptr, true},
    {"view.resetLayout", QT_TRANSLATE_NOOP("Actions", "Reset layout"), "View", "", ""},
    {"help.palette", QT_TRANSLATE_NOOP("Actions", "Find an action…"), "Help", "command", "Ctrl+K", nullptr, "Ctrl+Shift+P", "Ctrl+Shift+P"},
    {"help.shortcuts", QT_TRANSLATE_NOOP("Actions", "All shortcuts"), "Help", "keyboard", "?"},
};
// clang-format on

constexpr const char* kOwnKeys = "ownKeys";

bool isTextKey(const QKeyEvent& key) {
    return (key.modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier && !key.text().isEmpty() && key.text().at(0).isPrint();
}

bool moves(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home ||
           key == Qt::Key_End;
}

}  // namespace

const QList<ActionDescription>& actionDescriptions() {
    return kActions;
}

const QList<ShortcutSet>& shortcutSets() {
    static const QList<ShortcutSet> kSets = {
        {"shortwright", "Shortwright"}, {"capcut", "CapCut"}, {"premiere", "Premiere"}, {"resolve", "Resolve"}};
    return kSets;
}

QList<QKeySequence> keysOf(const ActionDescription& action, const QString& set) {
    const char* own = set == "capcut"     ? action.capcut
                      : set == "premiere" ? action.premiere
                      : set == "resolve"  ? action.resolve
                                          : action.keys;
    QList<QKeySequence> keys;
    for (const QString& text : QString::fromLatin1(own ? own : action.keys).split(" or ", Qt::SkipEmptyParts))
        keys << QKeySequence(text, QKeySequence::PortableText);
    return keys;
}

Actions::Actions(Preferences& preferences, QWidget* window) : QObject(window), m_preferences(preferences) {
    for (const ActionDescription& description : kActions) {
        auto* action = new QAction(QCoreApplication::translate("Actions", description.text), this);
        action->setObjectName(description.id);
        action->setCheckable(description.checkable);
        if (*description.icon)
            action->setIcon(icon(description.icon));
        action->setShortcutContext(Qt::WindowShortcut);
        m_actions.insert(description.id, action);
        window->addAction(action);
    }
    useKeys();
}

QAction* Actions::at(const QString& id) const {
    QAction* found = m_actions.value(id);
    Q_ASSERT_X(found, "Actions::at", qPrintable(id));
    return found;
}

void Actions::useKeys() {
    const QString set = m_preferences.shortcutSet();
    for (const ActionDescription& description : kActions) {
        QList<QKeySequence> keys;
        const QStringList own = m_preferences.ownShortcuts(description.id);
        for (const QString& text : own)
            if (text != "none")
                keys << QKeySequence(text, QKeySequence::PortableText);
        if (own.isEmpty())
            keys = keysOf(description, set);
        QAction* action = m_actions.value(description.id);
        action->setShortcuts(keys);
        const QString name = action->text().remove("…");
        action->setToolTip(keys.isEmpty() ? name : name + " (" + keys.first().toString(QKeySequence::NativeText) + ")");
    }
}

QStringList Actions::conflictsOf(const QString& id, const QKeySequence& key) const {
    QStringList conflicts;
    for (auto it = m_actions.begin(); it != m_actions.end(); ++it)
        if (it.key() != id && it.value()->shortcuts().contains(key))
            conflicts << it.key();
    return conflicts;
}

void keepKeys(QWidget& widget, const QList<int>& keys) {
    widget.setProperty(kOwnKeys, QVariant::fromValue(keys));
}

bool ShortcutGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Polish)
        if (auto* widget = qobject_cast<QWidget*>(watched); widget && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool plain = (key.modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
    const bool isButton = qobject_cast<QAbstractButton*>(watched) != nullptr;
    const bool isBox = qobject_cast<QComboBox*>(watched) != nullptr;
    const bool isRange = qobject_cast<QAbstractSlider*>(watched) != nullptr || qobject_cast<QAbstractSpinBox*>(watched) != nullptr ||
                         qobject_cast<QTabBar*>(watched) != nullptr || qobject_cast<QAbstractItemView*>(watched) != nullptr;
    const bool isOwn = watched->property(kOwnKeys).value<QList<int>>().contains(key.key());
    if (plain && (isOwn || (isButton && key.key() == Qt::Key_Space) || (isBox && isTextKey(key)) || ((isBox || isRange) && moves(key.key())))) {
        event->accept();
        return true;
    }
    return false;
}

}  // namespace sw::ui
