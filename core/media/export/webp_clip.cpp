#include "core/media/export/webp_clip.h"

#include <webp/demux.h>

#include <QImage>
#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

#include "core/media/export/movie_writer.h"
#include "core/media/export/video_encoder.h"
#include "core/media/frame/colour.h"

namespace sw {
namespace {

constexpr FrameRate kRate{30, 1};
constexpr std::int64_t kMostFrames = 60 * 30;
constexpr int kMostPixels = 4096 * 4096;
constexpr double kCrf = 16;  // it is encoded once more in the film

struct FreeAnimation {
    void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
};

/// An animation and what it lies in.
struct Animation {
    std::string bytes;
    std::unique_ptr<WebPAnimDecoder, FreeAnimation> decoder;
    WebPAnimInfo info{};
};

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Width and height of the canvas, of the header's chunk VP8X (RFC 9649, 2.7): 24 bits each, less one.
std::int64_t pixelsOf(const std::string& bytes) {
    const auto side = [&](std::size_t at) {
        const auto byte = [&](std::size_t i) { return static_cast<std::int64_t>(static_cast<unsigned char>(bytes[i])); };
        return 1 + (byte(at) | byte(at + 1) << 8 | byte(at + 2) << 16);
    };
    return bytes.size() < 30 ? 0 : side(24) * side(27);
}

Result<Animation> opened(const std::filesystem::path& file, const std::string& subject) {
    Animation animation;
    animation.bytes = bytesOf(file);
    if (pixelsOf(animation.bytes) > kMostPixels)
        return fail(ErrorCode::InvalidInput, subject + " is too large: it has more than 4096 × 4096 pixels. Make it smaller.");
    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_BGRA;
    const WebPData data{reinterpret_cast<const std::uint8_t*>(animation.bytes.data()), animation.bytes.size()};
    animation.decoder.reset(WebPAnimDecoderNew(&data, &options));
    if (!animation.decoder || !WebPAnimDecoderGetInfo(animation.decoder.get(), &animation.info) || animation.info.frame_count == 0 ||
        animation.info.canvas_width < 2 || animation.info.canvas_height < 2)
        return fail(ErrorCode::InvalidInput, subject + " could not be read: it is damaged. Generate or choose it again.");
    return animation;
}

/// The picture over black, with even sides.
Frame frameOf(const std::uint8_t* pixels, const WebPAnimInfo& info) {
    const auto width = static_cast<int>(info.canvas_width);
    const auto height = static_cast<int>(info.canvas_height);
    const QImage straight(pixels, width, height, 4 * width, QImage::Format_ARGB32);
    const QImage black = straight.convertToFormat(QImage::Format_ARGB32_Premultiplied).convertToFormat(QImage::Format_RGB32);
    return frameFrom<std::uint8_t>(black.copy(0, 0, width / 2 * 2, height / 2 * 2));
}

/// Each picture as often as it is on screen at kRate, at least once.
Result<std::int64_t> encodeAll(Animation& animation, VideoEncoder& encoder, const std::string& subject, const std::stop_token& stop) {
    std::int64_t frames = 0;
    while (frames < kMostFrames && WebPAnimDecoderHasMoreFrames(animation.decoder.get())) {
        if (stop.stop_requested())
            return cancelled();
        std::uint8_t* pixels = nullptr;
        int endMs = 0;
        if (!WebPAnimDecoderGetNext(animation.decoder.get(), &pixels, &endMs))
            return fail(ErrorCode::InvalidInput, subject + " could not be read: it is damaged. Generate or choose it again.");
        const Frame frame = frameOf(pixels, animation.info);
        const std::int64_t end = std::clamp<std::int64_t>((std::int64_t{endMs} * kRate.num + 500) / 1000, frames + 1, kMostFrames);
        for (; frames < end; ++frames)
            SW_CHECK(encoder.add(frame));
    }
    return frames;
}

}  // namespace

bool isAnimatedWebp(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string head(21, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return in && head.starts_with("RIFF") && head.compare(8, 8, "WEBPVP8X") == 0 && (head[20] & 2);
}

Result<void> filmWebp(const std::filesystem::path& file, const std::filesystem::path& output, const std::string& subject,
                      const std::stop_token& stop) {
    SW_TRY(Animation animation, opened(file, subject));
    ExportSettings settings;
    settings.crf = kCrf;
    VideoEncoder encoder;
    const VideoFormat format{static_cast<int>(animation.info.canvas_width / 2 * 2), static_cast<int>(animation.info.canvas_height / 2 * 2), kRate};
    SW_CHECK(encoder.open(settings, format));
    SW_CHECK(encodeAll(animation, encoder, subject, stop));
    SW_TRY(std::vector<ff::PacketPtr> packets, encoder.finish());
    MovieWriter writer;
    SW_CHECK(writer.open(output.string(), output.filename().string(), "mp4", encoder.context(), nullptr));
    SW_CHECK(writer.add(std::move(packets), 0));
    return writer.finish();
}

}  // namespace sw
