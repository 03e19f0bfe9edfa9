#include "core/media/frame/frame_converter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/media/frame/colour.h"
#include "core/media/frame/matrix_change.h"

extern "C" {
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

namespace sw {
namespace {

// The same result on all processors, and chroma between its samples.
constexpr int kScaling = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;

AVColorSpace matrixOf(const AVFrame& picture) {
    if (picture.colorspace != AVCOL_SPC_UNSPECIFIED && picture.colorspace != AVCOL_SPC_RESERVED)
        return picture.colorspace;
    if (picture.color_primaries == AVCOL_PRI_BT2020)
        return AVCOL_SPC_BT2020_NCL;
    const int longer = std::max(picture.width, picture.height);
    const int shorter = std::min(picture.width, picture.height);
    return longer <= 1024 && shorter <= 576 ? AVCOL_SPC_SMPTE170M : AVCOL_SPC_BT709;
}

std::optional<LumaWeights> weightsOf(AVColorSpace matrix) {
    switch (matrix) {
        case AVCOL_SPC_BT709:
            return kBt709;
        case AVCOL_SPC_FCC:
            return LumaWeights{0.30, 0.11};
        case AVCOL_SPC_BT470BG:
        case AVCOL_SPC_SMPTE170M:
            return LumaWeights{0.299, 0.114};
        case AVCOL_SPC_SMPTE240M:
            return LumaWeights{0.212, 0.087};
        default:
            return std::nullopt;
    }
}

Transfer transferOf(const AVFrame& picture) {
    return picture.color_trc == AVCOL_TRC_SMPTE2084      ? Transfer::Pq
           : picture.color_trc == AVCOL_TRC_ARIB_STD_B67 ? Transfer::Hlg
                                                         : Transfer::Sdr;
}

bool isWide(const AVFrame& picture) {
    const AVColorSpace matrix = matrixOf(picture);
    return transferOf(picture) != Transfer::Sdr || picture.color_primaries == AVCOL_PRI_BT2020 ||
           matrix == AVCOL_SPC_BT2020_NCL || matrix == AVCOL_SPC_BT2020_CL;
}

const AVPixFmtDescriptor& pixelsOf(const AVFrame& picture) {
    return *av_pix_fmt_desc_get(static_cast<AVPixelFormat>(picture.format));
}

int depthOf(const AVFrame& picture) {
    return pixelsOf(picture).comp[0].depth;
}

bool isRgb(const AVFrame& picture) {
    return pixelsOf(picture).flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BAYER);
}

bool isGrey(const AVFrame& picture) {
    return !isRgb(picture) && pixelsOf(picture).nb_components <= 2;
}

bool isFullRange(const AVFrame& picture) {
    const std::string name = pixelsOf(picture).name;
    return picture.color_range == AVCOL_RANGE_JPEG || name.starts_with("yuvj");
}

/// The old names of full-range formats, which swscale would convert by itself.
int plainFormat(int format) {
    switch (format) {
        case AV_PIX_FMT_YUVJ420P:
            return AV_PIX_FMT_YUV420P;
        case AV_PIX_FMT_YUVJ422P:
            return AV_PIX_FMT_YUV422P;
        case AV_PIX_FMT_YUVJ444P:
            return AV_PIX_FMT_YUV444P;
        case AV_PIX_FMT_YUVJ440P:
            return AV_PIX_FMT_YUV440P;
        case AV_PIX_FMT_YUVJ411P:
            return AV_PIX_FMT_YUV411P;
        default:
            return format;
    }
}

/// The part of the upright picture as it lies in the stored one.
Box lyingPart(Box part, const Orientation& how) {
    if (how.flippedX)
        part.x = 1 - part.x - part.width;
    if (how.flippedY)
        part.y = 1 - part.y - part.height;
    return how.transposed ? Box{part.y, part.x, part.height, part.width} : part;
}

/// A reference to the wanted part of a picture, of one field when there are two; it says its matrix and range.
ff::FramePtr part(const AVFrame& picture, const Box& wanted) {
    ff::FramePtr out(av_frame_clone(&picture));
    if (!out)
        return out;
    out->colorspace = matrixOf(picture);
    out->color_range = isFullRange(picture) ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    out->format = plainFormat(picture.format);
    // Whole chroma samples; something is always left.
    const auto beside = [](int length, double away, int most) {
        return std::min(static_cast<int>(std::lround(length * std::clamp(away, 0.0, 1.0) / 2)) * 2, most);
    };
    const int left = beside(picture.width, wanted.x, picture.width - 1);
    const int top = beside(picture.height, wanted.y, picture.height - 1);
    out->crop_left = static_cast<std::size_t>(left);
    out->crop_top = static_cast<std::size_t>(top);
    out->crop_right =
        static_cast<std::size_t>(beside(picture.width, 1 - wanted.x - wanted.width, picture.width - 1 - left));
    out->crop_bottom =
        static_cast<std::size_t>(beside(picture.height, 1 - wanted.y - wanted.height, picture.height - 1 - top));
    if (av_frame_apply_cropping(out.get(), AV_FRAME_CROP_UNALIGNED) < 0)
        return {};
    if (picture.interlaced_frame && out->height >= 4) {
        const int first = picture.top_field_first ? 0 : 1;
        for (int i = 0; i < 4 && out->data[i]; ++i) {
            out->data[i] += first * out->linesize[i];
            out->linesize[i] *= 2;
        }
        out->height /= 2;
    }
    return out;
}

template <class Sample>
BasicPlane<Sample> turned(const BasicPlane<Sample>& from, const Orientation& how) {
    const int width = how.transposed ? from.height() : from.width();
    const int height = how.transposed ? from.width() : from.height();
    BasicPlane<Sample> to(width, height);
    for (int y = 0; y < height; ++y) {
        const int v = how.flippedY ? height - 1 - y : y;
        Sample* row = to.row(y);
        for (int x = 0; x < width; ++x) {
            const int u = how.flippedX ? width - 1 - x : x;
            row[x] = how.transposed ? from.row(u)[v] : from.row(v)[u];
        }
    }
    return to;
}

template <class Sample>
BasicFrame<Sample> turned(BasicFrame<Sample> frame, const Orientation& how) {
    if (how == Orientation{})
        return frame;
    BasicFrame<Sample> out;
    out.y = turned(frame.y, how);
    out.u = turned(frame.u, how);
    out.v = turned(frame.v, how);
    return out;
}

template <class Pixel>
QImage turned(const QImage& image, const Orientation& how) {
    QImage upright = image;
    if (how.transposed) {
        upright = QImage(image.size().transposed(), image.format());
        for (int y = 0; y < upright.height(); ++y) {
            auto* row = reinterpret_cast<Pixel*>(upright.scanLine(y));
            for (int x = 0; x < upright.width(); ++x)
                row[x] = reinterpret_cast<const Pixel*>(image.constScanLine(x))[y];
        }
    }
    return upright.mirrored(how.flippedX, how.flippedY);
}

template <class Sample>
constexpr bool kDeep = sizeof(Sample) > 1;

QRgb withAlphaOf(QRgb alpha, QRgb light) {
    return qRgba(qRed(light), qGreen(light), qBlue(light), qAlpha(alpha));
}

QRgba64 withAlphaOf(QRgba64 alpha, QRgba64 light) {
    light.setAlpha(alpha.alpha());
    return light;
}

}  // namespace

template <class Sample>
void FrameConverter::point(Target& target, int index, BasicPlane<Sample>& plane) {
    target.planes[index] = reinterpret_cast<std::uint8_t*>(plane.row(0));
    target.strides[index] = static_cast<int>(plane.stride() * static_cast<std::ptrdiff_t>(sizeof(Sample)));
}

void FrameConverter::FreeScaler::operator()(SwsContext* p) const {
    sws_freeContext(p);
}

FrameConverter::FrameConverter(ClipFormat format, const AVFrame& first, std::string subject)
    : m_format(format), m_subject(std::move(subject)) {
    if (isWide(first))
        makeToneMap(first);
}

void FrameConverter::makeToneMap(const AVFrame& like) {
    const double peak = std::clamp(m_format.peakNits > 0 ? m_format.peakNits : kUsualPeak, kReferenceWhite, 10'000.0);
    m_toneMap.emplace(transferOf(like), peak, isFullRange(like) && !isRgb(like));
}

FrameConverter::~FrameConverter() = default;

tl::unexpected<Error> FrameConverter::failed(const char* why) const {
    return fail(ErrorCode::Unsupported,
                m_subject + " could not be converted: " + why + ". Convert it to MP4 with H.264, or choose another file.");
}

QSize FrameConverter::lying(QSize upright) const {
    return m_format.orientation.transposed ? upright.transposed() : upright;
}

/// `matrix` (SWS_CS_…) counts where RGB meets Y'CbCr.
Result<void> FrameConverter::scale(const AVFrame& source, int format, int matrix, QSize size, const Target& target) {
    const AVPixFmtDescriptor& pixels = pixelsOf(source);
    const bool centred = source.chroma_location == AVCHROMA_LOC_CENTER;
    const Task task{source.width,
                    source.height,
                    source.format,
                    pixels.log2_chroma_w == 1 ? (centred ? 128 : 0) : -513,
                    size,
                    format,
                    matrix,
                    isFullRange(source)};
    if (!m_scaler || task != m_task) {
        m_scaler.reset(sws_alloc_context());
        m_task = task;
        SwsContext* context = m_scaler.get();
        const bool subsampled = format == AV_PIX_FMT_YUV420P || format == AV_PIX_FMT_YUV420P10;
        const std::pair<const char*, int> options[] = {
            {"srcw", source.width},        {"srch", source.height},  {"src_format", source.format},
            {"dstw", size.width()},        {"dsth", size.height()},  {"dst_format", format},
            {"sws_flags", kScaling},       {"src_h_chr_pos", task.chromaAcross},
            {"dst_h_chr_pos", subsampled ? 0 : -513}};
        for (const auto& [name, value] : options)
            if (context && av_opt_set_int(context, name, value, 0) < 0)
                return failed("its pictures are of a kind that cannot be scaled");
        if (!context || sws_init_context(context, nullptr, nullptr) < 0) {
            m_scaler.reset();
            return failed("its pictures are of a kind that cannot be scaled");
        }
        const int* coefficients = sws_getCoefficients(matrix);
        if (isRgb(source) != (format == AV_PIX_FMT_RGB32 || format == AV_PIX_FMT_RGBA64))
            sws_setColorspaceDetails(context, coefficients, task.full ? 1 : 0, coefficients, 0, 0, 1 << 16, 1 << 16);
        if (format == AV_PIX_FMT_GRAY10)  // shifted, as other samples; swscale takes grey for full range
            sws_setColorspaceDetails(context, coefficients, 0, coefficients, 0, 0, 1 << 16, 1 << 16);
    }
    if (sws_scale(m_scaler.get(), source.data, source.linesize, 0, source.height, target.planes, target.strides) < 0)
        return failed("its pictures could not be scaled");
    return {};
}

/// HDR and BT.2020.
template <class Sample>
Result<BasicFrame<Sample>> FrameConverter::mapped(const AVFrame& source, QSize size) {
    const auto width = static_cast<std::size_t>((size.width() + 31) / 32 * 32);
    const auto height = static_cast<std::size_t>(size.height());
    std::vector<std::uint16_t> samples(3 * width * height + 64);
    Target target;
    std::array<const std::uint16_t*, 3> planes{};
    for (std::size_t i = 0; i < 3; ++i) {
        planes[i] = samples.data() + i * width * height;
        target.planes[i] = reinterpret_cast<std::uint8_t*>(samples.data() + i * width * height);
        target.strides[i] = static_cast<int>(2 * width);
    }
    SW_CHECK(scale(source, AV_PIX_FMT_YUV444P10, SWS_CS_BT2020, size, target));
    if (!m_toneMap)
        makeToneMap(source);
    BasicFrame<Sample> frame(size.width(), size.height());
    const auto stride = static_cast<std::ptrdiff_t>(width);
    for (int pair = 0; pair < size.height() / 2; ++pair)
        m_toneMap->rows(planes, {stride, stride, stride}, pair, frame);
    return frame;
}

template <class Sample>
Result<BasicFrame<Sample>> FrameConverter::grey(const AVFrame& source, QSize size) {
    BasicFrame<Sample> frame(size.width(), size.height());
    Target target;
    point(target, 0, frame.y);
    SW_CHECK(scale(source, kDeep<Sample> ? AV_PIX_FMT_GRAY10 : AV_PIX_FMT_GRAY8, SWS_CS_ITU709, size, target));
    if (isFullRange(source))
        MatrixChange<Sample>(kBt709, true, depthOf(source)).apply(frame);
    return frame;
}

template <class Sample>
Result<BasicFrame<Sample>> FrameConverter::ownMatrix(const AVFrame& source, QSize size) {
    const std::optional<LumaWeights> weights = weightsOf(matrixOf(source));
    if (!weights)
        return failed("it uses an unusual colour matrix");
    BasicFrame<Sample> frame(size.width(), size.height());
    Target target;
    point(target, 0, frame.y);
    point(target, 1, frame.u);
    point(target, 2, frame.v);
    SW_CHECK(scale(source, kDeep<Sample> ? AV_PIX_FMT_YUV420P10 : AV_PIX_FMT_YUV420P, SWS_CS_ITU709, size, target));
    if (const MatrixChange<Sample> change(*weights, isFullRange(source), depthOf(source)); !change.changesNothing())
        change.apply(frame);
    return frame;
}

template <class Sample>
Result<QImage> FrameConverter::rgb(const AVFrame& source, QSize size) {
    const std::optional<LumaWeights> weights = weightsOf(matrixOf(source));
    if (!weights && !isRgb(source) && !isWide(source))
        return failed("it uses an unusual colour matrix");
    const bool alpha = pixelsOf(source).flags & AV_PIX_FMT_FLAG_ALPHA;
    QImage image(size, alpha ? RgbFormat<Sample>::kStraight : RgbFormat<Sample>::kOpaque);
    Target target;
    target.planes[0] = image.bits();
    target.strides[0] = static_cast<int>(image.bytesPerLine());
    const AVColorSpace matrix = matrixOf(source);
    const int spelled = matrix == AVCOL_SPC_BT709 || isRgb(source) ? SWS_CS_ITU709
                        : matrix == AVCOL_SPC_FCC                  ? SWS_CS_FCC
                        : matrix == AVCOL_SPC_SMPTE240M            ? SWS_CS_SMPTE240M
                                                                   : SWS_CS_ITU601;
    SW_CHECK(scale(source, kDeep<Sample> ? AV_PIX_FMT_RGBA64 : AV_PIX_FMT_RGB32, spelled, size, target));
    return image;
}

template <class Sample>
Result<BasicFrame<Sample>> FrameConverter::planar(const AVFrame& picture, const PictureCrop& crop) {
    const ff::FramePtr source = part(picture, lyingPart(crop.part, m_format.orientation));
    if (!source)
        return failed("it could not be cropped");
    const QSize size = lying(crop.size);
    if (!isWide(*source) && isRgb(*source)) {
        SW_TRY(const QImage image, rgb<Sample>(*source, size));
        return turned(frameFrom<Sample>(image), m_format.orientation);
    }
    SW_TRY(BasicFrame<Sample> frame, isWide(*source)   ? mapped<Sample>(*source, size)
                                     : isGrey(*source) ? grey<Sample>(*source, size)
                                                       : ownMatrix<Sample>(*source, size));
    return turned(std::move(frame), m_format.orientation);
}

template <class Sample>
Result<QImage> FrameConverter::image(const AVFrame& picture, const PictureCrop& crop) {
    using Pixel = typename RgbFormat<Sample>::Pixel;
    const ff::FramePtr source = part(picture, lyingPart(crop.part, m_format.orientation));
    if (!source)
        return failed("it could not be cropped");
    const bool alpha = pixelsOf(*source).flags & AV_PIX_FMT_FLAG_ALPHA;
    if (!alpha && !isRgb(*source)) {
        SW_TRY(const BasicFrame<Sample> frame, planar<Sample>(picture, crop));
        return imageFrom(frame);
    }
    SW_TRY(QImage image, rgb<Sample>(*source, lying(crop.size)));
    if (isWide(*source)) {
        // Light comes from the tone-mapped picture, alpha from the plain one.
        SW_TRY(const BasicFrame<Sample> frame, mapped<Sample>(*source, lying(crop.size)));
        const QImage light = imageFrom(frame);
        for (int y = 0; y < image.height(); ++y) {
            auto* row = reinterpret_cast<Pixel*>(image.scanLine(y));
            const auto* from = reinterpret_cast<const Pixel*>(light.constScanLine(y));
            for (int x = 0; x < image.width(); ++x)
                row[x] = withAlphaOf(row[x], from[x]);
        }
    }
    return turned<Pixel>(image, m_format.orientation);
}

template Result<Frame> FrameConverter::planar(const AVFrame&, const PictureCrop&);
template Result<DeepFrame> FrameConverter::planar(const AVFrame&, const PictureCrop&);
template Result<QImage> FrameConverter::image<std::uint8_t>(const AVFrame&, const PictureCrop&);
template Result<QImage> FrameConverter::image<std::uint16_t>(const AVFrame&, const PictureCrop&);

}  // namespace sw
