#include "services/animation/remote_animation.h"

#include <QDir>
#include <QTemporaryDir>
#include <algorithm>

#include "core/base/text.h"
#include "core/media/export/webp_clip.h"
#include "core/media/source/media_probe.h"
#include "core/media/source/picture_reader.h"
#include "services/animation/comfy_clips.h"
#include "services/animation/http_clips.h"

namespace sw {
namespace {

namespace fs = std::filesystem;

constexpr double kUsualSeconds = 5;
constexpr double kLongest = 60;  // seconds
constexpr std::int64_t kUsualPixels = 921'600;  // 720 × 1280
constexpr int kStep = 16;

/// Where the ground of the picture lies; the canvas when it does not cover that.
Box groundOf(const MotionOrder& order) {
    const Box canvas{0, 0, order.width, order.height};
    if (order.layers.empty())
        return canvas;
    const Box& box = order.layers.front().box;
    const bool covers = box.x <= 0 && box.y <= 0 && box.x + box.width >= canvas.width && box.y + box.height >= canvas.height;
    return covers ? box : canvas;
}

/// A received file as a clip that FFmpeg decodes, with the extension of its container. Provider when it is none.
Result<MotionVideo> clipIn(const fs::path& file, const std::string& whose, Disk& disk, const std::stop_token& stop) {
    const auto unusable = [&](std::string why) {
        if (const std::size_t at = why.find(" (" + file.string() + ")"); at != std::string::npos)
            why.erase(at, file.string().size() + 3);
        return fail(ErrorCode::Provider, why);
    };
    fs::path clip = file;
    if (isAnimatedWebp(file)) {
        clip += ".mp4";
        if (const Result<void> made = filmWebp(file, clip, whose, stop); !made)
            return made.error().code == ErrorCode::InvalidInput ? unusable(made.error().message) : tl::unexpected<Error>(made.error());
    }
    if (const auto first = readPicture(clip, whose, {}, stop); !first)
        return first.error().code == ErrorCode::InvalidInput ? unusable(first.error().message) : tl::unexpected<Error>(first.error());
    if (!isMovingPicture(clip))
        return unusable(whose + " is a picture that does not move. Choose another provider, or let its workflow save a video.");
    SW_TRY(const MediaReport report, probeMedia(clip));
    MotionVideo video;
    video.extension = usualExtension(report);
    SW_TRY(video.bytes, disk.read(clip));
    return video;
}

std::unique_ptr<ClipMaker> makerOf(const ProviderEntry& entry, Keys& keys, HttpClient& client, Disk& disk, const WaitFunction& wait) {
    if (entry.protocol == "comfyui")
        return std::make_unique<ComfyClips>(entry, keys, client, disk, wait);
    return std::make_unique<HttpClips>(entry, keys, client, disk, wait);
}

}  // namespace

RemoteAnimation::RemoteAnimation(const ProviderEntry& entry, std::unique_ptr<ClipMaker> maker) : m_entry(entry), m_maker(std::move(maker)) {}

Result<ClipOrder> RemoteAnimation::clipOf(const MotionOrder& order, const Box& ground, const std::stop_token& stop) const {
    ClipOrder clip;
    clip.prompt = order.prompt;
    clip.negativePrompt = trimmed(stringOr(m_entry.whole, "negativePrompt"));
    clip.seconds = std::clamp(numberOr(m_entry.whole, "seconds", kUsualSeconds), 1.0, kLongest);
    clip.seed = order.seed;
    const std::int64_t most = std::max<std::int64_t>(64 * 64, integerOr(m_entry.whole, "mostPixels", kUsualPixels));
    clip.size = fittingSize({static_cast<int>(ground.width), static_cast<int>(ground.height)}, most, kStep);
    SW_TRY(const QImage still, stillPicture(order.still, ground, clip.size, stop));
    clip.jpeg = jpegBytes(still);
    return clip;
}

Result<MotionVideo> RemoteAnimation::film(const ClipOrder& order, const StageContext& context) {
    const QTemporaryDir folder(QDir::temp().filePath("shortwright-clip-XXXXXX"));
    if (!folder.isValid())
        return fail(ErrorCode::Io, "There is no room for temporary files: " + folder.errorString().toStdString() + ". Free some.");
    const fs::path file = fs::path(folder.path().toStdString()) / "received";
    SW_CHECK(m_maker->make(order, file, context));
    LocalDisk disk;
    SW_TRY(MotionVideo clip, clipIn(file, name() + "'s film", disk, context.stop));
    m_shelf.put(order, clip);
    return clip;
}

Result<Motion> RemoteAnimation::animate(const MotionOrder& order, const StageContext& context) {
    const Box ground = groundOf(order);
    SW_TRY(const ClipOrder wanted, clipOf(order, ground, context.stop));
    // The clip is one flat layer to the camera.
    MotionOrder flat = order;
    flat.layers = {{ground, 1, LayerEnter::None}};
    SW_TRY(Motion motion, m_camera.animate(flat, context));
    motion.entrances.clear();
    motion.model = m_entry.model;
    motion.licence = "Made by " + name() + (m_entry.model.empty() ? "" : " (" + m_entry.model + ")") + "; its terms apply";
    motion.video = m_shelf.find(wanted);
    if (!motion.video) {
        SW_TRY(motion.video, film(wanted, context));
        motion.used = {{"seconds", wanted.seconds}, {"calls", 1}};
    }
    motion.video->box = ground;
    return motion;
}

std::vector<std::shared_ptr<AnimationProvider>> remoteAnimations(const RemoteAnimating& remote) {
    std::vector<std::shared_ptr<AnimationProvider>> providers;
    if (const auto entries = remote.settings->providers.find("animation"); entries != remote.settings->providers.end())
        for (const ProviderEntry& entry : entries->second)
            providers.push_back(std::make_shared<RemoteAnimation>(entry, makerOf(entry, *remote.keys, *remote.client, *remote.disk, remote.wait)));
    return providers;
}

Result<ProviderHealth> checkAnimationProvider(const ProviderEntry& entry, HttpClient& client, Keys& keys, const std::stop_token& stop) {
    LocalDisk disk;
    return makerOf(entry, keys, client, disk, {})->health(stop);
}

}  // namespace sw
