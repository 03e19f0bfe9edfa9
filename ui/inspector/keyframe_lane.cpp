#include "ui/inspector/keyframe_lane.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/actions.h"
#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr double kPadding = 10;
constexpr double kDiamond = 6;
constexpr double kReach = 9;
constexpr double kThreshold = 3;

}  // namespace

KeyframeLane::KeyframeLane(QWidget* parent) : QWidget(parent) {
    setFixedHeight(36);
    setFocusPolicy(Qt::StrongFocus);
    keepKeys(*this, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Delete, Qt::Key_Backspace});
    setAccessibleName(tr("Keyframes"));
    setToolTip(tr("Click to go there, drag a key to move it, Delete removes the one under the playhead."));
}

void KeyframeLane::setKeys(std::vector<Keyframe> keys, KeyedProperty property, Duration length, Duration playhead, Duration frame) {
    m_keys = std::move(keys);
    m_property = property;
    m_length = std::max(length, Duration{1});
    m_playhead = playhead;
    m_frame = frame;
    const auto count = std::count_if(m_keys.begin(), m_keys.end(), [&](const Keyframe& k) { return k.property == property; });
    setAccessibleDescription(tr("Keyframes: %1").arg(count));
    update();
}

double KeyframeLane::placeOf(Duration at) const {
    return kPadding + static_cast<double>(at.flicks) / static_cast<double>(m_length.flicks) * (width() - 2 * kPadding);
}

Duration KeyframeLane::timeAt(double x) const {
    const double part = std::clamp((x - kPadding) / std::max(1.0, width() - 2 * kPadding), 0.0, 1.0);
    const auto frames = std::llround(part * static_cast<double>(m_length.flicks) / static_cast<double>(m_frame.flicks));
    return std::min(m_frame * frames, m_length);
}

void KeyframeLane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.line, 1));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
    const double middle = height() / 2.0;
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(QPointF(kPadding, middle), QPointF(width() - kPadding, middle));
    if (m_playhead >= Duration{} && m_playhead <= m_length) {
        painter.setPen(QPen(colours.danger, 1.5));
        painter.drawLine(QPointF(placeOf(m_playhead), 3), QPointF(placeOf(m_playhead), height() - 3.0));
    }
    for (const Keyframe& key : m_keys) {
        const bool own = key.property == m_property;
        const QPointF at(placeOf(key.at), middle);
        const double size = own ? kDiamond : 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(own ? colours.accent : colours.dimText);
        painter.drawPolygon(QPolygonF({at + QPointF(0, -size), at + QPointF(size, 0), at + QPointF(0, size), at + QPointF(-size, 0)}));
    }
}

void KeyframeLane::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    m_pressX = event->position().x();
    m_moved = false;
    m_dragged.reset();
    m_before = m_keys;
    double nearest = kReach;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const double away = std::abs(placeOf(m_keys[i].at) - m_pressX);
        if (m_keys[i].property == m_property && away <= nearest) {
            nearest = away;
            m_dragged = i;
        }
    }
    emit seeked(m_dragged ? m_keys[*m_dragged].at : timeAt(m_pressX));
}

void KeyframeLane::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const double x = event->position().x();
    if (!m_dragged)
        return emit seeked(timeAt(x));
    if (!m_moved && std::abs(x - m_pressX) < kThreshold)
        return;
    if (!m_moved)
        emit gestureBegan();
    m_moved = true;
    emit edited(withKeyMoved(m_before, *m_dragged, timeAt(x), m_frame / 2));
    emit seeked(timeAt(x));
}

void KeyframeLane::mouseReleaseEvent(QMouseEvent*) {
    m_dragged.reset();
    if (std::exchange(m_moved, false))
        emit gestureEnded();
}

void KeyframeLane::keyPressEvent(QKeyEvent* event) {
    const Duration reach = m_frame / 2;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        if (const auto there = keyAt(m_keys, m_property, m_playhead, reach))
            emit removed(*there);
        return;
    }
    const auto to = event->key() == Qt::Key_Left    ? previousKey(m_keys, m_property, m_playhead, reach)
                    : event->key() == Qt::Key_Right ? nextKey(m_keys, m_property, m_playhead, reach)
                                                    : std::nullopt;
    if (to)
        return emit seeked(*to);
    QWidget::keyPressEvent(event);
}

}  // namespace sw::ui
