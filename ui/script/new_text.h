#pragma once

#include <QPlainTextEdit>
#include <QWidget>

namespace sw::ui {

/// Where a sentence is written that is none yet: it becomes one on Enter or when the field is left, and is forgotten on
/// Escape or when nothing was written.
class NewText final : public QWidget {
    Q_OBJECT

public:
    explicit NewText(const QString& words, QWidget* parent = nullptr);
    void begin();

signals:
    void written(const QString& text);
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void finish(bool keep);
    QPlainTextEdit* m_field;
    bool m_done = false;
};

}  // namespace sw::ui
