#include "services/image/image_stage.h"

#include <algorithm>
#include <utility>

#include "services/image/offline_images.h"
#include "services/remote/answer_json.h"

namespace sw {
namespace {

/// A text, or a list of texts or of objects with a name and a description, as texts.
std::vector<std::string> descriptionsIn(const Json& value) {
    if (value.is_string())
        return value.get_ref<const std::string&>().empty() ? std::vector<std::string>{} : std::vector<std::string>{value.get<std::string>()};
    std::vector<std::string> texts = textsIn(value, nullptr);
    if (value.is_array())
        for (const Json& one : value)
            if (const std::string name = stringOr(one, "name"); !name.empty())
                texts.push_back(name + (stringOr(one, "description").empty() ? "" : ": " + stringOr(one, "description")));
    return texts;
}

Result<ImageOrder> orderFrom(const StageRequest& request) {
    const Json& p = request.parameters;
    ImageOrder order;
    order.prompt = stringOr(p, "prompt");
    order.negativePrompt = stringOr(p, "negativePrompt");
    order.direction = memberOf(p, "direction");
    order.palette = memberOf(p, "palette");
    order.look = stringOr(p, "look", "depth");
    order.seed = seedOf(p);
    order.style = stringOr(p, "style");
    order.characters = descriptionsIn(memberOf(p, "characters"));
    for (const auto& [role, file] : request.media)
        if (role.starts_with("reference"))
            order.references.push_back(file);
    const std::int64_t width = integerOr(p, "width", 1080);
    const std::int64_t height = integerOr(p, "height", 1920);
    constexpr std::int64_t kMost = 16'384;
    if (width < 1 || height < 1 || width > kMost || height > kMost)
        return fail(ErrorCode::InvalidInput, "A picture of " + std::to_string(width) + " × " + std::to_string(height) +
                                                 " pixels cannot be made. Choose another canvas size.");
    order.width = static_cast<int>(width);
    order.height = static_cast<int>(height);
    return order;
}

ProviderChoice embeddedChoice(const ImageProvider& provider) {
    return {provider.name(), "", provider.concurrency(), false};
}

}  // namespace

Result<std::unique_ptr<ImageStage>> ImageStage::create(const std::filesystem::path& dataFolder) {
    SW_TRY(Illustrator illustrator, Illustrator::open(dataFolder));
    const auto embedded = std::make_shared<OfflineImages>(std::move(illustrator));
    return std::make_unique<ImageStage>(std::vector<std::shared_ptr<ImageProvider>>{embedded},
                                        ProviderOrder("image", {embeddedChoice(*embedded)}, {kEmbedded}, false));
}

Result<std::unique_ptr<ImageStage>> ImageStage::create(const std::filesystem::path& dataFolder, const RemoteImaging& remote) {
    SW_TRY(Illustrator illustrator, Illustrator::open(dataFolder));
    std::vector<std::shared_ptr<ImageProvider>> providers = remoteImages(remote);
    std::vector<ProviderChoice> choices;
    for (const auto& provider : providers) {
        const ProviderEntry* const entry = remote.settings->find("image", provider->name());
        choices.push_back({entry->name, entry->model, entry->concurrency, entry->protocol != "folder"});
    }
    providers.push_back(std::make_shared<OfflineImages>(std::move(illustrator)));
    choices.push_back(embeddedChoice(*providers.back()));
    ProviderOrder order("image", std::move(choices), remote.settings->orderOf("image"), remote.settings->offline);
    return std::make_unique<ImageStage>(std::move(providers), std::move(order));
}

ImageStage::ImageStage(std::vector<std::shared_ptr<ImageProvider>> providers, ProviderOrder order)
    : m_providers(std::move(providers)), m_order(std::move(order)) {}

std::string ImageStage::provider(const Json& parameters) const {
    return m_order.label(parameters);
}

int ImageStage::concurrency(const std::string& provider) const {
    return m_order.concurrency(provider);
}

Result<StageResult> ImageStage::run(const StageRequest& request, const StageContext& context) {
    if (context.stop.stop_requested())
        return cancelled();
    SW_TRY(const ImageOrder order, orderFrom(request));
    return firstThatCan(m_order, request.parameters, context, [&](const ProviderChoice& choice) -> Result<StageResult> {
        const auto provider = std::ranges::find_if(m_providers, [&](const auto& one) { return one->name() == choice.name; });
        if (provider == m_providers.end())
            return fail(ErrorCode::Internal, "There is no provider of pictures \"" + choice.name + "\".");
        return (*provider)->make(order, context);
    });
}

}  // namespace sw
