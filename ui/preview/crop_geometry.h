#pragma once

#include <QPointF>
#include <QSizeF>

#include "core/model/timeline.h"
#include "ui/preview/preview_geometry.h"

namespace sw::ui {

/// A clip's media while it is cropped. Everything lies flat: it is turned about `pivot` to come where it is seen. Canvas
/// pixels. Pure.
struct CropFrame {
    Box whole;  ///< all of the media
    Box shown;  ///< the part that is shown
    QPointF pivot;
    double rotation = 0;  ///< degrees clockwise
    bool mirrored = false;
    friend bool operator==(const CropFrame&, const CropFrame&) = default;
};

/// `aspect` is width over height of the media as shown, 0 where that is not known: then what is shown fills its box.
CropFrame cropFrameOf(const Clip& clip, QSizeF canvas, double aspect);

/// What the clip's crop becomes, in fractions of the media; without size for all of it.
Box cropOf(const CropFrame& frame);
/// A flat box as it is seen: turned about its own centre.
Placement seen(const CropFrame& frame, const Box& box);

/// The part that is shown when one of its handles (or its body) is dragged by `by`, as seen. It stays within the media. With
/// `keepShape` its sides keep their relation.
Box draggedCrop(const CropFrame& from, HandlePart part, QPointF by, bool keepShape);

}  // namespace sw::ui
