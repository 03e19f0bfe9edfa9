#pragma once

#include <QImage>
#include <QSize>

namespace sw {

/// What a preview shows in the place of a picture that is missing or damaged: calm diagonal stripes. `size` is in
/// pixels.
QImage placeholderPicture(QSize size);

}  // namespace sw
