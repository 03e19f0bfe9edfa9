#include "services/monitoring/observed_stage.h"

#include "services/monitoring/crash_handler.h"

namespace sw {
namespace {

/// "studio-llm" of "studio-llm (gpt-5)", as plans and fingerprints name it.
std::string nameOf(const std::string& label) {
    return label.substr(0, label.find(" ("));
}

}  // namespace

ObservedStage::ObservedStage(std::shared_ptr<Stage> inner, Onlookers onlookers) : m_inner(std::move(inner)), m_on(onlookers) {
    RunWatch::announce(*m_on.metrics, m_inner->name());
}

Result<StageResult> ObservedStage::run(const StageRequest& request, const StageContext& context) {
    guardThisThread();
    const Work& own = WorkScope::current();
    const Work work = own.isNobodys() ? m_on.places->find(context.folder) : own;
    const WorkScope scope(work);
    const std::string asked = nameOf(m_inner->provider(request.parameters));
    RunWatch watch(m_on, m_inner->name(), request.node, asked);
    Result<StageResult> made = m_inner->run(request, context);
    if (made)
        watch.made(nameOf(made->provider), !made->choice.empty() && nameOf(made->provider) != asked);
    else
        watch.failed(made.error().code);
    return made;
}

}  // namespace sw
