#include "ui/inspector/curve_editor.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/actions.h"
#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr double kPadding = 10;
constexpr double kPointRadius = 5;

}  // namespace

CurveEditor::CurveEditor(const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    keepKeys(*this, {Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Delete, Qt::Key_Backspace});
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void CurveEditor::curveChanged() {
    if (m_chosen && *m_chosen >= pointCount())
        m_chosen.reset();
    m_hovered.reset();
    setAccessibleDescription(spoken());
    update();
}

void CurveEditor::choose(std::optional<std::size_t> index) {
    m_chosen = index;
    update();
}

void CurveEditor::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.line, 1));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
    if (!isEnabled())
        painter.setOpacity(0.45);
    paintCurve(painter);
}

void CurveEditor::paintPoint(QPainter& painter, QPointF pixel, std::size_t index) const {
    const Colours& colours = Colours::of(palette());
    const bool strong = m_chosen == index || m_hovered == index;
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(m_chosen == index ? colours.accent : colours.raised);
    painter.drawEllipse(pixel, kPointRadius + (strong ? 1 : 0), kPointRadius + (strong ? 1 : 0));
}

void CurveEditor::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    choose(pointAt(event->position()));
    m_dragging = m_chosen.has_value();
    m_moved = false;
}

void CurveEditor::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging) {
        m_hovered = pointAt(event->position());
        setCursor(m_hovered ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return update();
    }
    if (!m_chosen)
        return;
    if (!m_moved)
        emit gestureBegan();
    m_moved = true;
    movePoint(*m_chosen, frame().toCurve(event->position()));
}

void CurveEditor::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
    if (std::exchange(m_moved, false))
        emit gestureEnded();
}

void CurveEditor::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const std::optional<std::size_t> index = pointAt(event->position()))
        removePoint(*index);
    else
        addPoint(frame().toCurve(event->position()));
}

void CurveEditor::keyPressEvent(QKeyEvent* event) {
    const std::size_t count = pointCount();
    if (event->key() == Qt::Key_Space && count > 0)
        return choose(m_chosen ? (*m_chosen + 1) % count : 0);
    if (event->key() == Qt::Key_Insert)
        return addPoint({0.5, 0.5});
    if (!m_chosen)
        return QWidget::keyPressEvent(event);
    const double step = keyStep();
    QPointF by;
    switch (event->key()) {
        case Qt::Key_Left: by = {-step, 0}; break;
        case Qt::Key_Right: by = {step, 0}; break;
        case Qt::Key_Up: by = {0, step}; break;
        case Qt::Key_Down: by = {0, -step}; break;
        case Qt::Key_Delete:
        case Qt::Key_Backspace: return removePoint(*m_chosen);
        default: return QWidget::keyPressEvent(event);
    }
    if (event->modifiers() & Qt::ShiftModifier)
        by *= 5;
    movePoint(*m_chosen, point(*m_chosen) + by);
}

void CurveEditor::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void CurveEditor::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (!m_dragging)
        choose(std::nullopt);
}

void CurveEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::EnabledChange)
        update();
}

EasingEditor::EasingEditor(QWidget* parent) : CurveEditor(tr("Easing curve"), parent) {
    setToolTip(tr("Drag the points. Space chooses one, the arrow keys move it."));
    curveChanged();
}

CurveFrame EasingEditor::frame() const {
    // Room above and below, for curves that overshoot.
    return {QRectF(rect()).adjusted(kPadding, kPadding, -kPadding, -kPadding), -0.6, 1.6};
}

void EasingEditor::setEasing(const Easing& easing) {
    m_easing = easing;
    curveChanged();
}

std::optional<std::size_t> EasingEditor::pointAt(QPointF pixel) const {
    const std::optional<EasingGrip> grip = easingGripAt(m_easing, frame(), pixel);
    return grip ? std::optional<std::size_t>(*grip == EasingGrip::First ? 0 : 1) : std::nullopt;
}

QPointF EasingEditor::point(std::size_t index) const {
    return gripOf(m_easing, index == 0 ? EasingGrip::First : EasingGrip::Second);
}

void EasingEditor::movePoint(std::size_t index, QPointF to) {
    const Easing next = withGripAt(m_easing, index == 0 ? EasingGrip::First : EasingGrip::Second, to, frame());
    if (next == m_easing)
        return;
    setEasing(next);
    emit edited(next);
}

QString EasingEditor::spoken() const {
    if (const std::optional<std::size_t> preset = easingPresetOf(m_easing))
        return QCoreApplication::translate("Easing", easingPresets()[*preset].title);
    return QStringLiteral("%1, %2, %3, %4").arg(m_easing.x1).arg(m_easing.y1).arg(m_easing.x2).arg(m_easing.y2);
}

void EasingEditor::paintCurve(QPainter& painter) {
    const Colours& colours = Colours::of(palette());
    const CurveFrame f = frame();
    painter.setPen(QPen(colours.line, 1, Qt::DashLine));
    for (const double y : {0.0, 1.0})
        painter.drawLine(f.toPixels({0, y}), f.toPixels({1, y}));
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(easingPath(m_easing, f));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.text);
    for (const QPointF end : {QPointF(0, 0), QPointF(1, 1)})
        painter.drawEllipse(f.toPixels(end), 3, 3);
    for (std::size_t i = 0; i < pointCount(); ++i) {
        painter.setPen(QPen(colours.dimText, 1));
        painter.drawLine(f.toPixels(i == 0 ? QPointF(0, 0) : QPointF(1, 1)), f.toPixels(point(i)));
        paintPoint(painter, f.toPixels(point(i)), i);
    }
}

SpeedEditor::SpeedEditor(QWidget* parent) : CurveEditor(tr("Speed curve"), parent) {
    setToolTip(tr("Drag the points. A double click adds a point to the curve or takes it away."));
    curveChanged();
}

CurveFrame SpeedEditor::frame() const {
    return {QRectF(rect()).adjusted(30, kPadding, -kPadding, -kPadding), 0, 1};
}

void SpeedEditor::setSpeed(const std::vector<SpeedKey>& keys) {
    m_keys = shownSpeed(keys);
    curveChanged();
}

std::optional<std::size_t> SpeedEditor::pointAt(QPointF pixel) const {
    return speedKeyAt(m_keys, frame(), pixel);
}

QPointF SpeedEditor::point(std::size_t index) const {
    return {m_keys[index].at, heightOfSpeed(m_keys[index].speed)};
}

void SpeedEditor::give(std::vector<SpeedKey> keys) {
    if (keys == m_keys)
        return;
    m_keys = std::move(keys);
    curveChanged();
    emit edited(m_keys);
}

void SpeedEditor::movePoint(std::size_t index, QPointF to) {
    give(withSpeedKeyAt(m_keys, index, to));
}

void SpeedEditor::addPoint(QPointF at) {
    auto [keys, index] = withNewSpeedKey(m_keys, at.x());
    give(std::move(keys));
    choose(index);
}

void SpeedEditor::removePoint(std::size_t index) {
    give(withoutSpeedKey(m_keys, index));
}

QString SpeedEditor::spoken() const {
    QStringList points;
    for (const SpeedKey& key : m_keys)
        points << tr("%1× at %2 %").arg(key.speed).arg(qRound(key.at * 100));
    return points.join(", ");
}

void SpeedEditor::paintCurve(QPainter& painter) {
    const Colours& colours = Colours::of(palette());
    const CurveFrame f = frame();
    QFont small = font();
    small.setPixelSize(10);
    painter.setFont(small);
    for (const double speed : {0.1, 0.5, 1.0, 2.0, 10.0}) {
        const QPointF left = f.toPixels({0, heightOfSpeed(speed)});
        painter.setPen(QPen(colours.line, 1, speed == 1 ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(left, f.toPixels({1, heightOfSpeed(speed)}));
        painter.setPen(colours.dimText);
        painter.drawText(QRectF(2, left.y() - 7, 24, 14), Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1×").arg(speed));
    }
    QPainterPath below = speedPath(m_keys, f);
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(below);
    below.lineTo(f.area.bottomRight());
    below.lineTo(f.area.bottomLeft());
    QColor faint = colours.accent;
    faint.setAlpha(36);
    painter.fillPath(below, faint);
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        paintPoint(painter, f.toPixels(point(i)), i);
}

}  // namespace sw::ui
