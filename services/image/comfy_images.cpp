#include "services/image/comfy_images.h"

#include "services/image/image_words.h"
#include "services/image/received_picture.h"
#include "services/remote/comfy_workflow.h"
#include "services/remote/picture_size.h"

namespace sw {
namespace {

constexpr std::int64_t kUsualPixels = 1'048'576;
constexpr std::chrono::minutes kUsualLimit{10};

}  // namespace

ComfyImages::ComfyImages(const ProviderEntry& entry, const RemoteImaging& remote)
    : m_entry(entry), m_disk(*remote.disk), m_server(entry, *remote.keys, *remote.client, remote.wait, kUsualLimit) {}

Result<Json> ComfyImages::workflow(const ImageOrder& order, const std::stop_token& stop) {
    SW_TRY(const ComfyWorkflow workflow, ComfyWorkflow::read(m_disk, m_entry));
    const std::int64_t most = std::max<std::int64_t>(64 * 64, integerOr(m_entry.whole, "mostPixels", kUsualPixels));
    const PictureSize size = fittingSize({order.width, order.height}, most, 8);
    std::map<std::string, Json> values = {{"prompt", fullPrompt(order)}, {"negative", order.negativePrompt}, {"width", size.width},
                                          {"height", size.height},       {"seed", order.seed & 0x7fff'ffff'ffff}};
    if (workflow.wants("image")) {
        if (order.references.empty())
            return fail(ErrorCode::Provider, "The workflow of " + name() + " needs a picture ({{image}}), and the scene has no reference. "
                                             "Give it one, or choose another provider.");
        SW_TRY(const std::string bytes, referenceJpeg(order.references.front(), stop));
        SW_TRY(values["image"], m_server.upload(bytes, "jpg", stop));
    }
    return workflow.filled(values);
}

Result<StageResult> ComfyImages::make(const ImageOrder& order, const StageContext& context) {
    context.report(0.02, name() + " draws");
    SW_TRY(const Json nodes, workflow(order, context.stop));
    SW_TRY(const std::vector<ComfyFile> files,
           m_server.run(nodes, [&](double part) { context.report(0.05 + 0.75 * part, name() + " draws"); }, context.stop));
    context.report(0.85, "The picture is fetched");
    SW_TRY(const PictureFolder folder, PictureFolder::make());
    SW_CHECK(m_server.download(files.front(), folder.file(), kMostPictureBytes, context.stop));
    SW_TRY(StageResult result, flatResult(folder.file(), order, name() + "'s picture", context.stop));
    result.provider = name();
    result.model = m_entry.model;
    result.licence = "Made by " + name() + "; the licences of its models apply";
    result.used = {{"images", 1}};
    return result;
}

Result<ProviderHealth> ComfyImages::health(const std::stop_token& stop) {
    SW_CHECK(ComfyWorkflow::read(m_disk, m_entry));
    return m_server.health(stop);
}

}  // namespace sw
