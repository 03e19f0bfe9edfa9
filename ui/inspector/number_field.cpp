#include "ui/inspector/number_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/inspector/arithmetic.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kDragThreshold = 3;
constexpr int kResetSide = 20;
const QString kMixed = QStringLiteral("—");

double speedOf(Qt::KeyboardModifiers modifiers) {
    return modifiers & Qt::ShiftModifier ? 10 : modifiers & Qt::ControlModifier ? 0.1 : 1;
}

/// The field itself, with a thin bar at its foot that says where the value lies.
class LevelEdit final : public QLineEdit {
public:
    explicit LevelEdit(const NumberField& field) : QLineEdit(nullptr), m_field(field) {}

protected:
    void paintEvent(QPaintEvent* event) override {
        QLineEdit::paintEvent(event);
        const NumberKind& kind = m_field.kind();
        if (!kind.showsLevel || m_field.isMixed() || kind.most <= kind.least)
            return;
        const auto placeOf = [&](double value) {
            return std::clamp((value - kind.least) / (kind.most - kind.least), 0.0, 1.0) * (width() - 12) + 6;
        };
        // From nothing to the value: to both sides where it may be negative.
        const double zero = placeOf(std::clamp(0.0, kind.least, kind.most));
        const double here = placeOf(m_field.value());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const Colours& colours = Colours::of(palette());
        painter.setBrush(colours.line);
        painter.drawRoundedRect(QRectF(6, height() - 4, width() - 12, 2), 1, 1);
        painter.setBrush(isEnabled() ? colours.accent : colours.dimText);
        painter.drawRoundedRect(QRectF(std::min(zero, here), height() - 4, std::abs(here - zero), 2), 1, 1);
    }

private:
    const NumberField& m_field;
};

}  // namespace

NumberField::NumberField(const QString& label, NumberKind kind, QWidget* parent)
    : QWidget(parent), m_kind(std::move(kind)), m_label(new QLabel(label)), m_edit(new LevelEdit(*this)),
      m_reset(iconButton("undo-2", tr("Reset %1").arg(label))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSmallGap);
    m_label->setProperty("role", "dim");
    m_label->setCursor(Qt::SizeHorCursor);
    m_label->setToolTip(tr("Drag to change, double click to reset"));
    m_label->setBuddy(m_edit);
    m_label->installEventFilter(this);
    m_edit->setAccessibleName(label);
    m_edit->setMinimumWidth(48);
    m_edit->installEventFilter(this);
    keepKeys(*m_edit, {Qt::Key_Up, Qt::Key_Down});
    m_reset->setParent(m_edit);
    m_reset->setIconSize({12, 12});
    m_reset->setFixedSize(kResetSide, kResetSide);
    m_reset->setCursor(Qt::ArrowCursor);
    m_edit->setTextMargins(0, 0, kResetSide - 4, 0);
    connect(m_reset, &QToolButton::clicked, this, &NumberField::reset);
    row->addWidget(m_label);
    row->addWidget(m_edit, 1);
    setTabOrder(m_edit, m_reset);
    setFocusProxy(m_edit);
    display(m_kind.neutral, false);
}

void NumberField::setLabelWidth(int pixels) {
    constexpr int kWidest = 96;  // longer names take two lines
    m_label->setMinimumWidth(pixels);
    m_label->setMaximumWidth(std::max(pixels, kWidest));
    m_label->setWordWrap(pixels >= kWidest);
}

void NumberField::setSpokenName(const QString& name) {
    m_edit->setAccessibleName(name);
    m_reset->setAccessibleName(tr("Reset %1").arg(name));
    m_reset->setToolTip(m_reset->accessibleName());
}

void NumberField::setNeutral(double value) {
    m_kind.neutral = value;
    display(m_value, m_mixed);
}

void NumberField::display(double value, bool mixed) {
    m_value = value;
    m_mixed = mixed;
    if (!m_edit->isModified() || !m_edit->hasFocus())
        showText();
    m_reset->setVisible(mixed || std::abs(value - m_kind.neutral) > std::pow(10, -m_kind.decimals) / 2);
    m_edit->update();
}

void NumberField::showText() {
    const QString text = m_mixed ? kMixed : textOf(m_value);
    if (m_edit->text() != text)
        m_edit->setText(text);
    m_edit->setModified(false);
}

double NumberField::rounded(double value) const {
    const double grain = std::pow(10, m_kind.decimals);
    return std::clamp(std::round(value * grain) / grain, m_kind.least, m_kind.most);
}

QString NumberField::textOf(double value) const {
    QString text = QString::number(value, 'f', m_kind.decimals);
    if (text.contains('.')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    if (text == "-0")
        text = "0";
    const bool close = m_kind.unit == "%" || m_kind.unit == QStringLiteral("°");
    return m_kind.unit.isEmpty() ? text : text + (close ? "" : " ") + m_kind.unit;
}

void NumberField::give(double value) {
    m_edit->setModified(false);
    display(value, false);
    emit edited(value);
}

void NumberField::commit() {
    if (!m_edit->isModified())
        return;
    const QString text = m_edit->text();
    const std::optional<double> typed = evaluated(text, m_kind.unit);
    const bool fits = typed && *typed >= m_kind.least && *typed <= m_kind.most;
    if (fits && (m_mixed || rounded(*typed) != rounded(m_value)))
        return give(rounded(*typed));
    showText();
    if (!typed)
        emit refused(tr("“%1” is not a number. Type one such as 12.5, or a sum such as 1500/2.").arg(text));
    else if (!fits)
        emit refused(tr("%1 must be between %2 and %3.").arg(m_label->text(), textOf(m_kind.least), textOf(m_kind.most)));
}

void NumberField::stepBy(double steps) {
    commit();
    const double next = rounded(m_value + steps * m_kind.step);
    if (m_mixed || next != m_value)
        give(next);
}

void NumberField::reset() {
    if (m_mixed || m_value != m_kind.neutral)
        give(m_kind.neutral);
}

bool NumberField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_label && isEnabled() && labelEvent(event))
        return true;
    if (watched == m_edit && editEvent(event))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool NumberField::labelEvent(QEvent* event) {
    const auto* mouse = dynamic_cast<QMouseEvent*>(event);
    if (!mouse)
        return false;
    const int x = mouse->globalPosition().toPoint().x();
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            if (mouse->button() != Qt::LeftButton)
                return false;
            commit();
            m_drag = {x, 0, m_value, m_value, false, true};
            m_edit->setFocus(Qt::MouseFocusReason);
            return true;
        case QEvent::MouseMove: {
            if (!m_drag.active)
                return false;
            const int by = x - m_drag.lastX;
            m_drag.lastX = x;
            m_drag.travelled += by;
            if (!m_drag.moved && std::abs(m_drag.travelled) < kDragThreshold)
                return true;
            if (!m_drag.moved)
                emit gestureBegan();
            // Kept unrounded, so that slow drags are not lost.
            m_drag.value = std::clamp(m_drag.value + (m_drag.moved ? by : m_drag.travelled) * m_kind.step * speedOf(mouse->modifiers()),
                                      m_kind.least, m_kind.most);
            m_drag.moved = true;
            if (rounded(m_drag.value) != m_value || m_mixed)
                give(rounded(m_drag.value));
            return true;
        }
        case QEvent::MouseButtonRelease: endDrag(); return true;
        case QEvent::MouseButtonDblClick: reset(); return true;
        default: return false;
    }
}

void NumberField::endDrag() {
    const bool moved = m_drag.moved;
    m_drag = {};
    if (moved)
        emit gestureEnded();
}

void NumberField::releaseKey() {
    if (std::exchange(m_keyHeld, false))
        emit gestureEnded();
}

bool NumberField::editEvent(QEvent* event) {
    if (event->type() == QEvent::Resize) {
        m_reset->move(m_edit->width() - kResetSide - 4, (m_edit->height() - kResetSide) / 2);
        return false;
    }
    if (event->type() == QEvent::FocusOut) {
        commit();
        releaseKey();
        return false;
    }
    if (event->type() == QEvent::Wheel) {
        event->ignore();  // the panel scrolls
        return true;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool up = key->key() == Qt::Key_Up;
    if (up || key->key() == Qt::Key_Down) {
        if (event->type() == QEvent::KeyRelease) {
            if (!key->isAutoRepeat())
                releaseKey();
            return true;
        }
        if (!m_keyHeld) {
            m_keyHeld = true;
            emit gestureBegan();
        }
        stepBy((up ? 1 : -1) * speedOf(key->modifiers()));
        return true;
    }
    if (event->type() == QEvent::KeyRelease)
        return false;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        commit();
        m_edit->selectAll();
        return true;
    }
    if (key->key() == Qt::Key_Escape && m_drag.active) {
        const Drag drag = m_drag;
        if (drag.moved)
            give(drag.before);
        endDrag();
        return true;
    }
    if (key->key() == Qt::Key_Escape && m_edit->isModified()) {
        showText();
        m_edit->selectAll();
        return true;
    }
    return false;
}

}  // namespace sw::ui
