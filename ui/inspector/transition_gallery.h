#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/media/frame/frame.h"
#include "core/media/transition/transitions.h"
#include "ui/editor.h"
#include "ui/inspector/picture_grid.h"

namespace sw::ui {

class MediaThumbnails;

/// All transitions as pictures of how one scene takes over from the one before; the first stands for "auto".
class TransitionGallery final : public PictureGrid {
    Q_OBJECT

public:
    TransitionGallery(Editor& editor, MediaThumbnails& thumbnails, QWidget* parent = nullptr);
    /// Between which scenes.
    void setScene(SceneId scene);

protected:
    [[nodiscard]] QImage picture(int index, double progress) override;
    void startOver() override;

private:
    bool readScenes();

    Editor& m_editor;
    MediaThumbnails& m_thumbnails;
    SceneId m_scene;
    std::vector<std::string> m_shown;  ///< files that the pictures were made of
    std::optional<Frame> m_from;       ///< the two scenes at the size of a cell
    std::optional<Frame> m_to;
    TransitionPainter m_painter;
};

}  // namespace sw::ui
