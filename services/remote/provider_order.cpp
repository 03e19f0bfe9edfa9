#include "services/remote/provider_order.h"

#include <algorithm>

#include "core/base/text.h"
#include "services/remote/provider_run.h"

namespace sw {
namespace {

bool isOfProvider(ErrorCode code) {
    return code == ErrorCode::Provider || code == ErrorCode::Network || code == ErrorCode::MissingComponent ||
           code == ErrorCode::Unsupported;
}

std::string choiceLabel(const ProviderChoice& choice) {
    return labelOf(choice.name, choice.remote ? choice.model : "");
}

Result<StageResult> asked(const ProviderChoice& provider, const AskProvider& ask) {
    if (!provider.remote)
        return ask(provider);
    ProviderRun run(provider.name);
    return run.conclude(ask(provider));
}

}  // namespace

std::string labelOf(const std::string& name, const std::string& model) {
    return model.empty() ? name : name + " (" + model + ")";
}

ProviderOrder::ProviderOrder(std::string stage, std::vector<ProviderChoice> choices, std::vector<std::string> names,
                             bool offline)
    : m_stage(std::move(stage)), m_choices(std::move(choices)), m_names(std::move(names)), m_offline(offline) {}

const ProviderChoice* ProviderOrder::find(const std::string& name) const {
    const auto it = std::ranges::find(m_choices, name, &ProviderChoice::name);
    return it == m_choices.end() ? nullptr : &*it;
}

Result<std::vector<ProviderChoice>> ProviderOrder::toAsk(const Json& parameters) const {
    const std::string chosen = stringOr(parameters, "provider");
    std::vector<ProviderChoice> all;
    for (const std::string& name : chosen.empty() ? m_names : std::vector<std::string>{chosen}) {
        const ProviderChoice* choice = find(name);
        if (choice) {
            all.push_back(*choice);
            continue;
        }
        std::vector<std::string> names;
        for (const ProviderChoice& known : m_choices)
            names.push_back(known.name);
        return fail(ErrorCode::NotFound, "There is no provider \"" + name + "\" for the stage " + m_stage +
                                             ". There are: " + joined(names, ", ") +
                                             ". Choose one of them, or describe it in the settings.");
    }
    std::vector<ProviderChoice> near;
    std::ranges::copy_if(all, std::back_inserter(near), [](const ProviderChoice& choice) { return !choice.remote; });
    return m_offline && !near.empty() ? near : all;
}

std::string ProviderOrder::leftOut(const Json& parameters) const {
    if (!m_offline || !stringOr(parameters, "provider").empty())
        return {};
    std::vector<std::string> remote;
    bool near = false;
    for (const std::string& name : m_names)
        if (const ProviderChoice* choice = find(name); choice && choice->remote)
            remote.push_back(name);
        else
            near = true;
    return remote.empty() || !near ? "" : joined(remote, " and ") + " was not asked, because --offline refuses every call.";
}

std::string ProviderOrder::label(const Json& parameters) const {
    const auto all = toAsk(parameters);
    return all && !all->empty() ? choiceLabel(all->front()) : stringOr(parameters, "provider", kEmbedded);
}

int ProviderOrder::concurrency(const std::string& label) const {
    const auto it = std::ranges::find(m_choices, label, choiceLabel);
    return it == m_choices.end() ? 1 : it->runs();
}

Result<StageResult> firstThatCan(const ProviderOrder& order, const Json& parameters, const StageContext& context,
                                 const AskProvider& ask) {
    SW_TRY(const std::vector<ProviderChoice> providers, order.toAsk(parameters));
    std::vector<std::string> failures;
    if (std::string why = order.leftOut(parameters); !why.empty())
        failures.push_back(std::move(why));
    for (std::size_t i = 0; i < providers.size(); ++i) {
        Result<StageResult> made = asked(providers[i], ask);
        if (made) {
            made->choice = joined(failures, " ");
            return made;
        }
        const bool last = i + 1 == providers.size();
        if (!isOfProvider(made.error().code) || (last && failures.empty()))
            return made;
        failures.push_back(made.error().message);
        if (last)
            return fail(made.error().code, joined(failures, " "), made.error().detail);
        context.report(0, made.error().message + " " + providers[i + 1].name + " is asked instead.");
    }
    return fail(ErrorCode::Internal, "The stage " + order.stage() + " has no provider.");
}

}  // namespace sw
