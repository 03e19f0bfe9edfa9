#include "core/media/export/gif_palette.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sw {
namespace {

constexpr int kColours = 255;
constexpr int kBits = 5;
constexpr int kRounds = 4;
/// How much a step in red, green and blue is seen.
constexpr std::array<double, 3> kSeen = {3, 6, 2};

using Colour = std::array<double, 3>;

struct Weighted {
    Colour colour;
    double weight;
};

struct Box {
    std::size_t first;
    std::size_t last;  ///< one behind
    std::size_t axis = 0;
    Colour mean{};
    double error = 0;  ///< along the axis
};

double distance(const Colour& a, const Colour& b) {
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        sum += kSeen[i] * (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}

/// Finds mean, and the axis with the largest error.
void measure(const std::vector<Weighted>& colours, Box& box) {
    double weight = 0;
    Colour sum{};
    for (std::size_t i = box.first; i < box.last; ++i) {
        weight += colours[i].weight;
        for (std::size_t axis = 0; axis < 3; ++axis)
            sum[axis] += colours[i].weight * colours[i].colour[axis];
    }
    Colour error{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        box.mean[axis] = sum[axis] / weight;
        for (std::size_t i = box.first; i < box.last; ++i) {
            const double off = colours[i].colour[axis] - box.mean[axis];
            error[axis] += kSeen[axis] * colours[i].weight * off * off;
        }
    }
    box.axis = static_cast<std::size_t>(std::max_element(error.begin(), error.end()) - error.begin());
    box.error = box.last - box.first > 1 ? error[box.axis] : 0;
}

std::vector<Colour> medianCut(std::vector<Weighted>& colours) {
    std::vector<Box> boxes{{0, colours.size()}};
    measure(colours, boxes[0]);
    while (boxes.size() < kColours) {
        const auto worst = std::max_element(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.error < b.error; });
        if (worst->error <= 0)
            break;
        const auto begin = colours.begin() + static_cast<std::ptrdiff_t>(worst->first);
        const auto end = colours.begin() + static_cast<std::ptrdiff_t>(worst->last);
        const std::size_t axis = worst->axis;
        const double mean = worst->mean[axis];
        const auto middle = std::stable_partition(begin, end, [&](const Weighted& c) { return c.colour[axis] < mean; });
        if (middle == begin || middle == end) {  // all the same but for rounding
            worst->error = 0;
            continue;
        }
        Box upper{static_cast<std::size_t>(middle - colours.begin()), worst->last};
        worst->last = upper.first;
        measure(colours, *worst);
        measure(colours, upper);
        boxes.push_back(upper);
    }
    std::vector<Colour> means;
    for (const Box& box : boxes)
        means.push_back(box.mean);
    return means;
}

/// One round of k-means.
void settle(const std::vector<Weighted>& colours, std::vector<Colour>& means) {
    std::vector<Weighted> sums(means.size(), Weighted{{}, 0});
    for (const Weighted& each : colours) {
        std::size_t best = 0;
        double least = std::numeric_limits<double>::max();
        for (std::size_t i = 0; i < means.size(); ++i)
            if (const double off = distance(each.colour, means[i]); off < least) {
                least = off;
                best = i;
            }
        sums[best].weight += each.weight;
        for (std::size_t axis = 0; axis < 3; ++axis)
            sums[best].colour[axis] += each.weight * each.colour[axis];
    }
    for (std::size_t i = 0; i < means.size(); ++i)
        for (std::size_t axis = 0; axis < 3 && sums[i].weight > 0; ++axis)
            means[i][axis] = sums[i].colour[axis] / sums[i].weight;
}

}  // namespace

GifPaletteMaker::GifPaletteMaker() : m_bins(std::size_t{1} << (3 * kBits)) {}

void GifPaletteMaker::add(const QImage& picture) {
    for (int y = 0; y < picture.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const std::array<int, 3> colour = {qRed(row[x]), qGreen(row[x]), qBlue(row[x])};
            std::size_t index = 0;
            for (const int channel : colour)
                index = index << kBits | static_cast<std::size_t>(channel >> (8 - kBits));
            Bin& bin = m_bins[index];
            ++bin.count;
            for (std::size_t i = 0; i < 3; ++i)
                bin.sum[i] += static_cast<std::uint64_t>(colour[i]);
        }
    }
}

GifPalette GifPaletteMaker::palette() const {
    std::vector<Weighted> colours;
    for (const Bin& bin : m_bins)
        if (bin.count > 0) {
            const auto count = static_cast<double>(bin.count);
            // By the root, so that small things of their own colour, such as the word that is spoken, get one too.
            Weighted each{{}, std::sqrt(count)};
            for (std::size_t i = 0; i < 3; ++i)
                each.colour[i] = static_cast<double>(bin.sum[i]) / count;
            colours.push_back(each);
        }
    std::vector<Colour> means = medianCut(colours);
    for (int round = 0; round < kRounds; ++round)
        settle(colours, means);
    GifPalette palette;
    palette.fill(qRgb(0, 0, 0));
    for (std::size_t i = 0; i < means.size(); ++i)
        palette[i] = qRgb(static_cast<int>(std::lround(means[i][0])), static_cast<int>(std::lround(means[i][1])),
                          static_cast<int>(std::lround(means[i][2])));
    palette[kColours] = qRgba(0, 0, 0, 0);
    return palette;
}

GifDither::GifDither(const GifPalette& palette) : m_palette(palette), m_nearest(std::size_t{1} << 18, std::int16_t{-1}) {}

std::uint8_t GifDither::nearest(int red, int green, int blue) {
    std::int16_t& known = m_nearest[static_cast<std::size_t>((red >> 2) << 12 | (green >> 2) << 6 | blue >> 2)];
    if (known >= 0)
        return static_cast<std::uint8_t>(known);
    // The middle of the cell, whoever asks first.
    const Colour wanted = {(red & ~3) + 1.5, (green & ~3) + 1.5, (blue & ~3) + 1.5};
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < kColours; ++i) {
        const Colour colour = {static_cast<double>(qRed(m_palette[i])), static_cast<double>(qGreen(m_palette[i])),
                               static_cast<double>(qBlue(m_palette[i]))};
        if (const double off = distance(colour, wanted); off < least) {
            least = off;
            known = static_cast<std::int16_t>(i);
        }
    }
    return static_cast<std::uint8_t>(known);
}

void GifDither::apply(const QImage& picture, std::uint8_t* indices, std::ptrdiff_t stride) {
    /// Bayer's matrix of 8 × 8, as values −kReach…kReach.
    constexpr int kReach = 8;
    const auto threshold = [](int x, int y) {
        int value = 0;
        for (int bit = 0; bit < 3; ++bit) {
            const int low = x >> bit & 1;
            const int both = low ^ (y >> bit & 1);
            value = value << 2 | both << 1 | low;
        }
        return value * 2 * kReach / 63 - kReach;
    };
    std::array<std::array<int, 8>, 8> matrix{};
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x)
            matrix[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] = threshold(x, y);
    for (int y = 0; y < picture.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        const std::array<int, 8>& offsets = matrix[static_cast<std::size_t>(y & 7)];
        for (int x = 0; x < picture.width(); ++x) {
            const int offset = offsets[static_cast<std::size_t>(x & 7)];
            const auto moved = [&](int value) { return std::clamp(value + offset, 0, 255); };
            indices[y * stride + x] = nearest(moved(qRed(row[x])), moved(qGreen(row[x])), moved(qBlue(row[x])));
        }
    }
}

}  // namespace sw
