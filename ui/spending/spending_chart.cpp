#include "ui/spending/spending_chart.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/run_price.h"
#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr int kHeight = 168;
constexpr int kHighest = 320;
constexpr int kAbove = 22;   // for the amount over the highest bar
constexpr int kBelow = 24;   // for the months' names
constexpr int kWidestBar = 40;
constexpr int kRadius = 4;

QString amountText(const SpentMonth& month) {
    return QLocale().toString(month.total.cost, 'f', 2);
}

}  // namespace

SpendingChart::SpendingChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("What was paid in each month"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(320, kHeight);
    setMaximumHeight(kHighest);
}

QSize SpendingChart::sizeHint() const {
    return {560, kHeight};
}

QString SpendingChart::monthTitle(const SpentMonth& month) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return month.month < 1 ? QString() : tr("%1 %2", "a month and its year").arg(locale.standaloneMonthName(month.month), locale.toString(month.year));
}

QString SpendingChart::textOf(int month) const {
    const SpentMonth& one = m_months[static_cast<std::size_t>(month)];
    return tr("%1: %2").arg(monthTitle(one), moneyText(one.total.cost, m_currency));
}

void SpendingChart::setMonths(std::vector<SpentMonth> months, std::string currency) {
    const bool stays = months.size() == m_months.size();
    m_months = std::move(months);
    m_currency = std::move(currency);
    m_hovered = -1;
    if (!stays)
        m_chosen = static_cast<int>(m_months.size()) - 1;
    describe();
    update();
    emit chosenChanged(m_chosen);
}

void SpendingChart::setLimit(double amount) {
    m_limit = amount;
    update();
}

void SpendingChart::choose(int month) {
    month = std::clamp(month, 0, static_cast<int>(m_months.size()) - 1);
    if (m_months.empty() || month == m_chosen)
        return;
    m_chosen = month;
    describe();
    update();
    emit chosenChanged(month);
}

void SpendingChart::describe() {
    setAccessibleDescription(m_chosen < 0 ? QString() : textOf(m_chosen));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

QRect SpendingChart::slotOf(int month) const {
    const int count = std::max<int>(1, static_cast<int>(m_months.size()));
    const int place = layoutDirection() == Qt::RightToLeft ? count - 1 - month : month;
    const int left = width() * place / count;
    return {left, 0, width() * (place + 1) / count - left, height()};
}

int SpendingChart::monthAt(QPoint at) const {
    for (int month = 0; month < static_cast<int>(m_months.size()); ++month)
        if (slotOf(month).contains(at))
            return month;
    return -1;
}

void SpendingChart::drawMonth(QPainter& painter, int month, double scale) const {
    const Colours& colours = Colours::of(palette());
    const SpentMonth& one = m_months[static_cast<std::size_t>(month)];
    const QRect slot = slotOf(month);
    const int floor = height() - kBelow;
    const int barWidth = std::min(kWidestBar, slot.width() - metrics::kGap);
    const int barHeight = one.total.cost > 0 ? std::max(3, qRound(one.total.cost * scale)) : 0;
    const QRect bar(slot.center().x() - barWidth / 2, floor - barHeight, barWidth, barHeight);
    const bool chosen = month == m_chosen;
    if (month == m_hovered && !chosen) {
        painter.setBrush(colours.hover);
        painter.drawRoundedRect(slot.adjusted(2, 0, -2, 0), kRadius, kRadius);
    }
    QColor colour = colours.accent;
    colour.setAlphaF(chosen ? 1.0F : 0.45F);
    painter.setBrush(colour);
    painter.save();
    painter.setClipRect(QRect(slot.left(), 0, slot.width(), floor));
    if (barHeight > 0)
        painter.drawRoundedRect(bar.adjusted(0, 0, 0, kRadius), kRadius, kRadius);  // its foot is cut off straight
    painter.restore();
    painter.setPen(chosen ? colours.text : colours.dimText);
    painter.drawText(QRect(slot.left(), floor + 4, slot.width(), kBelow - 4), Qt::AlignHCenter | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(QLocale().standaloneMonthName(one.month, QLocale::ShortFormat), Qt::ElideRight, slot.width()));
    if (const QRect place = amountPlace(month, scale); !place.isEmpty())
        painter.drawText(place, Qt::AlignCenter, amountText(one));
    painter.setPen(Qt::NoPen);
}

/// Over its bar; empty where it is not written.
QRect SpendingChart::amountPlace(int month, double scale) const {
    const SpentMonth& one = m_months[static_cast<std::size_t>(month)];
    const QRect slot = slotOf(month);
    const int wide = fontMetrics().horizontalAdvance(amountText(one));
    if (one.total.cost <= 0 || (month != m_chosen && wide > slot.width() - 4))
        return {};
    const int top = height() - kBelow - std::max(3, qRound(one.total.cost * scale));
    return {slot.center().x() - wide / 2 - 3, top - 20, wide + 6, 18};
}

void SpendingChart::drawLimit(QPainter& painter, double scale) const {
    const Colours& colours = Colours::of(palette());
    const double y = height() - kBelow - m_limit * scale;
    if (m_limit <= 0 || y < kAbove / 2.0)
        return;
    QRegion beside(rect());
    for (int month = 0; month < static_cast<int>(m_months.size()); ++month)
        beside -= amountPlace(month, scale);
    painter.setClipRegion(beside);
    painter.setPen(QPen(colours.warning, 1, Qt::DashLine));
    painter.drawLine(QPointF(0, qRound(y) + 0.5), QPointF(width(), qRound(y) + 0.5));
    painter.setPen(Qt::NoPen);
    painter.setClipping(false);
}

void SpendingChart::paintEvent(QPaintEvent*) {
    const Colours& colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    double most = 0;
    for (const SpentMonth& month : m_months)
        most = std::max(most, month.total.cost);
    const double scale = most > 0 ? (height() - kAbove - kBelow) / most : 0;
    drawLimit(painter, scale);
    for (int month = 0; month < static_cast<int>(m_months.size()); ++month)
        drawMonth(painter, month, scale);
    painter.setBrush(colours.line);
    painter.drawRect(QRect(0, height() - kBelow, width(), 1));
    if (hasFocus() && m_chosen >= 0) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 1));
        painter.drawRoundedRect(QRectF(slotOf(m_chosen)).adjusted(1.5, 0.5, -1.5, -0.5), kRadius, kRadius);
    }
}

void SpendingChart::mousePressEvent(QMouseEvent* event) {
    if (const int month = monthAt(event->position().toPoint()); month >= 0 && event->button() == Qt::LeftButton)
        choose(month);
}

void SpendingChart::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = monthAt(event->position().toPoint());
    update();
}

void SpendingChart::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

void SpendingChart::keyPressEvent(QKeyEvent* event) {
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
        case Qt::Key_Left: return choose(m_chosen - forward);
        case Qt::Key_Right: return choose(m_chosen + forward);
        case Qt::Key_Home: return choose(0);
        case Qt::Key_End: return choose(static_cast<int>(m_months.size()) - 1);
        default: QWidget::keyPressEvent(event);
    }
}

bool SpendingChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<QHelpEvent&>(*event);
        const int month = monthAt(help.pos());
        QToolTip::showText(help.globalPos(), month < 0 ? QString() : textOf(month), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

}  // namespace sw::ui
