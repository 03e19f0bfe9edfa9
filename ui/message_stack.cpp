#include "ui/message_stack.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr int kWidest = 880;

}  // namespace

MessageStack::MessageStack(QWidget& over) : QWidget(&over) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGap, metrics::kSmallGap, metrics::kGap, metrics::kGap);
    column->setSpacing(metrics::kSmallGap);
    over.installEventFilter(this);
    hide();
}

void MessageStack::add(QWidget* message) {
    layout()->addWidget(message);
    message->installEventFilter(this);
    place();
}

void MessageStack::place() {
    setVisible(!layout()->isEmpty());
    const QSize over = parentWidget()->size();
    const int width = std::min(kWidest, over.width());
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
    setGeometry((over.width() - width) / 2, over.height() - height, width, height);
    raise();
}

bool MessageStack::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

bool MessageStack::eventFilter(QObject* watched, QEvent* event) {
    const bool here = watched == parentWidget();
    if (here ? event->type() == QEvent::Resize : event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        place();
    return false;
}

}  // namespace sw::ui
