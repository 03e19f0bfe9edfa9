#pragma once

#include <QImage>
#include <QSize>
#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/media/frame/frame.h"
#include "core/media/frame/tone_map.h"
#include "core/media/source/clip_reader.h"
#include "core/model/box.h"

struct SwsContext;

namespace sw {

/// What is wanted of a decoded picture: a part, in fractions of its upright width and height, at a size in samples
/// (even).
struct PictureCrop {
    Box part{0, 0, 1, 1};
    QSize size;
};

/// Makes our pictures of decoded ones: upright, cropped, scaled, BT.709 limited range whatever the source's matrix, range,
/// light and depth, in 8 or in 10 bits. A source that does not say its matrix is BT.601 up to 1024 × 576, BT.709 above. BT.601's primaries
/// count as BT.709's, which differ little. Interlaced pictures are made of their first field: half the detail, but no
/// combs and no doubled motion. HDR and BT.2020 go through ToneMap. Keeps its tables between calls; belongs to one
/// thread. Internal to core/media.
class FrameConverter {
public:
    /// `first` is a picture of the clip; when it is HDR or BT.2020 the table for it is made here.
    FrameConverter(ClipFormat format, const AVFrame& first, std::string subject);
    ~FrameConverter();

    /// For pictures without alpha (what there is of it is dropped). Errors: Unsupported (a colour matrix that is not known),
    /// Internal.
    template <class Sample = std::uint8_t>
    Result<BasicFrame<Sample>> planar(const AVFrame& picture, const PictureCrop& crop);
    /// With alpha, as an RGB picture as exact as such samples (see RgbFormat).
    template <class Sample = std::uint8_t>
    Result<QImage> image(const AVFrame& picture, const PictureCrop& crop);

private:
    struct FreeScaler {
        void operator()(SwsContext* p) const;
    };
    /// What a scaler is made for.
    struct Task {
        int width = 0;
        int height = 0;
        int format = -1;
        int chromaAcross = -513;
        QSize size;
        int to = -1;
        int matrix = 0;
        bool full = false;
        friend bool operator==(const Task&, const Task&) = default;
    };
    struct Target {
        std::uint8_t* planes[4] = {};
        int strides[4] = {};
    };
    template <class Sample>
    static void point(Target& target, int index, BasicPlane<Sample>& plane);
    Result<void> scale(const AVFrame& source, int format, int matrix, QSize size, const Target& target);
    void makeToneMap(const AVFrame& like);
    template <class Sample>
    Result<BasicFrame<Sample>> mapped(const AVFrame& source, QSize size);
    template <class Sample>
    Result<BasicFrame<Sample>> grey(const AVFrame& source, QSize size);
    template <class Sample>
    Result<BasicFrame<Sample>> ownMatrix(const AVFrame& source, QSize size);
    template <class Sample>
    Result<QImage> rgb(const AVFrame& source, QSize size);
    [[nodiscard]] QSize lying(QSize upright) const;
    [[nodiscard]] tl::unexpected<Error> failed(const char* why) const;

    ClipFormat m_format;
    std::string m_subject;
    Task m_task;
    std::unique_ptr<SwsContext, FreeScaler> m_scaler;
    std::optional<ToneMap> m_toneMap;
};

}  // namespace sw
