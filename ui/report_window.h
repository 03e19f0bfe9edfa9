#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace sw::ui {

/// A window of sentences that are too many for a notice, to be read, copied and closed; nothing waits for it.
class ReportWindow final : public QWidget {
    Q_OBJECT

public:
    ReportWindow(const QString& title, const QStringList& sentences, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace sw::ui
