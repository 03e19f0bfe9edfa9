#pragma once

#include <QFrame>
#include <QTimer>

#include "ui/editor.h"

class QLabel;
class QPushButton;

namespace sw::ui {

/// The strip that says what the creator should hear: problems stay until they are closed, the rest goes by itself. What comes
/// while one is shown waits behind it, once.
class NoticeBar final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);
    void show(const Notice& notice);
    [[nodiscard]] QString text() const;

private:
    void showNext();
    void close();
    void paintKind();
    void changeEvent(QEvent* event) override;

    QList<Notice> m_waiting;
    Notice m_shown;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QTimer m_timer;
};

}  // namespace sw::ui
