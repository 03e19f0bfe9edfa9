#pragma once

namespace sw {

/// A rectangle in canvas pixels, where nothing else is said: x to the right, y down, (0,0) the top left corner.
struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    friend bool operator==(const Box&, const Box&) = default;
};

}  // namespace sw
