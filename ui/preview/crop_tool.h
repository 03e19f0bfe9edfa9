#pragma once

#include <QObject>
#include <QPointF>
#include <optional>

#include "ui/preview/crop_geometry.h"
#include "ui/preview/playback.h"

class QPainter;

namespace sw::ui {

/// Crops a clip on the picture: all of its media is shown, what is left out dimmed, until it is finished (one undo step) or
/// cancelled (nothing). Belongs to the canvas, which hands its events on.
class CropTool final : public QObject {
    Q_OBJECT

public:
    CropTool(Editor& editor, Playback& playback, QObject* parent);

    [[nodiscard]] bool isActive() const { return m_frame.has_value(); }
    [[nodiscard]] ClipId clip() const { return m_clip; }
    [[nodiscard]] const std::optional<CropFrame>& frame() const { return m_frame; }
    /// False for what cannot be cropped: titles and sounds, and while a variant is shown, since a crop is the same in all.
    bool begin(const Clip& clip);
    /// Takes what was drawn.
    void finish();
    void cancel();

    void paint(QPainter& painter, const CanvasView& view, const QColor& accent) const;
    void press(const CanvasView& view, QPointF point);
    void move(const CanvasView& view, QPointF point, bool keepShape);
    void release();
    [[nodiscard]] bool isDragging() const { return m_drag.has_value(); }
    [[nodiscard]] Qt::CursorShape cursorAt(const CanvasView& view, QPointF point) const;

signals:
    /// What paint() shows is another.
    void changed();
    void activeChanged(bool active);

private:
    struct Drag {
        HandlePart part = HandlePart::None;
        CropFrame from;
        QPointF start;  ///< canvas pixels
    };
    [[nodiscard]] const Clip* clipNow() const;
    void end();

    Editor& m_editor;
    Playback& m_playback;
    ClipId m_clip;
    Clip m_before;
    std::optional<CropFrame> m_frame;
    CropFrame m_begun;
    std::optional<Drag> m_drag;
};

}  // namespace sw::ui
