#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/random.h"
#include "core/media/frame/blend.h"
#include "core/media/transition/transition_painting.h"
#include "core/media/transition/transition_rows.h"

namespace sw {
namespace {

/// 0 ≤ x < 1 for a cell, the same each time.
double cellNoise(int x, int y, int salt) {
    const auto mixed = static_cast<std::uint64_t>(x) * 0x9e3779b9U + static_cast<std::uint64_t>(y) * 0x85ebca6bU +
                       static_cast<std::uint64_t>(salt) * 0xc2b2ae35U;
    return Random(mixed).unit();
}

/// A wipe's field, row by row, on the samples of one plane. Places are parts of the frame: 0…1 each way.
class WipeField {
public:
    WipeField(const Wipe& wipe, int frameWidth, int frameHeight, int columns)
        : m_wipe(wipe), m_aspect(static_cast<double>(frameHeight) / frameWidth), m_offset(columns), m_slope(columns) {
        m_cells = std::max(1, static_cast<int>(std::lround(wipe.count * m_aspect)));
        for (std::size_t i = 0; i < m_offset.size(); ++i)
            setColumn(i, (static_cast<double>(i) + 0.5) / static_cast<double>(columns));
    }

    /// `down` is the row's place.
    void row(double down, float* field) {
        const auto count = static_cast<int>(m_offset.size());
        switch (m_wipe.shape) {
            case WipeShape::Iris:
                distanceField(m_offset.data(), static_cast<float>((down - 0.5) * m_aspect / reach()), field, count);
                return;
            case WipeShape::Clock:
                angleField(m_offset.data(), static_cast<float>((down - 0.5) * m_aspect), field, count);
                return;
            case WipeShape::Checker:
            case WipeShape::Tiles: {
                const double place = down * m_cells;
                enterCells(static_cast<int>(place));
                const double local = 2 * std::abs(place - std::floor(place) - 0.5);
                cellField(m_offset.data(), m_slope.data(), static_cast<float>(local), cellShare(), field, count);
                return;
            }
            default:
                affineField(m_offset.data(), m_slope.data(), static_cast<float>(alongRow(down)), field, count);
        }
    }

private:
    /// Half of the diagonal, in widths.
    [[nodiscard]] double reach() const { return std::sqrt(1 + m_aspect * m_aspect) / 2; }
    /// How much of the way one cell takes.
    [[nodiscard]] float cellShare() const { return m_wipe.shape == WipeShape::Checker ? 0.5F : 0.3F; }

    [[nodiscard]] double alongRow(double down) const {
        if (m_wipe.shape == WipeShape::Blinds) {
            const double slat = down * m_wipe.count;
            return 0.75 * (slat - std::floor(slat)) + 0.25 * down;
        }
        return m_wipe.way == Way::Up ? 1 - down : down;
    }

    void setColumn(std::size_t i, double along) {
        double offset = 0;
        double slope = 0;
        switch (m_wipe.shape) {
            case WipeShape::Line:
                slope = m_wipe.way == Way::Up || m_wipe.way == Way::Down ? 1 : 0;
                offset = m_wipe.way == Way::Left ? 1 - along : m_wipe.way == Way::Right ? along : 0;
                break;
            case WipeShape::Diagonal:
                slope = 0.6;
                offset = 0.4 * along;
                break;
            case WipeShape::Iris:
                offset = (along - 0.5) / reach();
                break;
            case WipeShape::Clock:
                offset = along - 0.5;
                break;
            case WipeShape::Blinds:
                slope = 1;
                break;
            case WipeShape::Bars: {
                // Every second bar comes from below; the later, the farther to the right.
                const int bar = static_cast<int>(along * m_wipe.count);
                slope = bar % 2 ? -0.5 : 0.5;
                offset = 0.5 * bar / std::max(1, m_wipe.count - 1) + (bar % 2 ? 0.5 : 0);
                break;
            }
            case WipeShape::Checker:
            case WipeShape::Tiles: {
                const double place = along * m_wipe.count;
                slope = 2 * std::abs(place - std::floor(place) - 0.5);
                break;
            }
        }
        m_offset[i] = static_cast<float>(offset);
        m_slope[i] = static_cast<float>(slope);
    }

    /// When the cells of a row of cells begin: every second one later, or from above to below in some disorder.
    void enterCells(int row) {
        if (row == m_row)
            return;
        m_row = row;
        const double columns = static_cast<double>(m_offset.size());
        for (std::size_t i = 0; i < m_offset.size(); ++i) {
            const int cell = static_cast<int>((static_cast<double>(i) + 0.5) / columns * m_wipe.count);
            const double tile =
                0.25 * (static_cast<double>(row) / m_cells + static_cast<double>(cell) / m_wipe.count) / 2 +
                0.45 * cellNoise(cell, row, 1);
            m_offset[i] = static_cast<float>(m_wipe.shape == WipeShape::Checker ? 0.5 * ((row + cell) % 2) : tile);
        }
    }

    Wipe m_wipe;
    double m_aspect;
    int m_cells = 1;  ///< rows of cells
    int m_row = -1;   ///< of cells, for which m_offset is set
    std::vector<float> m_offset;
    std::vector<float> m_slope;
};

/// One of a frame's planes.
template <class Sample>
using Member = BasicPlane<Sample> BasicFrame<Sample>::*;

/// Lines for one row of a plane.
template <class Sample>
void makeRoom(int width, BasicTransitionScratch<Sample>& scratch) {
    scratch.field.resize(static_cast<std::size_t>(width));
    scratch.weights.resize(static_cast<std::size_t>(width));
}

}  // namespace

template <class Sample>
void paintWipe(const Wipe& wipe, const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const auto& [progress, from, to, out] = shot;
    const double soft = wipe.soft;
    const auto threshold = static_cast<float>((smoothstep(progress) + progress) / 2 * (1 + soft));
    makeRoom(out.width(), scratch);
    const auto spread = [&](std::initializer_list<Member<Sample>> planes) {
        const int width = (out.**planes.begin()).width();
        const int height = (out.**planes.begin()).height();
        WipeField field(wipe, out.width(), out.height(), width);
        for (int y = 0; y < height; ++y) {
            field.row((y + 0.5) / height, scratch.field.data());
            fieldWeights(scratch.field.data(), threshold, static_cast<float>(soft), Depth<Sample>::kFull, scratch.weights.data(),
                         width);
            for (const Member<Sample> plane : planes)
                mixRowBy((from.*plane).row(y), (to.*plane).row(y), scratch.weights.data(), (out.*plane).row(y), width);
        }
    };
    spread({&BasicFrame<Sample>::y});
    spread({&BasicFrame<Sample>::u, &BasicFrame<Sample>::v});
}

namespace {

/// The places that a map's samples have in order of brightness, so that equal steps of a threshold uncover equal areas.
void rank(Plane& map) {
    std::array<int, 256> upTo{};
    for (int y = 0; y < map.height(); ++y)
        for (int x = 0; x < map.width(); ++x)
            ++upTo[map.row(y)[x]];
    int sum = 0;
    for (int& count : upTo)
        count = sum += count;
    for (int y = 0; y < map.height(); ++y)
        for (int x = 0; x < map.width(); ++x)
            map.row(y)[x] = static_cast<std::uint8_t>(upTo[map.row(y)[x]] * 255 / sum);
}

/// The picture's brightness, soft, in ranks.
template <class Sample>
void luminanceMap(const BasicFrame<Sample>& frame, BasicTransitionScratch<Sample>& scratch) {
    const int width = std::max(8, frame.width() / 12);
    const int height = std::max(8, frame.height() / 12);
    scratch.map = Plane(width, height);
    for (int y = 0; y < height; ++y) {
        const int top = y * frame.height() / height;
        const int bottom = std::max(top + 1, (y + 1) * frame.height() / height);
        scratch.sums.assign(static_cast<std::size_t>(frame.width()), 0);
        for (int row = top; row < bottom; row += 2)
            addToSums(scratch.sums.data(), frame.y.row(row), frame.width());
        for (int x = 0; x < width; ++x) {
            const int left = x * frame.width() / width;
            const int right = std::max(left + 1, (x + 1) * frame.width() / width);
            std::uint32_t sum = 0;
            for (int i = left; i < right; ++i)
                sum += scratch.sums[static_cast<std::size_t>(i)];
            const auto samples = static_cast<std::uint32_t>((right - left) * ((bottom - top + 1) / 2) * Depth<Sample>::kScale);
            scratch.map.row(y)[x] = static_cast<std::uint8_t>(sum / samples);
        }
    }
    boxBlur(scratch.map, 1, scratch.mapLine, scratch.sums);
    rank(scratch.map);
}

/// Clouds in ranks: three octaves of value noise, the same for each size.
template <class Sample>
void cloudMap(const BasicFrame<Sample>& frame, int salt, BasicTransitionScratch<Sample>& scratch) {
    const int width = std::max(8, frame.width() / 12);
    const int height = std::max(8, frame.height() / 12);
    scratch.map = Plane(width, height);
    const auto noise = [salt](double x, double y, int octave) {
        const int cellX = static_cast<int>(std::floor(x));
        const int cellY = static_cast<int>(std::floor(y));
        const double sx = smoothstep(x - cellX);
        const double sy = smoothstep(y - cellY);
        const auto at = [&](int dx, int dy) { return cellNoise(cellX + dx + 64, cellY + dy + 64, salt + octave); };
        return std::lerp(std::lerp(at(0, 0), at(1, 0), sx), std::lerp(at(0, 1), at(1, 1), sx), sy);
    };
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double across = 3.2 * (x + 0.5) / width;
            const double down = 3.2 * (y + 0.5) / width;
            const double value = 0.57 * noise(across, down, 0) + 0.29 * noise(2 * across, 2 * down, 1) +
                                 0.14 * noise(4.3 * across, 4.3 * down, 2);
            scratch.map.row(y)[x] = static_cast<std::uint8_t>(std::lround(255 * value));
        }
    rank(scratch.map);
}

}  // namespace

template <class Sample>
void paintLuma(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const auto& [progress, from, to, out] = shot;
    constexpr double kSoft = 0.45;
    luminanceMap(from, scratch);
    makeRoom(out.width(), scratch);
    // The brightest parts go last.
    const double threshold = smoothstep(progress) * (1 + kSoft);
    const auto spread = [&](std::initializer_list<Member<Sample>> planes) {
        const int width = (out.**planes.begin()).width();
        planMap(out.**planes.begin(), scratch);
        for (int y = 0; y < (out.**planes.begin()).height(); ++y) {
            scratch.resampler.row(scratch.map, y, scratch.mapLine.row(0));
            byteWeights(scratch.mapLine.row(0), threshold, kSoft, Depth<Sample>::kFull, scratch.weights.data(), width);
            for (const Member<Sample> plane : planes)
                mixRowBy((from.*plane).row(y), (to.*plane).row(y), scratch.weights.data(), (out.*plane).row(y), width);
        }
    };
    spread({&BasicFrame<Sample>::y});
    spread({&BasicFrame<Sample>::u, &BasicFrame<Sample>::v});
}

namespace {

/// A band of a burning edge: how far ahead of the hole it begins, how soft it is, its strength and colour.
struct BurnBand {
    double ahead;
    double soft;
    double strength;
    QRgb colour;
};
constexpr std::array kBands = {BurnBand{0.5, 0.45, 0.8, 0xffd85a10}, BurnBand{0.16, 0.13, 0.95, 0xffff9020},
                               BurnBand{0.07, 0.05, 1.0, 0xfffff2b8}};

}  // namespace

template <class Sample>
void paintFilmBurn(const BasicTransitionShot<Sample>& shot, BasicTransitionScratch<Sample>& scratch) {
    const auto& [progress, from, to, out] = shot;
    constexpr double kSoft = 0.05;
    cloudMap(out, 40, scratch);
    makeRoom(out.width(), scratch);
    const double threshold = std::lerp(-kBands[0].ahead, 1 + kSoft, smoothstep(progress));
    const auto burn = [&](std::initializer_list<std::pair<Member<Sample>, Sample BasicYuv<Sample>::*>> planes) {
        const BasicPlane<Sample>& grid = out.*planes.begin()->first;
        planMap(grid, scratch);
        for (int y = 0; y < grid.height(); ++y) {
            scratch.resampler.row(scratch.map, y, scratch.mapLine.row(0));
            const auto weigh = [&](double ahead, double soft, double strength) {
                byteWeights(scratch.mapLine.row(0), threshold + ahead, soft, weightOf<Sample>(strength), scratch.weights.data(),
                            grid.width());
            };
            for (const auto& [plane, value] : planes)
                std::copy_n((from.*plane).row(y), grid.width(), (out.*plane).row(y));
            for (const BurnBand& band : kBands) {
                weigh(band.ahead, band.soft, band.strength);
                for (const auto& [plane, value] : planes)
                    tintRowBy((out.*plane).row(y), yuvOf<Sample>(band.colour).*value, scratch.weights.data(), grid.width());
            }
            weigh(0, kSoft, 1);
            for (const auto& [plane, value] : planes)
                mixRowBy((out.*plane).row(y), (to.*plane).row(y), scratch.weights.data(), (out.*plane).row(y),
                         grid.width());
        }
    };
    using F = BasicFrame<Sample>;
    using C = BasicYuv<Sample>;
    burn({{&F::y, &C::y}});
    burn({{&F::u, &C::u}, {&F::v, &C::v}});
}

template void paintWipe(const Wipe&, const TransitionShot&, TransitionScratch&);
template void paintWipe(const Wipe&, const DeepTransitionShot&, DeepTransitionScratch&);
template void paintLuma(const TransitionShot&, TransitionScratch&);
template void paintLuma(const DeepTransitionShot&, DeepTransitionScratch&);
template void paintFilmBurn(const TransitionShot&, TransitionScratch&);
template void paintFilmBurn(const DeepTransitionShot&, DeepTransitionScratch&);

}  // namespace sw
