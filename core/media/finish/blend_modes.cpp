#include "core/media/finish/blend_modes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <vector>

#include "core/media/frame/blend.h"
#include "core/media/frame/chroma_grid.h"
#include "core/media/frame/wide_loops.h"

namespace sw {
namespace {

// Colours are in 1/4096 of R'G'B'; factors have 12 further bits.
constexpr int kBits = 12;
constexpr int kOne = 1 << kBits;
constexpr int kHalf = kOne / 2;

constexpr double kKr = 0.2126;
constexpr double kKb = 0.0722;
constexpr double kKg = 1 - kKr - kKb;
constexpr double kBlueOfU = 2 * (1 - kKb) / 224;
constexpr double kRedOfV = 2 * (1 - kKr) / 224;

constexpr int whole(double value) {
    return static_cast<int>(value + (value < 0 ? -0.5 : 0.5));
}

/// From samples, chroma in 1/kChromaParts levels, to colours.
template <class Sample>
struct ToColours {
    static constexpr double kGain = static_cast<double>(kOne) * kOne / Depth<Sample>::kScale;
    static constexpr int kLuma = whole(kGain / 219.0);
    static constexpr int kToBlue = whole(kBlueOfU / kChromaParts * kGain);
    static constexpr int kToRed = whole(kRedOfV / kChromaParts * kGain);
    static constexpr int kToGreenU = whole(-kBlueOfU * kKb / kKg / kChromaParts * kGain);
    static constexpr int kToGreenV = whole(-kRedOfV * kKr / kKg / kChromaParts * kGain);
};
constexpr int kRedShare = whole(kKr * kOne);
constexpr int kBlueShare = whole(kKb * kOne);
constexpr int kGreenShare = kOne - kRedShare - kBlueShare;

// Changes of chroma are in 1/64 levels of 8 bits until they are added up, and alpha × opacity in 1/32768.
constexpr int kChangeParts = 64;
constexpr int kWeightBits = 15;
constexpr int kChangeOfU = whole(kChangeParts / kBlueOfU);
constexpr int kChangeOfV = whole(kChangeParts / kRedOfV);

/// A row of R'G'B'; values may lie outside of 0 to kOne.
struct RgbRow {
    explicit RgbRow(int count) : red(static_cast<std::size_t>(count)), green(red), blue(red) {}
    std::vector<std::int32_t> red;
    std::vector<std::int32_t> green;
    std::vector<std::int32_t> blue;
};

template <class Sample>
SW_WIDE void toRgb(const Sample* __restrict y, const std::uint16_t* __restrict u,
                        const std::uint16_t* __restrict v, std::int32_t* __restrict red, std::int32_t* __restrict green,
                        std::int32_t* __restrict blue, int count) {
    using To = ToColours<Sample>;
    for (int i = 0; i < count; ++i) {
        const int luma = (y[i] - Depth<Sample>::kBlack) * To::kLuma + kHalf;
        const int alongU = u[i] - Depth<Sample>::kGrey * kChromaParts;
        const int alongV = v[i] - Depth<Sample>::kGrey * kChromaParts;
        red[i] = (luma + alongV * To::kToRed) >> kBits;
        green[i] = (luma + alongU * To::kToGreenU + alongV * To::kToGreenV) >> kBits;
        blue[i] = (luma + alongU * To::kToBlue) >> kBits;
    }
}

int within(int value) {
    return std::min(std::max(value, 0), kOne);
}

int product(int a, int b) {
    return (a * b + kHalf) >> kBits;
}

int screen(int below, int above) {
    return below + above - product(below, above);
}

int hardLight(int below, int above) {
    const int multiplied = product(2 * above, below);
    const int screened = screen(below, 2 * above - kOne);
    return above <= kHalf ? multiplied : screened;
}

/// What soft light goes towards over a light ground, for each colour of the ground.
const std::array<std::int32_t, kOne + 1> kSoftened = [] {
    std::array<std::int32_t, kOne + 1> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double below = static_cast<double>(i) / kOne;
        table[i] = whole((below <= 0.25 ? ((16 * below - 12) * below + 4) * below : std::sqrt(below)) * kOne);
    }
    return table;
}();

int softLight(int below, int above, int softened) {
    const int slope = 2 * above - kOne;
    const int darker = below + product(slope, product(below, kOne - below));
    const int lighter = below + product(slope, softened - below);
    return above <= kHalf ? darker : lighter;
}

/// part / total, at most kOne.
int quotient(int part, int total) {
    const float exact = static_cast<float>(part) * kOne / static_cast<float>(std::max(total, 1));
    return std::min(static_cast<int>(exact), kOne);
}

/// What one channel changes by when `above` meets `below` fully: `change` receives blend(below, above) − below.
SW_WIDE void blendChannel(BlendMode mode, const std::int32_t* __restrict below,
                               const std::int32_t* __restrict above, const std::int32_t* __restrict softened,
                               std::int32_t* __restrict change, int count) {
    const auto each = [&](auto blend) {
        for (int i = 0; i < count; ++i)
            change[i] = blend(within(below[i]), within(above[i])) - below[i];
    };
    switch (mode) {
        case BlendMode::Normal:
            return each([](int, int s) { return s; });
        case BlendMode::Multiply:
            return each([](int b, int s) { return product(b, s); });
        case BlendMode::Screen:
            return each([](int b, int s) { return screen(b, s); });
        case BlendMode::Overlay:
            return each([](int b, int s) { return hardLight(s, b); });
        case BlendMode::SoftLight:
            return each([=](int b, int s) { return softLight(b, s, softened[b]); });
        case BlendMode::HardLight:
            return each([](int b, int s) { return hardLight(b, s); });
        case BlendMode::ColourDodge:
            return each([](int b, int s) { return quotient(b, kOne - s); });
        case BlendMode::ColourBurn:
            return each([](int b, int s) { return kOne - quotient(kOne - b, s); });
        case BlendMode::Darken:
            return each([](int b, int s) { return std::min(b, s); });
        case BlendMode::Lighten:
            return each([](int b, int s) { return std::max(b, s); });
        case BlendMode::Add:
            return each([](int b, int s) { return std::min(b + s, kOne); });
        case BlendMode::Difference:
            return each([](int b, int s) { return std::max(b - s, s - b); });
        case BlendMode::Exclusion:
            return each([](int b, int s) { return b + s - product(2 * b, s); });
    }
}

/// Adds the change of luma to `row` and leaves that of chroma, in 1/64 levels of 8 bits, in `blue` and
/// `red`. `opacity` is 0 to kFull.
template <class Sample>
SW_WIDE void addChange(Sample* __restrict row, const Sample* __restrict alpha, int opacity,
                            std::int32_t* __restrict red, const std::int32_t* __restrict green,
                            std::int32_t* __restrict blue, int count) {
    // alpha / kMost × opacity / kFull
    constexpr int kWeightShift = 3 * Depth<Sample>::kBits - kWeightBits;
    constexpr int kLumaSpan = 219 * Depth<Sample>::kScale;
    for (int i = 0; i < count; ++i) {
        const int weight =
            (alpha[i] * opacity * (Depth<Sample>::kFull + 1) + (1 << (kWeightShift - 1))) >> kWeightShift;
        const int luma = (kRedShare * red[i] + kGreenShare * green[i] + kBlueShare * blue[i] + kHalf) >> kBits;
        const int level = row[i] + ((((luma * weight) >> 8) * kLumaSpan + (1 << 18)) >> 19);
        row[i] = static_cast<Sample>(std::min(std::max(level, 0), Depth<Sample>::kMost));
        blue[i] = (((blue[i] - luma) * weight >> kBits) * kChangeOfU + (1 << (kWeightBits - 1))) >> kWeightBits;
        red[i] = (((red[i] - luma) * weight >> kBits) * kChangeOfV + (1 << (kWeightBits - 1))) >> kWeightBits;
    }
}

/// Adds two rows of changes at luma resolution, 1-2-1 about the even columns, to a row of chroma. One sample before
/// `top` and `bottom` must be readable.
template <class Sample>
SW_WIDE void addToChroma(Sample* __restrict row, const std::int32_t* __restrict top,
                              const std::int32_t* __restrict bottom, int count) {
    constexpr int kWhole = 8 * kChangeParts / Depth<Sample>::kScale;  // the weights' sum in parts of a level
    for (int i = 0; i < count; ++i) {
        const int x = 2 * i;
        const int sum = top[x - 1] + bottom[x - 1] + 2 * (top[x] + bottom[x]) + top[x + 1] + bottom[x + 1];
        const int level = row[i] + ((sum + kWhole / 2) >> std::countr_zero(static_cast<unsigned>(kWhole)));
        row[i] = static_cast<Sample>(std::min(std::max(level, 0), Depth<Sample>::kMost));
    }
}

/// The part of a plane from (x, y) on.
template <class Sample>
BasicPlane<Sample> part(const BasicPlane<Sample>& plane, int x, int y, int width, int height) {
    BasicPlane<Sample> out(width, height);
    for (int row = 0; row < height; ++row)
        std::copy_n(plane.row(y + row) + x, width, out.row(row));
    return out;
}

/// Where a picture and a frame meet, in luma samples of the frame and of the picture.
struct Meeting {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    int pictureX = 0;
    int pictureY = 0;
};

template <class Sample>
Meeting meetingOf(const BasicPlane<Sample>& picture, int x, int y, const BasicFrame<Sample>& frame) {
    Meeting at{std::max(x, 0), std::max(y, 0), 0, 0, std::max(-x, 0), std::max(-y, 0)};
    at.width = std::min(picture.width() - at.pictureX, frame.width() - at.x) / 2 * 2;
    at.height = std::min(picture.height() - at.pictureY, frame.height() - at.y) / 2 * 2;
    return at;
}

template <class Sample>
void overPlane(const BasicPlane<Sample>& value, const BasicPlane<Sample>& alpha, const Meeting& at, int divisor,
               int opacity, BasicPlane<Sample>& plane) {
    const int x = at.pictureX / divisor;
    for (int row = 0; row < at.height / divisor; ++row) {
        const int from = at.pictureY / divisor + row;
        overRowFaded(plane.row(at.y / divisor + row) + at.x / divisor, value.row(from) + x, alpha.row(from) + x,
                     opacity, at.width / divisor);
    }
}

/// Blends two luma rows and their chroma row at a time.
template <class Sample>
class Blender {
public:
    using Plane = BasicPlane<Sample>;
    using Frame = BasicFrame<Sample>;
    using YuvaPlanes = BasicYuvaPlanes<Sample>;

    Blender(BlendMode mode, const YuvaPlanes& picture, const Meeting& at, int opacity, Frame& frame)
        : m_mode(mode),
          m_picture(picture),
          m_at(at),
          m_opacity(opacity),
          m_frame(frame),
          m_blueBelow(part(frame.u, at.x / 2, at.y / 2, at.width / 2, at.height / 2)),
          m_redBelow(part(frame.v, at.x / 2, at.y / 2, at.width / 2, at.height / 2)),
          m_blueAbove(straightPart(picture.u)),
          m_redAbove(straightPart(picture.v)),
          m_u(static_cast<std::size_t>(at.width)),
          m_v(m_u.size()),
          m_luma(m_u.size()),
          m_below(at.width),
          m_above(at.width),
          m_changes{RgbRow(at.width + 1), RgbRow(at.width + 1)} {}

    void run() {
        for (int row = 0; row < m_at.height; row += 2) {
            blendRow(row, m_changes[0]);
            blendRow(row + 1, m_changes[1]);
            const int count = m_at.width / 2;
            const int chromaRow = (m_at.y + row) / 2;
            addToChroma(m_frame.u.row(chromaRow) + m_at.x / 2, &m_changes[0].blue[1], &m_changes[1].blue[1], count);
            addToChroma(m_frame.v.row(chromaRow) + m_at.x / 2, &m_changes[0].red[1], &m_changes[1].red[1], count);
        }
    }

private:
    /// The chroma of the picture's part without its alpha.
    [[nodiscard]] Plane straightPart(const Plane& chroma) const {
        const auto shown = [&](const Plane& plane) {
            return part(plane, m_at.pictureX / 2, m_at.pictureY / 2, m_at.width / 2, m_at.height / 2);
        };
        return straightChroma(shown(chroma), shown(m_picture.chromaAlpha));
    }

    void toRow(const Sample* luma, const Plane& blue, const Plane& red, int row, RgbRow& out) {
        spreadChroma(blue, row, m_u.data(), m_at.width);
        spreadChroma(red, row, m_v.data(), m_at.width);
        toRgb(luma, m_u.data(), m_v.data(), out.red.data(), out.green.data(), out.blue.data(), m_at.width);
    }

    /// `change` has one more sample before its first, which stays 0: nothing changes left of the picture.
    void blendRow(int row, RgbRow& change) {
        const int width = m_at.width;
        Sample* below = m_frame.y.row(m_at.y + row) + m_at.x;
        const Sample* alpha = m_picture.alpha.row(m_at.pictureY + row) + m_at.pictureX;
        straightRow(m_picture.y.row(m_at.pictureY + row) + m_at.pictureX, alpha, Depth<Sample>::kBlack, m_luma.data(), width);
        toRow(below, m_blueBelow, m_redBelow, row, m_below);
        toRow(m_luma.data(), m_blueAbove, m_redAbove, row, m_above);
        blendChannel(m_mode, m_below.red.data(), m_above.red.data(), kSoftened.data(), &change.red[1], width);
        blendChannel(m_mode, m_below.green.data(), m_above.green.data(), kSoftened.data(), &change.green[1], width);
        blendChannel(m_mode, m_below.blue.data(), m_above.blue.data(), kSoftened.data(), &change.blue[1], width);
        addChange(below, alpha, m_opacity, &change.red[1], &change.green[1], &change.blue[1], width);
    }

    BlendMode m_mode;
    const YuvaPlanes& m_picture;
    Meeting m_at;
    int m_opacity;
    Frame& m_frame;
    Plane m_blueBelow;
    Plane m_redBelow;
    Plane m_blueAbove;
    Plane m_redAbove;
    std::vector<std::uint16_t> m_u;
    std::vector<std::uint16_t> m_v;
    std::vector<Sample> m_luma;
    RgbRow m_below;
    RgbRow m_above;
    std::array<RgbRow, 2> m_changes;
};

}  // namespace

template <class Sample>
void overBlended(BlendMode mode, const BasicYuvaPlanes<Sample>& picture, int x, int y, double opacity,
                 BasicFrame<Sample>& frame) {
    const Meeting at = meetingOf(picture.y, x, y, frame);
    const int strength = static_cast<int>(std::lround(std::clamp(opacity, 0.0, 1.0) * Depth<Sample>::kFull));
    if (at.width <= 0 || at.height <= 0 || strength == 0)
        return;
    if (mode != BlendMode::Normal)
        return Blender<Sample>(mode, picture, at, strength, frame).run();
    overPlane(picture.y, picture.alpha, at, 1, strength, frame.y);
    overPlane(picture.u, picture.chromaAlpha, at, 2, strength, frame.u);
    overPlane(picture.v, picture.chromaAlpha, at, 2, strength, frame.v);
}

template void overBlended(BlendMode, const YuvaPlanes&, int, int, double, Frame&);
template void overBlended(BlendMode, const DeepYuvaPlanes&, int, int, double, DeepFrame&);

}  // namespace sw
