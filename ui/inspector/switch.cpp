#include "ui/inspector/switch.h"

#include <QPainter>

#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr int kWidth = 30;
constexpr int kHeight = 18;

}  // namespace

Switch::Switch(const QString& words, QWidget* parent) : QCheckBox(words, parent) {
    setAccessibleName(words);
    setAttribute(Qt::WA_Hover);
}

QSize Switch::sizeHint() const {
    return {kWidth + metrics::kGap + fontMetrics().horizontalAdvance(text()) + 2, std::max(kHeight + 4, fontMetrics().height() + 4)};
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    if (!isEnabled())
        painter.setOpacity(0.5);
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const QRectF track(leftToRight ? 1.5 : width() - kWidth - 1.5, (height() - kHeight) / 2.0 + 0.5, kWidth - 1, kHeight - 1);
    const bool on = checkState() == Qt::Checked;
    painter.setPen(QPen(hasFocus() ? (on ? colours.text : colours.accent) : on ? colours.accent : colours.dimText, hasFocus() ? 1.5 : 1));
    painter.setBrush(on ? colours.accent : underMouse() ? colours.hover : colours.raised);
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    const double room = track.width() - track.height();
    const double part = checkState() == Qt::PartiallyChecked ? 0.5 : on == leftToRight ? 1 : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? colours.accentText : colours.dimText);
    painter.drawEllipse(QPointF(track.left() + track.height() / 2 + room * part, track.center().y()), 5.5, 5.5);
    painter.setPen(colours.text);
    const int words = kWidth + metrics::kGap;
    painter.drawText(rect().adjusted(leftToRight ? words : 0, 0, leftToRight ? 0 : -words, 0), Qt::AlignVCenter | Qt::AlignLeading, text());
}

}  // namespace sw::ui
