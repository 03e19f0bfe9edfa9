#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace sw {

/// A display-referred R'G'B' colour; 0 is black and 1 is white, and values beyond are allowed.
struct Rgb {
    double red = 0;
    double green = 0;
    double blue = 0;
};

/// A colour look-up table in the `.cube` format (Adobe, Cube LUT Specification 1.0, 2013; with the input ranges of
/// DaVinci Resolve): one table of three curves, or a cube. An immutable value; any thread.
class CubeLut {
public:
    static constexpr int kMostCubeSize = 129;
    static constexpr int kMostCurveSize = 65536;

    /// Reads the text of a file; `name` is what errors call it. Errors: InvalidInput, naming the line.
    static Result<CubeLut> parse(std::string_view text, const std::string& name);
    /// Errors: NotFound, Io, and those of parse().
    static Result<CubeLut> read(const std::filesystem::path& file);

    /// The colour that takes the place of `colour`: tetrahedral interpolation in a cube, linear on curves. A little
    /// beyond the table's domain it is continued as a straight line, and stays the same from there on.
    [[nodiscard]] Rgb at(const Rgb& colour) const;
    [[nodiscard]] const std::string& title() const { return m_title; }
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isCube() const { return m_isCube; }

private:
    friend class CubeReader;
    using Entry = std::array<float, 3>;
    struct Place {
        std::size_t cell = 0;
        double part = 0;
    };
    [[nodiscard]] Place placeOf(double value, std::size_t channel) const;
    [[nodiscard]] Rgb atCube(const std::array<Place, 3>& places) const;

    std::string m_title;
    int m_size = 0;
    bool m_isCube = false;
    std::array<double, 3> m_low = {0, 0, 0};
    std::array<double, 3> m_high = {1, 1, 1};
    std::vector<Entry> m_entries;  ///< red changes fastest
};

}  // namespace sw
