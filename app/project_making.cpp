#include "app/project_making.h"

namespace sw::app {
namespace {

/// False when it has to be tried again: something else was being made, or the project was closed meanwhile.
Result<bool> attempt(ProjectHost& host, const std::string& id, const GenerationTargets& targets, Script& script, const JobEvents& tell, const std::stop_token& stop) {
    const auto watch = std::make_shared<GenerationWatch>();
    bool begun = false;
    const ProjectHost::Task begin = [&](OpenProject& project) -> Result<void> {
        project.log()->watch(watch);
        script = project.session().project()->script;
        SW_TRY(begun, project.generate(targets));
        return {};
    };
    SW_CHECK(host.with(id, begin, stop, Patience::Endless));
    for (;;) {
        const GenerationWatch::News news = watch->wait(stop);
        if (stop.stop_requested()) {
            if (begun)
                host.cancelGeneration(id);
            return cancelled();
        }
        if (begun)
            for (const JobEvent& event : news.events)
                tell(event);
        if (!news.end)
            continue;
        if (!begun || news.end == GenerationEnd::ProjectClosed)
            return false;
        if (news.end == GenerationEnd::Finished)
            return true;
        return tl::unexpected<Error>(news.error.value_or(cancelled().value()));
    }
}

}  // namespace

Result<void> makeIn(ProjectHost& host, Monitoring& monitoring, const std::string& id, const GenerationTargets& targets, MadeNodes& made, const JobEvents& tell,
                    const std::stop_token& stop) {
    std::filesystem::path folder;
    const ProjectHost::Task look = [&](OpenProject& project) -> Result<void> {
        folder = project.session().paths().media();
        return {};
    };
    SW_CHECK(host.with(id, look, stop, Patience::Endless));
    const WorkPlaces::Place place(monitoring.places(), folder);
    const JobEvents take = [&](const JobEvent& event) {
        if (event.kind == JobEvent::Kind::Finished) {
            made.nodes.push_back(event.node);
            made.cost += event.asset ? event.asset->cost : 0;
        }
        tell(event);
    };
    for (;;) {
        SW_TRY(const bool isOver, attempt(host, id, targets, made.script, take, stop));
        if (isOver)
            return {};
    }
}

}  // namespace sw::app
