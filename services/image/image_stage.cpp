#include "services/image/image_stage.h"

#include <utility>

#include "services/image/offline_images.h"

namespace sw {
namespace {

Result<ImageOrder> orderFrom(const Json& p) {
    ImageOrder order;
    order.prompt = stringOr(p, "prompt");
    order.negativePrompt = stringOr(p, "negativePrompt");
    order.direction = p.value("direction", Json());
    order.palette = p.value("palette", Json());
    order.look = stringOr(p, "look", "depth");
    order.seed = seedOf(p);
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

}  // namespace

Result<std::unique_ptr<ImageStage>> ImageStage::create(const std::filesystem::path& dataFolder,
                                                       std::vector<std::shared_ptr<ImageProvider>> more) {
    SW_TRY(Illustrator illustrator, Illustrator::open(dataFolder));
    more.insert(more.begin(), std::make_shared<OfflineImages>(std::move(illustrator)));
    return std::make_unique<ImageStage>(std::move(more));
}

ImageStage::ImageStage(std::vector<std::shared_ptr<ImageProvider>> providers) : m_providers(std::move(providers)) {}

ImageProvider* ImageStage::find(const std::string& name) const {
    for (const auto& provider : m_providers)
        if (name.empty() || provider->name() == name)
            return provider.get();
    return nullptr;
}

std::string ImageStage::provider(const Json& parameters) const {
    const ImageProvider* found = find(stringOr(parameters, "provider"));
    return found != nullptr ? found->name() : std::string();
}

int ImageStage::concurrency(const std::string& provider) const {
    const ImageProvider* found = find(provider);
    return found != nullptr ? found->concurrency() : 1;
}

Result<StageResult> ImageStage::run(const StageRequest& request, const StageContext& context) {
    if (context.stop.stop_requested())
        return cancelled();
    const std::string wanted = stringOr(request.parameters, "provider");
    ImageProvider* provider = find(wanted);
    if (provider == nullptr)
        return fail(ErrorCode::NotFound, "The picture of " + request.node +
                                             " could not be made: there is no picture provider \"" + wanted +
                                             "\". Choose another one in Settings › Pictures.");
    SW_TRY(const ImageOrder order, orderFrom(request.parameters));
    return provider->make(order, context);
}

}  // namespace sw
