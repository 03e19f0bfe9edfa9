#include "services/remote/booked_stage.h"

#include <algorithm>

#include "services/remote/provider_order.h"

namespace sw {
namespace {

/// The file of the project whose media lie in that folder; "" where there is none.
std::string projectOf(std::filesystem::path media) {
    if (media.empty())
        return {};
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(media.replace_extension(".short"), error);
    return (error ? media : whole).lexically_normal().string();
}

}  // namespace

BookedStage::BookedStage(std::shared_ptr<Stage> inner, BookedStageTools tools)
    : m_inner(std::move(inner)), m_tools(tools), m_kind(kindOfStage(m_inner->name())) {}

UsedUnits BookedStage::expectedUse(const Json& parameters) const {
    UsedUnits own = m_inner->expectedUse(parameters);
    return own.empty() ? usualUse(m_inner->name(), parameters) : own;
}

ExpectedCost BookedStage::expectedCost(const Json& parameters) const {
    const std::string label = m_inner->provider(parameters);
    const ProviderEntry* entry = nullptr;
    for (const std::string& name : m_tools.settings->namesOf(m_kind))
        if (const ProviderEntry* one = m_tools.settings->find(m_kind, name); one && label == labelOf(one->name, one->model))
            entry = one;
    const UsedUnits used = expectedUse(parameters);
    if (!entry || used.empty() || m_tools.answers->traffic() == Traffic::Replay)
        return {};
    const std::optional<double> cost = m_tools.purse->prices().cost(m_kind, *entry, used);
    return {cost.value_or(0), cost.has_value(), m_tools.purse->prices().currency()};
}

Result<StageResult> BookedStage::run(const StageRequest& request, const StageContext& context) {
    AnswerStore* const answers = context.folder.empty() ? nullptr : &m_tools.answers->of(context.folder);
    StageRun run({m_kind, request.node, projectOf(context.folder), expectedUse(request.parameters), m_tools.settings, m_tools.purse, answers});
    Result<StageResult> made = m_inner->run(request, context);
    if (made && !run.putAside.empty())
        made->whenKept = [answers, files = run.putAside, booked = run.booked] {
            if (std::ranges::all_of(booked, [](const Flush& flush) { return flush.get().has_value(); }))
                answers->settle(files);
        };
    return made;
}

}  // namespace sw
