#include "services/animation/comfy_clips.h"

#include <algorithm>
#include <cmath>

#include "services/remote/comfy_workflow.h"

namespace sw {
namespace {

constexpr std::int64_t kUsualFps = 16;  // of most models that make clips

}  // namespace

ComfyClips::ComfyClips(const ProviderEntry& entry, Keys& keys, HttpClient& client, Disk& disk, const WaitFunction& wait)
    : m_entry(entry), m_disk(disk), m_server(entry, keys, client, wait, kUsualClipLimit) {}

Result<void> ComfyClips::make(const ClipOrder& order, const std::filesystem::path& to, const StageContext& context) {
    SW_TRY(const ComfyWorkflow workflow, ComfyWorkflow::read(m_disk, m_entry));
    if (!workflow.wants("image"))
        return fail(ErrorCode::Provider, "The workflow of " + m_entry.name + " takes no picture. Put {{image}} where it loads one (Load Image).");
    const std::int64_t fps = std::clamp<std::int64_t>(integerOr(m_entry.whole, "fps", kUsualFps), 1, 60);
    // Models make whole groups of four frames and one more.
    const std::int64_t frames = std::max<std::int64_t>(1, std::llround(order.seconds * static_cast<double>(fps) / 4)) * 4 + 1;
    std::map<std::string, Json> values = {{"prompt", order.prompt},       {"negative", order.negativePrompt}, {"width", order.size.width},
                                          {"height", order.size.height},  {"seconds", order.seconds},         {"frames", frames},
                                          {"fps", fps},                   {"seed", order.seed & 0x7fff'ffff'ffff}};
    context.report(0.03, "The picture goes to " + m_entry.name);
    SW_TRY(values["image"], m_server.upload(order.jpeg, "jpg", context.stop));
    SW_TRY(const Json nodes, workflow.filled(values));
    SW_TRY(const std::vector<ComfyFile> files,
           m_server.run(nodes, [&](double part) { context.report(0.05 + 0.75 * part, m_entry.name + " films"); }, context.stop));
    context.report(0.85, "The film is fetched");
    return m_server.download(files.front(), to, kMostClipBytes, context.stop);
}

Result<ProviderHealth> ComfyClips::health(const std::stop_token& stop) {
    SW_CHECK(ComfyWorkflow::read(m_disk, m_entry));
    return m_server.health(stop);
}

}  // namespace sw
