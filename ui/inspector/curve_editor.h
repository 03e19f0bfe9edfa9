#pragma once

#include <QWidget>

#include "ui/inspector/curve_geometry.h"

namespace sw::ui {

/// A small picture of a curve with points that can be dragged, or moved with the arrow keys once chosen by Space. Shows what it
/// is told to; all between gestureBegan() and gestureEnded() is one change.
class CurveEditor : public QWidget {
    Q_OBJECT

public:
    [[nodiscard]] QSize sizeHint() const override { return {220, 132}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 96}; }

signals:
    void gestureBegan();
    void gestureEnded();

protected:
    explicit CurveEditor(const QString& name, QWidget* parent);
    /// The curve, its guides and its points.
    virtual void paintCurve(QPainter& painter) = 0;
    [[nodiscard]] virtual CurveFrame frame() const = 0;
    /// The point within reach, if any.
    [[nodiscard]] virtual std::optional<std::size_t> pointAt(QPointF pixel) const = 0;
    [[nodiscard]] virtual std::size_t pointCount() const = 0;
    [[nodiscard]] virtual QPointF point(std::size_t index) const = 0;
    /// Puts a point there, and tells.
    virtual void movePoint(std::size_t index, QPointF to) = 0;
    virtual void addPoint(QPointF) {}
    virtual void removePoint(std::size_t) {}
    /// How far an arrow key moves a point, in parts of the plane.
    [[nodiscard]] virtual double keyStep() const { return 0.02; }
    /// The curve as words, for screen readers.
    [[nodiscard]] virtual QString spoken() const = 0;

    void curveChanged();
    void paintPoint(QPainter& painter, QPointF pixel, std::size_t index) const;
    [[nodiscard]] std::optional<std::size_t> chosen() const { return m_chosen; }
    void choose(std::optional<std::size_t> index);

    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::optional<std::size_t> m_chosen;
    std::optional<std::size_t> m_hovered;
    bool m_dragging = false;
    bool m_moved = false;
};

/// How a value gets from one keyframe to the next.
class EasingEditor final : public CurveEditor {
    Q_OBJECT

public:
    explicit EasingEditor(QWidget* parent = nullptr);
    [[nodiscard]] const Easing& easing() const { return m_easing; }
    void setEasing(const Easing& easing);

signals:
    void edited(const sw::Easing& easing);

protected:
    void paintCurve(QPainter& painter) override;
    [[nodiscard]] CurveFrame frame() const override;
    [[nodiscard]] std::optional<std::size_t> pointAt(QPointF pixel) const override;
    [[nodiscard]] std::size_t pointCount() const override { return m_easing.hold ? 0 : 2; }
    [[nodiscard]] QPointF point(std::size_t index) const override;
    void movePoint(std::size_t index, QPointF to) override;
    [[nodiscard]] QString spoken() const override;

private:
    Easing m_easing;
};

/// How fast a video plays over its clip. A double click puts a point onto the curve, or takes one away; Insert and Delete do
/// so from the keyboard.
class SpeedEditor final : public CurveEditor {
    Q_OBJECT

public:
    explicit SpeedEditor(QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<SpeedKey>& speed() const { return m_keys; }
    void setSpeed(const std::vector<SpeedKey>& keys);

signals:
    void edited(const std::vector<sw::SpeedKey>& keys);

protected:
    void paintCurve(QPainter& painter) override;
    [[nodiscard]] CurveFrame frame() const override;
    [[nodiscard]] std::optional<std::size_t> pointAt(QPointF pixel) const override;
    [[nodiscard]] std::size_t pointCount() const override { return m_keys.size(); }
    [[nodiscard]] QPointF point(std::size_t index) const override;
    void movePoint(std::size_t index, QPointF to) override;
    void addPoint(QPointF at) override;
    // Far enough to leave the speeds that are caught from near by.
    [[nodiscard]] double keyStep() const override { return 0.045; }
    void removePoint(std::size_t index) override;
    [[nodiscard]] QString spoken() const override;

private:
    void give(std::vector<SpeedKey> keys);
    std::vector<SpeedKey> m_keys = shownSpeed({});
};

}  // namespace sw::ui
