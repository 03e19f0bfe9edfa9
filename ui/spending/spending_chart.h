#pragma once

#include <QWidget>
#include <vector>

#include "ui/spending_controls.h"

namespace sw::ui {

/// A bar for each month, as high as what was paid in it; one month is chosen, by a click or by the arrow keys.
class SpendingChart final : public QWidget {
    Q_OBJECT

public:
    explicit SpendingChart(QWidget* parent = nullptr);
    /// The chosen month stays chosen where there are as many as before, else the last one is.
    void setMonths(std::vector<SpentMonth> months, std::string currency);
    /// Draws a line at this amount; 0 for none.
    void setLimit(double amount);
    [[nodiscard]] int chosen() const { return m_chosen; }
    void choose(int month);
    [[nodiscard]] QSize sizeHint() const override;
    /// Where a month is clicked.
    [[nodiscard]] QRect slotOf(int month) const;

    /// "November 2026"
    static QString monthTitle(const SpentMonth& month);

signals:
    void chosenChanged(int month);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int monthAt(QPoint at) const;
    [[nodiscard]] QString textOf(int month) const;
    void drawMonth(QPainter& painter, int month, double scale) const;
    [[nodiscard]] QRect amountPlace(int month, double scale) const;
    void drawLimit(QPainter& painter, double scale) const;
    void describe();

    std::vector<SpentMonth> m_months;
    std::string m_currency;
    double m_limit = 0;
    int m_chosen = -1;
    int m_hovered = -1;
};

}  // namespace sw::ui
