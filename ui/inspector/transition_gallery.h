#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <string>
#include <vector>

#include "core/media/frame/frame.h"
#include "core/media/transition/transitions.h"
#include "ui/editor.h"

namespace sw::ui {

class MediaThumbnails;

/// All transitions as pictures of how one scene takes over from the one before; the one under the pointer moves. Pictures are
/// painted one by one while the program is idle.
class TransitionGallery final : public QWidget {
    Q_OBJECT

public:
    TransitionGallery(Editor& editor, MediaThumbnails& thumbnails, QWidget* parent = nullptr);
    /// Between which scenes, and which transition is chosen: "auto", or its name.
    void setScene(SceneId scene, const std::string& chosen);
    /// Where a transition's picture lies; for whoever wants to click it.
    [[nodiscard]] QRect cellOf(const std::string& name) const;
    /// All pictures are there.
    [[nodiscard]] bool isPainted() const;

signals:
    void chosen(const QString& name);

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
    /// "auto" is the first, then all of transitionEntries().
    struct Cell {
        std::string name;
        QString title;
        QImage still;
    };
    [[nodiscard]] int columns() const;
    [[nodiscard]] int cellWidth() const;
    [[nodiscard]] QRect rectOf(int index) const;
    [[nodiscard]] int indexAt(QPoint at) const;
    [[nodiscard]] int indexOf(const std::string& name) const;
    [[nodiscard]] QImage painted(int index, double progress);
    void startOver();
    void paintNext();
    void setLive(int index);

    Editor& m_editor;
    MediaThumbnails& m_thumbnails;
    std::vector<Cell> m_cells;
    std::string m_chosen;
    SceneId m_scene;
    std::vector<std::string> m_shown;  ///< files of the two scenes that the pictures were made of
    std::optional<Frame> m_from;  ///< the two scenes at the size of a cell
    std::optional<Frame> m_to;
    TransitionPainter m_painter;
    QTimer m_idle;
    QTimer m_clock;
    int m_live = -1;
    double m_progress = 0;
    QImage m_liveImage;
};

}  // namespace sw::ui
