#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/media/frame/blend.h"
#include "core/media/transition/transition_painting.h"
#include "core/media/transition/transition_rows.h"

namespace sw {
namespace {

// The old picture is a sheet that is rolled off around a cylinder, from the lower right corner to the left. All depends
// on how far a point lies along the direction in which the cylinder rolls; lengths are in luma samples.
constexpr double kTilt = 0.32;  // radians of that direction below the horizontal

struct Sheet {
    double alongX = std::cos(kTilt);
    double alongY = std::sin(kTilt);
    double radius;
    double axis;  ///< how far along the cylinder's middle lies

    Sheet(double progress, int width, int height) : radius(0.17 * std::min(width, height)) {
        const double most = width * alongX + height * alongY;
        axis = std::lerp(most, -radius, 0.4 * smoothstep(progress) + 0.6 * progress);
    }

    /// How far a point's place on the flat sheet is from where it is seen `beyond` the axis: on the lower half of the
    /// cylinder, and on its upper half. What lies folded over, before the axis, goes on from there evenly.
    [[nodiscard]] double lower(double beyond) const { return radius * arc(beyond) - beyond; }
    [[nodiscard]] double upper(double beyond) const {
        return std::numbers::pi * radius - (beyond > 0 ? radius * arc(beyond) : beyond) - beyond;
    }

private:
    [[nodiscard]] double arc(double beyond) const { return std::asin(std::clamp(beyond / radius, 0.0, 1.0)); }
};

/// What depends on the way beyond the axis alone, from one radius before it to one behind, in quarter samples.
template <class Sample>
struct SheetTable {
    static constexpr double kPerSample = 4;
    static constexpr double kShadow = 2.2;  ///< breadth of the shadow, in radiuses
    std::vector<float> lower;
    std::vector<float> upper;
    std::vector<std::uint16_t> lowerShade;
    std::vector<std::uint16_t> upperShade;
    std::vector<std::uint16_t> shadow;  ///< on the new picture, from one radius behind the axis on
    double radius;

    explicit SheetTable(const Sheet& sheet) : radius(sheet.radius) {
        const int count = static_cast<int>(2 * radius * kPerSample) + 2;
        for (int i = 0; i < count; ++i) {
            const double beyond = i / kPerSample - radius;
            const double slope = std::min(1.0, beyond / radius);
            lower.push_back(static_cast<float>(sheet.lower(beyond)));
            upper.push_back(static_cast<float>(sheet.upper(beyond)));
            lowerShade.push_back(static_cast<std::uint16_t>(weightOf<Sample>(0.45 * slope * slope)));
            // Brightest at the roll's top, dark at its far edge.
            const double dark = slope > 0 ? 0.55 * slope * slope * slope : 0.14 * slope * slope;
            upperShade.push_back(static_cast<std::uint16_t>(weightOf<Sample>(dark)));
        }
        const int breadth = static_cast<int>(kShadow * radius * kPerSample) + 1;
        for (int i = 0; i < breadth; ++i) {
            const double near = 1 - static_cast<double>(i) / breadth;
            shadow.push_back(static_cast<std::uint16_t>(weightOf<Sample>(0.6 * near * near)));
        }
    }
    /// Where in the tables a way beyond the axis is.
    [[nodiscard]] double placeOf(double beyond) const { return (beyond + radius) * kPerSample + 0.5; }
    [[nodiscard]] std::size_t at(double place) const {
        return std::min(static_cast<std::size_t>(std::max(0.0, place)), lower.size() - 1);
    }
};

/// Draws one plane row by row. `grid` is 1 for luma, 2 for chroma.
template <class Sample>
class PagePlane {
public:
    using Plane = BasicPlane<Sample>;
    using Table = SheetTable<Sample>;

    PagePlane(const Sheet& sheet, const Table& table, int grid, const Plane& from, const Plane& to,
              BasicTransitionScratch<Sample>& scratch, Plane& out)
        : m_sheet(sheet), m_table(table), m_grid(grid), m_from(from), m_to(to), m_scratch(scratch), m_out(out) {
        const auto width = static_cast<std::size_t>(out.width());
        scratch.placesX.resize(width);
        scratch.placesY.resize(width);
        scratch.weights.resize(width);
        scratch.line = Plane(out.width(), 1);
        m_shade.resize(width);
    }

    void row(int y) {
        m_y = m_grid * (y + 0.5);
        Sample* row = m_out.row(y);
        const int cylinder = columnAt(m_sheet.axis);
        const int end = columnAt(m_sheet.axis + m_sheet.radius);
        std::copy_n(m_from.row(y), cylinder, row);
        std::copy_n(m_to.row(y) + cylinder, m_out.width() - cylinder, row + cylinder);
        shadow(end, row);
        roll(cylinder, end, m_table.lower, m_table.lowerShade, false, row);
        folded(std::min(backStart(), cylinder), cylinder, row);
        roll(cylinder, end, m_table.upper, m_table.upperShade, true, row);
    }

private:
    /// The first column that lies at least so far along.
    [[nodiscard]] int columnAt(double along) const {
        const double x = (along - m_y * m_sheet.alongY) / m_sheet.alongX;
        return std::clamp(static_cast<int>(std::ceil(x / m_grid - 0.5)), 0, m_out.width());
    }
    /// The first column in which what is folded over may be seen: so far left the sheet's right and lower border reach.
    [[nodiscard]] int backStart() const {
        const double ax = m_sheet.alongX;
        const double ay = m_sheet.alongY;
        const double turned = 2 * (m_sheet.axis - m_y * ay) + std::numbers::pi * m_sheet.radius;
        const double right = (ax * turned - m_grid * m_out.width()) / (2 * ax * ax - 1);
        const double bottom = (m_y + ay * turned - m_grid * m_out.height()) / (2 * ax * ay);
        const double first = std::max({0.0, right, bottom}) / m_grid - 1;
        return std::clamp(static_cast<int>(first), 0, m_out.width());
    }
    [[nodiscard]] double beyondAxis(int column) const {
        return m_grid * (column + 0.5) * m_sheet.alongX + m_y * m_sheet.alongY - m_sheet.axis;
    }
    /// A place on the sheet, from what is seen in a column and how far that was moved.
    [[nodiscard]] float placeX(int column, double moved) const {
        return static_cast<float>((column + moved * m_sheet.alongX / m_grid) * kPlaceUnit);
    }
    [[nodiscard]] float placeY(double moved) const {
        return static_cast<float>(((m_y + moved * m_sheet.alongY) / m_grid - 0.5) * kPlaceUnit);
    }

    /// What the roll throws on the new picture.
    void shadow(int first, Sample* row) {
        if (m_grid != 1)
            return;
        const int last = columnAt(m_sheet.axis + (1 + Table::kShadow) * m_sheet.radius);
        const double start = (beyondAxis(0) - m_sheet.radius) * Table::kPerSample;
        const double step = m_sheet.alongX * Table::kPerSample;
        for (int x = first; x < last; ++x) {
            const auto at = static_cast<std::size_t>(std::max(0.0, start + step * x));
            m_shade[static_cast<std::size_t>(x)] = m_table.shadow[std::min(at, m_table.shadow.size() - 1)];
        }
        tintRowBy(row + first, Depth<Sample>::kBlack, m_shade.data() + first, last - first);
    }

    /// One half of the cylinder.
    void roll(int first, int last, const std::vector<float>& moves, const std::vector<std::uint16_t>& shades, bool back,
              Sample* row) {
        const double start = m_table.placeOf(beyondAxis(0));
        const double step = m_sheet.alongX * Table::kPerSample * m_grid;
        const auto alongX = static_cast<float>(m_sheet.alongX / m_grid * kPlaceUnit);
        const auto alongY = static_cast<float>(m_sheet.alongY / m_grid * kPlaceUnit);
        const float top = placeY(0);
        for (int x = first; x < last; ++x) {
            const std::size_t at = m_table.at(start + step * x);
            const auto i = static_cast<std::size_t>(x);
            m_scratch.placesX[i] = static_cast<std::int32_t>(static_cast<float>(x * kPlaceUnit) + moves[at] * alongX);
            m_scratch.placesY[i] = static_cast<std::int32_t>(top + moves[at] * alongY);
            m_shade[i] = shades[at];
        }
        lay(first, last, back, row);
    }

    /// The back of what lies over the old picture.
    void folded(int first, int last, Sample* row) {
        if (first >= last)
            return;
        const double from = m_sheet.upper(beyondAxis(first));
        const double to = m_sheet.upper(beyondAxis(last));
        const float across[] = {placeX(first, from), placeX(last, to)};
        const float down[] = {placeY(from), placeY(to)};
        nodePlaces(across, last - first, 0, m_scratch.placesX.data() + first, last - first);
        nodePlaces(down, last - first, 0, m_scratch.placesY.data() + first, last - first);
        const int near = std::clamp(columnAt(m_sheet.axis - m_sheet.radius), first, last);
        std::fill(m_shade.begin() + first, m_shade.begin() + near, m_table.upperShade.front());
        for (int x = near; x < last; ++x)
            m_shade[static_cast<std::size_t>(x)] = m_table.upperShade[m_table.at(m_table.placeOf(beyondAxis(x)))];
        lay(first, last, true, row);
    }

    /// Samples the sheet at the places, makes paper of it where its back is seen, shades it and lays it down.
    void lay(int first, int last, bool back, Sample* row) {
        const int count = last - first;
        const std::int32_t* x = m_scratch.placesX.data() + first;
        const std::int32_t* y = m_scratch.placesY.data() + first;
        Sample* line = m_scratch.line.row(0);
        coverage<Sample>(x, y, m_out.width(), m_out.height(), m_scratch.weights.data(), count);
        sampleRow(m_from, x, y, count, line);
        if (back)
            tintRow(line, m_grid == 1 ? 222 * Depth<Sample>::kScale : Depth<Sample>::kGrey, weightOf<Sample>(0.82), count);
        if (m_grid == 1)
            tintRowBy(line, Depth<Sample>::kBlack, m_shade.data() + first, count);
        mixRowBy(row + first, line, m_scratch.weights.data(), row + first, count);
    }

    const Sheet& m_sheet;
    const Table& m_table;
    int m_grid;
    double m_y = 0;  ///< of the row
    const Plane& m_from;
    const Plane& m_to;
    BasicTransitionScratch<Sample>& m_scratch;
    std::vector<std::uint16_t> m_shade;
    Plane& m_out;
};

}  // namespace

template <class Sample>
void paintPageTurn(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const Sheet sheet(shot.progress, shot.out.width(), shot.out.height());
    const SheetTable<Sample> table(sheet);
    const auto turn = [&](BasicPlane<Sample> BasicFrame<Sample>::*plane, int grid) {
        PagePlane<Sample> page(sheet, table, grid, shot.from.*plane, shot.to.*plane, scratch, shot.out.*plane);
        for (int y = 0; y < (shot.out.*plane).height(); ++y)
            page.row(y);
    };
    turn(&BasicFrame<Sample>::y, 1);
    turn(&BasicFrame<Sample>::u, 2);
    turn(&BasicFrame<Sample>::v, 2);
}

template void paintPageTurn(const TransitionShot&, TransitionScratch&);
template void paintPageTurn(const DeepTransitionShot&, DeepTransitionScratch&);

}  // namespace sw
