#include "ui/report_window.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

ReportWindow::ReportWindow(const QString& title, const QStringList& sentences, QWidget* parent) : QWidget(parent, Qt::Dialog) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kMargin, metrics::kMargin, metrics::kMargin, metrics::kMargin);
    column->setSpacing(metrics::kMargin);
    column->addWidget(textLabel(title, "heading"));
    auto* list = new QWidget;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::kGap);
    for (const QString& sentence : sentences) {
        QLabel* row = textLabel(QStringLiteral("•  ") + sentence);
        row->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        rows->addWidget(row);
    }
    rows->addStretch(1);
    auto* area = new QScrollArea;
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(title);
    column->addWidget(area, 1);
    auto* buttons = new QHBoxLayout;
    QPushButton* copy = flatButton(tr("Copy"), "copy");
    QPushButton* close = primaryButton(tr("Close"));
    connect(copy, &QPushButton::clicked, this, [sentences] { QGuiApplication::clipboard()->setText(sentences.join('\n')); });
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    resize(560, 420);
    close->setFocus();
}

void ReportWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace sw::ui
