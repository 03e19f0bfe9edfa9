#pragma once

#include <QColor>
#include <QWidget>
#include <optional>

class QLineEdit;
class QToolButton;

namespace sw::ui {

/// A field of all colours of one hue (saturation to the right, brightness upwards) with a bar of hues below it.
class ColourField final : public QWidget {
    Q_OBJECT

public:
    explicit ColourField(QWidget* parent = nullptr);
    void setColour(const QColor& colour);
    [[nodiscard]] QColor colour() const;
    [[nodiscard]] QSize sizeHint() const override { return {220, 160}; }

signals:
    void gestureBegan();
    void edited(const QColor& colour);
    void gestureEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF square() const;
    [[nodiscard]] QRectF bar() const;
    void take(QPointF at);
    void give();
    // Kept apart from the colour, so that a grey does not lose its hue.
    double m_hue = 0;
    double m_saturation = 0;
    double m_brightness = 1;
    bool m_onBar = false;
    bool m_dragging = false;
};

/// A colour of the project: a swatch that opens a picker, and its "#rrggbb" (or "#aarrggbb") to type. Several colours are shown
/// as "—"; an optional one may be none, "". Shows what it is told to.
class ColourButton final : public QWidget {
    Q_OBJECT

public:
    explicit ColourButton(bool optional, QWidget* parent = nullptr);
    /// Nothing when the things differ.
    void setColour(const std::optional<QString>& name);

signals:
    void gestureBegan();
    void edited(const QString& name);
    void gestureEnded();

protected:
    void changeEvent(QEvent* event) override;

private:
    void open();
    void showSwatch();
    void give(const QString& name);

    bool m_optional;
    std::optional<QString> m_name = QString();
    QToolButton* m_swatch;
    QLineEdit* m_edit;
    QToolButton* m_none;
};

}  // namespace sw::ui
