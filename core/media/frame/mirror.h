#pragma once

#include <algorithm>
#include <type_traits>

namespace sw {

/// Exchanges left and right of a Frame. Its chroma would come to lie on the right one of its two luma columns: each
/// sample becomes the mean of the two about its place, so that it is sited left again.
template <class AnyFrame>
void mirror(AnyFrame& frame) {
    for (auto* plane : {&frame.y, &frame.u, &frame.v})
        for (int y = 0; y < plane->height(); ++y)
            std::reverse(plane->row(y), plane->row(y) + plane->width());
    for (auto* plane : {&frame.u, &frame.v})
        for (int y = 0; y < plane->height(); ++y) {
            auto* row = plane->row(y);
            for (int x = plane->width() - 1; x > 0; --x)
                row[x] = static_cast<std::remove_reference_t<decltype(row[x])>>((row[x - 1] + row[x] + 1) / 2);
        }
}

}  // namespace sw
