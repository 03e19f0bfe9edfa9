#include "services/remote/studio_stage.h"

#include "services/remote/provider_order.h"
#include "services/remote/provider_run.h"

namespace sw {
namespace {

/// Whether it is the studio's failure rather than that of what was asked for.
bool isStudios(ErrorCode code) {
    return code == ErrorCode::Provider || code == ErrorCode::Network || code == ErrorCode::Unsupported || code == ErrorCode::MissingComponent;
}

}  // namespace

StudioStage::StudioStage(std::shared_ptr<Stage> inner, std::shared_ptr<StudioServer> server, const ProviderSettings& settings)
    : m_inner(std::move(inner)), m_server(std::move(server)), m_settings(settings) {}

bool StudioStage::isSent(const Json& parameters) const {
    const std::string chosen = stringOr(parameters, "provider");
    return !m_settings.offline && (chosen.empty() || chosen == m_server->name());
}

std::string StudioStage::provider(const Json& parameters) const {
    return isSent(parameters) ? m_server->name() : m_inner->provider(parameters);
}

int StudioStage::concurrency(const std::string& provider) const {
    return provider == m_server->name() ? runsOf(m_server->studio().entry.concurrency) : m_inner->concurrency(provider);
}

ExpectedCost StudioStage::expectedCost(const Json& parameters) const {
    return isSent(parameters) ? ExpectedCost() : m_inner->expectedCost(parameters);
}

Result<StageResult> StudioStage::run(const StageRequest& request, const StageContext& context) {
    if (!isSent(request.parameters))
        return m_inner->run(request, context);
    StageRequest sent = request;
    sent.parameters.erase("provider");  // the studio's own order decides there
    Result<StageResult> made = [&] {
        ProviderRun run(m_server->name());  // its calls are recorded with those of others
        return run.conclude(m_server->run(name(), version(), sent, context));
    }();
    const bool isAlone = !m_settings.fallback || !stringOr(request.parameters, "provider").empty();
    if (made || isAlone || !isStudios(made.error().code))
        return made;
    context.report(0, made.error().message + " It is made here instead.");
    Result<StageResult> here = m_inner->run(request, context);
    if (here)
        here->choice = made.error().message + (here->choice.empty() ? "" : " " + here->choice);
    return here;
}

}  // namespace sw
