#include "core/media/check/letter_contrast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace sw {
namespace {

// How far a channel of a letter's pixel may be from its colour: halved chroma smears thin strokes.
constexpr int kTolerance = 52;
// Surroundings are so far around a letter's border, in parts of the ink's height.
constexpr double kReach = 0.15;
constexpr int kLeastReach = 3;  // pixels: beyond what antialiasing mixes
// Letters fill at least so much of their box; less is something else of that colour.
constexpr double kLeastInk = 0.04;

/// Relative luminance of a channel's value, WCAG 2.2 (sRGB).
const std::array<double, 256>& linear() {
    static const std::array<double, 256> kTable = [] {
        std::array<double, 256> table{};
        for (std::size_t i = 0; i < table.size(); ++i) {
            const double c = static_cast<double>(i) / 255;
            table[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        }
        return table;
    }();
    return kTable;
}

double luminance(QRgb colour) {
    const auto& table = linear();
    return 0.2126 * table[static_cast<std::size_t>(qRed(colour))] +
           0.7152 * table[static_cast<std::size_t>(qGreen(colour))] +
           0.0722 * table[static_cast<std::size_t>(qBlue(colour))];
}

double contrast(double a, double b) {
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// True for a colour near the line from one to the other.
bool isNear(QRgb colour, const QColor& top, const QColor& bottom) {
    constexpr int kSteps = 8;
    const int steps = top == bottom ? 1 : kSteps + 1;
    for (int i = 0; i < steps; ++i) {
        const auto between = [&](int from, int to) { return from + (to - from) * i / kSteps; };
        if (std::abs(qRed(colour) - between(top.red(), bottom.red())) <= kTolerance &&
            std::abs(qGreen(colour) - between(top.green(), bottom.green())) <= kTolerance &&
            std::abs(qBlue(colour) - between(top.blue(), bottom.blue())) <= kTolerance)
            return true;
    }
    return false;
}

/// Numbers of the pixels of a rectangle.
class Grid {
public:
    Grid(int width, int height, double fill)
        : m_width(width),
          m_height(height),
          m_cells(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), fill) {}

    double& at(int x, int y) { return m_cells[index(x, y)]; }
    [[nodiscard]] double at(int x, int y) const { return m_cells[index(x, y)]; }

    /// Each pixel's becomes the best within `reach` pixels, also diagonally.
    template <class Best>
    void spread(int reach, Best best) {
        const Grid before = *this;
        Grid rows = before;
        for (int y = 0; y < m_height; ++y)
            for (int x = 0; x < m_width; ++x)
                for (int i = std::max(0, x - reach); i <= std::min(m_width - 1, x + reach); ++i)
                    rows.at(x, y) = best(rows.at(x, y), before.at(i, y));
        *this = rows;
        for (int y = 0; y < m_height; ++y)
            for (int x = 0; x < m_width; ++x)
                for (int i = std::max(0, y - reach); i <= std::min(m_height - 1, y + reach); ++i)
                    at(x, y) = best(at(x, y), rows.at(x, i));
    }

private:
    [[nodiscard]] std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }

    int m_width;
    int m_height;
    std::vector<double> m_cells;
};

/// The pixels of an area, as letters and what is not.
struct Seen {
    QRect area;
    Grid isLetter;
    Grid darkest;      ///< luminance of what is no letter; 2 where a letter is
    Grid lightest;     ///< the same; −1 where a letter is
    double light = 0;  ///< mean luminance of the letters
    double count = 0;  ///< of their pixels
};

Seen seenIn(const QImage& picture, const QRect& area, const QColor& top, const QColor& bottom) {
    const int width = area.width();
    const int height = area.height();
    Seen seen{area, {width, height, 0}, {width, height, 2}, {width, height, -1}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const QRgb colour = picture.pixel(area.x() + x, area.y() + y);
            const double light = luminance(colour);
            if (isNear(colour, top, bottom)) {
                seen.isLetter.at(x, y) = 1;
                seen.light += light;
                ++seen.count;
            } else {
                seen.darkest.at(x, y) = seen.lightest.at(x, y) = light;
            }
        }
    seen.light /= std::max(1.0, seen.count);
    return seen;
}

/// True for a letter's pixel beside one that is none.
bool isBorder(const Seen& seen, int x, int y) {
    if (seen.isLetter.at(x, y) == 0)
        return false;
    for (const auto& [dx, dy] : {std::pair{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
        const int nx = x + dx;
        const int ny = y + dy;
        if (nx >= 0 && ny >= 0 && nx < seen.area.width() && ny < seen.area.height() && seen.isLetter.at(nx, ny) == 0)
            return true;
    }
    return false;
}

}  // namespace

std::optional<double> letterContrast(const QImage& picture, const QRectF& ink, const QColor& top,
                                     const QColor& bottom) {
    const int reach = std::max(kLeastReach, static_cast<int>(std::lround(kReach * ink.height())));
    const QRect area = ink.toAlignedRect().adjusted(-reach, -reach, reach, reach) & picture.rect();
    if (area.isEmpty())
        return std::nullopt;
    Seen seen = seenIn(picture, area, top, bottom);
    if (seen.count < std::max(4.0, kLeastInk * ink.width() * ink.height()))
        return std::nullopt;
    seen.darkest.spread(reach, [](double a, double b) { return std::min(a, b); });
    seen.lightest.spread(reach, [](double a, double b) { return std::max(a, b); });
    std::vector<double> ratios;
    for (int y = 0; y < area.height(); ++y)
        for (int x = 0; x < area.width(); ++x)
            if (isBorder(seen, x, y))
                ratios.push_back(std::max(contrast(seen.light, std::min(seen.light, seen.darkest.at(x, y))),
                                          contrast(seen.light, std::max(seen.light, seen.lightest.at(x, y)))));
    // Nearly all around is of the letters' own colour.
    if (static_cast<double>(ratios.size()) < 0.02 * seen.count)
        return 1.0;
    const auto quarter = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 4);
    std::nth_element(ratios.begin(), quarter, ratios.end());
    return *quarter;
}

}  // namespace sw
