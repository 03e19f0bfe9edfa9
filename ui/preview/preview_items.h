#pragma once

#include <QPointF>
#include <string>

#include "ui/editor.h"
#include "ui/preview/preview_geometry.h"

namespace sw::ui {

/// What lies on the canvas at the playhead, and may be chosen and moved there: overlays, and while a variant is shown also the
/// scene's picture and the captions. Things are named as Variant::places name them: "clip-7", "image/scene-2", "captions".
class PreviewItems {
public:
    explicit PreviewItems(const Editor& editor) : m_editor(editor) {}

    [[nodiscard]] const Clip* selectedOverlay() const;
    /// The topmost one; nullptr for none.
    [[nodiscard]] const Clip* overlayAt(const CanvasView& view, QPointF point) const;
    [[nodiscard]] Placement placementOf(const Clip& clip) const;
    [[nodiscard]] Placement placementOf(const std::string& what) const;
    /// What can be moved of what is chosen; "" for nothing.
    [[nodiscard]] std::string movable() const;
    /// What a click there chooses: "clip-7", "captions", "scene-2"; "" for nothing.
    [[nodiscard]] std::string itemAt(const CanvasView& view, QPointF point) const;
    /// The part of a thing's frame that is under the point.
    [[nodiscard]] HandlePart partAt(const std::string& what, const CanvasView& view, QPointF point) const;
    /// "scene-2"; "" for none.
    [[nodiscard]] std::string sceneShown() const;
    /// What laying it there changes: the base layout, or the shown variant alone.
    [[nodiscard]] std::vector<Edit> moved(const std::string& what, const Placement& from, const Placement& to) const;

    [[nodiscard]] static bool isClip(const std::string& what);
    [[nodiscard]] static bool isPicture(const std::string& what);

private:
    [[nodiscard]] bool isShown(const Clip& clip) const;
    [[nodiscard]] bool captionShown() const;

    const Editor& m_editor;
};

/// The box of a picture that is larger than the canvas, moved so that nothing of the canvas is left free.
Box covering(Box box, const Cut& cut);

}  // namespace sw::ui
