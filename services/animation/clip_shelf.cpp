#include "services/animation/clip_shelf.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/base/digest.h"

namespace sw {
namespace {

constexpr std::size_t kMostClips = 64;

std::string nameOf(const ClipOrder& order) {
    const Json words = {{"prompt", order.prompt},       {"negativePrompt", order.negativePrompt}, {"seconds", order.seconds},
                        {"width", order.size.width},    {"height", order.size.height},            {"seed", order.seed}};
    Hasher hasher;
    hasher.addField(canonicalText(words)).addField(order.jpeg);
    return hasher.hex();
}

}  // namespace

std::optional<MotionVideo> ClipShelf::find(const ClipOrder& order) const {
    const std::string name = nameOf(order);
    const std::scoped_lock lock(m_mutex);
    const auto kept = m_clips.find(name);
    if (kept == m_clips.end())
        return std::nullopt;
    std::ifstream in(fileOf(name), std::ios::binary);
    MotionVideo clip;
    clip.bytes.assign(std::istreambuf_iterator<char>(in), {});
    clip.extension = kept->second.extension;
    return clip.bytes.size() == kept->second.size ? std::optional(std::move(clip)) : std::nullopt;
}

void ClipShelf::put(const ClipOrder& order, const MotionVideo& clip) {
    const std::string name = nameOf(order);
    const std::scoped_lock lock(m_mutex);
    if (!m_folder.isValid() || m_clips.contains(name))
        return;
    std::ofstream out(fileOf(name), std::ios::binary);
    out.write(clip.bytes.data(), static_cast<std::streamsize>(clip.bytes.size()));
    m_clips[name] = {clip.extension, clip.bytes.size()};
    m_names.push_back(name);
    if (m_names.size() <= kMostClips)
        return;
    std::error_code error;
    std::filesystem::remove(fileOf(m_names.front()), error);
    m_clips.erase(m_names.front());
    m_names.pop_front();
}

}  // namespace sw
