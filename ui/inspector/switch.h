#pragma once

#include <QCheckBox>

namespace sw::ui {

/// A check box that looks like a switch; between its two places where several things differ.
class Switch final : public QCheckBox {
    Q_OBJECT

public:
    explicit Switch(const QString& words, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& at) const override { return rect().contains(at); }
};

}  // namespace sw::ui
