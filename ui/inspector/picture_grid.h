#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>
#include <vector>

namespace sw::ui {

/// Things to choose from as a grid of pictures with names; the one under the pointer moves. Pictures are painted one by one
/// while the program is idle.
class PictureGrid : public QWidget {
    Q_OBJECT

public:
    void setCurrent(const QString& name);
    [[nodiscard]] QString current() const { return m_current; }
    /// Where a picture with its name lies; for whoever wants to click it.
    [[nodiscard]] QRect cellOf(const QString& name) const;
    /// All pictures are there.
    [[nodiscard]] bool isPainted() const;

signals:
    void chosen(const QString& name);

protected:
    /// How the grid looks and moves. Sizes in logical pixels.
    struct Form {
        int leastWidth = 56;       ///< of a cell
        int fewestColumns = 3;
        double pictureHeight = 1;  ///< as a part of the cell's width
        int nameHeight = 16;
        int nameSize = 10;
        int tickMs = 50;
        double still = 0.5;  ///< the moment that is shown while it stands
        double perTick = 0.05;
        double end = 1;  ///< the moment after which it begins anew
    };
    struct Cell {
        QString name;
        QString title;
        QString tip;   ///< the title when empty
        QString icon;  ///< instead of a picture; empty for a picture
        QImage still = {};
        bool missing = false;  ///< it cannot be painted before startOver()
    };
    PictureGrid(const Form& form, std::vector<Cell> cells, QWidget* parent);

    /// A cell's picture at a moment from 0 to Form::end, in cellPixels(); null when there is none.
    [[nodiscard]] virtual QImage picture(int index, double moment) = 0;
    /// All pictures are to be painted anew: what they show, or their size, has changed.
    virtual void startOver();
    /// Of a picture, in device pixels.
    [[nodiscard]] QSize cellPixels() const;

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
    [[nodiscard]] int count() const { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] int columns() const;
    [[nodiscard]] int cellWidth() const;
    [[nodiscard]] QRect rectOf(int index) const;
    [[nodiscard]] int indexAt(QPoint at) const;
    [[nodiscard]] int indexOf(const QString& name) const;
    [[nodiscard]] QImage painted(int index, double moment);
    void paintCell(QPainter& painter, int index);
    void layOut();
    void paintNext();
    void setLive(int index);
    void tick();

    const Form m_form;
    std::vector<Cell> m_cells;
    QString m_current;
    int m_live = -1;
    double m_moment = 0;
    QImage m_liveImage;
    QTimer m_idle;
    QTimer m_clock;
};

}  // namespace sw::ui
