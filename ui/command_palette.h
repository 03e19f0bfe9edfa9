#pragma once

#include <QFrame>
#include <QPointer>

#include "ui/actions.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace sw::ui {

/// Finds any action by a few letters of its name, and does it. Lies over the window; Escape closes it.
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    CommandPalette(const Actions& actions, QWidget* window);
    void open();

private:
    void filter(const QString& text);
    void run();
    /// Hides it; what had the focus before has it again.
    void leave();
    bool eventFilter(QObject* watched, QEvent* event) override;

    const Actions& m_actions;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_none;
    QPointer<QWidget> m_before;  ///< what had the focus when it was opened
};

/// How well `text` is found by `letters` (all of them in this order, words' beginnings count more); −1 when it is not.
int paletteScore(const QString& letters, const QString& text);

}  // namespace sw::ui
