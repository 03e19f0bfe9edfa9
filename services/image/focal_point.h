#pragma once

#include <QImage>
#include <QRect>

namespace sw {

/// The largest part of a picture that has the shape of `width` : `height`, laid so that what the eye goes to is in it: edges,
/// strong colours and skin count, and of equal parts the one nearer to the middle. The same picture gives the same part.
QRect partToShow(const QImage& picture, int width, int height);

}  // namespace sw
