#pragma once

#include <QColor>
#include <QImage>
#include <QWidget>
#include <vector>

#include "ui/editor.h"

namespace sw::ui {

class MediaThumbnails;

/// A scene's picture from thumbnails of its layers; what is not there yet is left out.
QImage sceneThumbnail(const Cut& cut, const CutPicture& picture, MediaThumbnails& thumbnails, QSize size, QColor ground);

/// A few moments of how a scene takes over from the one before, painted by the film's own transitions from small pictures of
/// both scenes.
class TransitionStrip final : public QWidget {
    Q_OBJECT

public:
    TransitionStrip(Editor& editor, MediaThumbnails& thumbnails, QWidget* parent = nullptr);
    /// Shows what the cut says of this scene at the moment; nothing for the first one and for hard cuts.
    void setScene(SceneId scene);
    [[nodiscard]] const std::vector<QImage>& moments() const { return m_moments; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void compose();

    Editor& m_editor;
    MediaThumbnails& m_thumbnails;
    SceneId m_scene;
    std::vector<QImage> m_moments;
};

}  // namespace sw::ui
