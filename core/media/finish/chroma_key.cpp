#include "core/media/finish/chroma_key.h"

#include <QColor>
#include <QString>
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/media/frame/chroma_grid.h"
#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

constexpr int kOne = 1024;  // a distance of 1
constexpr int kFarthest = 4 * kOne - 1;
constexpr double kLeastSoftness = 0.02;

/// The key colour's chroma about grey, and what turns other chroma into its units.
struct KeyAxis {
    int u = 0;
    int v = 0;
    int alongU = 0;  ///< u / (u² + v²) in 1/65536 of a distance, per level in 8 bits
    int alongV = 0;
    int spill = 0;  ///< in 1/256
};

/// Distances from the key, and chroma without the key's tinge.
template <class Sample>
SW_WIDE void judge(const KeyAxis& key, Sample* __restrict u, Sample* __restrict v,
                        std::uint16_t* __restrict distances, int count) {
    constexpr int kGrey = Depth<Sample>::kGrey;
    constexpr int kMost = Depth<Sample>::kMost;
    constexpr int kShift = 6 + Depth<Sample>::kBits - 8;
    const KeyAxis axis = key;
    for (int i = 0; i < count; ++i) {
        const int du = u[i] - kGrey;
        const int dv = v[i] - kGrey;
        const int along = (du * axis.alongU + dv * axis.alongV) >> kShift;
        const int across = (dv * axis.alongU - du * axis.alongV) >> kShift;
        const int aside = std::abs(across);
        const int nearness = along - aside;
        distances[i] = static_cast<std::uint16_t>(std::min(std::max(kOne - nearness, 0), kFarthest));
        const int tinge = std::min(std::max(along - 3 * aside / 4, 0), 2 * kOne) * axis.spill;
        u[i] = static_cast<Sample>(std::min(std::max(u[i] - ((tinge * axis.u + (1 << 17)) >> 18), 0), kMost));
        v[i] = static_cast<Sample>(std::min(std::max(v[i] - ((tinge * axis.v + (1 << 17)) >> 18), 0), kMost));
    }
}

SW_WIDE void mixDistances(const std::uint16_t* near, const std::uint16_t* far, std::uint16_t* __restrict out,
                               int count) {
    for (int i = 0; i < count; ++i)
        out[i] = static_cast<std::uint16_t>(3 * near[i] + far[i]);
}

/// How much of each sample stays: 0 up to `from`, kMost from kMost × 4096 / gain further on.
template <class Sample>
SW_WIDE void fadeIn(const std::uint16_t* __restrict distances, int from, int gain, Sample* __restrict out,
                         int count) {
    for (int i = 0; i < count; ++i) {
        const int level = ((std::max(distances[i] - from, 0) * gain) + 2048) >> 12;
        out[i] = static_cast<Sample>(std::min(level, Depth<Sample>::kMost));
    }
}

/// Distances of a whole picture; `planes` loses the key's tinge.
template <class Sample>
std::vector<std::uint16_t> judged(const KeyAxis& axis, BasicYuvaPlanes<Sample>& planes) {
    const int count = planes.u.width();
    std::vector<std::uint16_t> distances(static_cast<std::size_t>(count) * static_cast<std::size_t>(planes.u.height()));
    BasicPlane<Sample> blue = straightChroma(planes.u, planes.chromaAlpha);
    BasicPlane<Sample> red = straightChroma(planes.v, planes.chromaAlpha);
    for (int row = 0; row < blue.height(); ++row) {
        judge(axis, blue.row(row), red.row(row), distances.data() + static_cast<std::ptrdiff_t>(row) * count, count);
        premultipliedRow(blue.row(row), planes.chromaAlpha.row(row), planes.u.row(row), count);
        premultipliedRow(red.row(row), planes.chromaAlpha.row(row), planes.v.row(row), count);
    }
    return distances;
}

}  // namespace

template <class Sample>
void keyOut(const ChromaKey& key, BasicYuvaPlanes<Sample>& planes) {
    using Levels = Depth<Sample>;
    const int count = planes.u.width();
    const int rows = planes.u.height();
    if (key.colour.empty() || count == 0 || rows == 0)
        return;
    const BasicYuv<Sample> colour = yuvOf<Sample>(QColor(QString::fromStdString(key.colour)).rgb());
    KeyAxis axis{colour.u - Levels::kGrey, colour.v - Levels::kGrey, 0, 0,
                 static_cast<int>(std::lround(std::clamp(key.spill, 0.0, 1.0) * 256))};
    const double square = axis.u * axis.u + axis.v * axis.v;
    if (square == 0)
        return;
    axis.alongU = static_cast<int>(std::lround(axis.u * 65536.0 * Levels::kScale / square));
    axis.alongV = static_cast<int>(std::lround(axis.v * 65536.0 * Levels::kScale / square));
    const std::vector<std::uint16_t> distances = judged(axis, planes);

    const auto from = static_cast<int>(std::lround(key.tolerance * kOne * kChromaParts));
    const double soft = std::max(key.softness, kLeastSoftness) * kOne * kChromaParts;
    const auto gain = static_cast<int>(std::lround(Levels::kMost * 4096 / soft));
    const int width = planes.y.width();
    BasicPlane<Sample> mask(width, planes.y.height());
    std::vector<std::uint16_t> mixed(static_cast<std::size_t>(count) + 1);
    std::vector<std::uint16_t> spread(static_cast<std::size_t>(width));
    for (int row = 0; row < planes.y.height(); ++row) {
        const int other = std::clamp(row / 2 + (row % 2 == 0 ? -1 : 1), 0, rows - 1);
        mixDistances(distances.data() + static_cast<std::ptrdiff_t>(std::min(row / 2, rows - 1)) * count,
                     distances.data() + static_cast<std::ptrdiff_t>(other) * count, mixed.data(), count);
        spreadMixed(mixed.data(), count, spread.data(), width);
        fadeIn(spread.data(), from, gain, mask.row(row), width);
    }
    multiplyAlpha(planes, mask);
}

template void keyOut(const ChromaKey&, YuvaPlanes&);
template void keyOut(const ChromaKey&, DeepYuvaPlanes&);

}  // namespace sw
