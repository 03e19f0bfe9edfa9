#pragma once

#include <QHash>
#include <QTimer>
#include <QWidget>
#include <filesystem>

#include "core/media/caption/caption_style.h"
#include "ui/studio.h"

namespace sw::ui {

/// All caption styles as pictures of the captions themselves; the one under the pointer, or with the focus, moves. The pictures
/// are painted one by one while the program is idle.
class CaptionStylePicker final : public QWidget {
    Q_OBJECT

public:
    explicit CaptionStylePicker(const Studio& studio, QWidget* parent = nullptr);
    void setCurrent(const QString& style);
    /// "#rrggbb" or "": what the styles' accent is in this film.
    void setAccent(const QString& accent);
    [[nodiscard]] QString current() const { return m_current; }
    /// Where a style's picture lies; for whoever wants to click it.
    [[nodiscard]] QRect cellOf(const QString& style) const;

signals:
    void chosen(const QString& style);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Cell {
        Choice choice;
        std::optional<CaptionStyle> style;
        QImage still;
        bool failed = false;
    };
    [[nodiscard]] int columns() const;
    [[nodiscard]] int cellWidth() const;
    [[nodiscard]] QRect rectOf(int index) const;
    [[nodiscard]] int indexAt(QPoint at) const;
    [[nodiscard]] int indexOf(const QString& style) const;
    [[nodiscard]] QImage painted(Cell& cell, double moment) const;
    void layOut();
    void startOver();
    void paintNext();
    void setLive(int index);
    void tick();

    std::filesystem::path m_data;
    std::vector<Cell> m_cells;
    QString m_current;
    QString m_accent;
    int m_live = -1;
    double m_moment = 0;
    QImage m_liveImage;
    QTimer m_idle;
    QTimer m_clock;
};

}  // namespace sw::ui
