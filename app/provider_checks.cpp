#include "app/provider_checks.h"

#include "services/animation/remote_animation.h"
#include "services/image/remote_images.h"
#include "services/llm/llm_health.h"
#include "services/music/music_service.h"
#include "services/remote/provider_health.h"
#include "services/remote/studio_server.h"
#include "services/voice/speech_service.h"

namespace sw::app {
namespace {

using CheckFunction = Result<ProviderHealth> (*)(const ProviderEntry&, HttpClient&, Keys&, const std::stop_token&);

/// One line for each kind of engine.
const std::map<std::string, CheckFunction>& checkFunctions() {
    static const std::map<std::string, CheckFunction> kAll = {
        {"llm", checkLlmProvider},
        {"image", checkImageProvider},
        {"voice", checkVoiceProvider},
        {"animation", checkAnimationProvider},
        {"music", checkMusicProvider}};
    return kAll;
}

ProviderState timed(Composition& composition, const std::function<Result<std::string>()>& ask) {
    const Duration begin = composition.clock().now();
    const Result<std::string> note = ask();
    if (!note)
        return {false, note.error().message};
    const Duration took = composition.clock().now() - begin;
    return {true, "It answers in " + std::to_string(took.flicks / Duration::milliseconds(1).flicks) + " ms" + (note->empty() ? "" : "; " + *note) + "."};
}

}  // namespace

ProviderState checkProvider(Composition& composition, const std::string& kind, const ProviderEntry& entry, const std::stop_token& stop) {
    const CheckFunction check = checkFunctions().at(kind);
    return timed(composition, [&] {
        return check(entry, composition.client(), composition.keys(), stop).map([](const ProviderHealth& health) { return health.note; });
    });
}

ProviderState checkStudio(Composition& composition, const StudioEntry& studio, const std::stop_token& stop) {
    StudioServer server(studio, composition.client(), composition.keys(), composition.disk());
    return timed(composition, [&] { return sw::checkStudio(server, stop); });
}

std::vector<Check> checkProviders(Composition& composition, const std::stop_token& stop) {
    std::vector<Check> lines;
    const Result<ProviderSettings>& settings = composition.providers();
    if (!settings || settings->offline)
        return lines;
    for (const std::string& kind : providerKinds()) {
        const auto entries = settings->providers.find(kind);
        if (entries == settings->providers.end())
            continue;
        for (const ProviderEntry& entry : entries->second) {
            if (stop.stop_requested())
                return lines;
            const ProviderState state = checkProvider(composition, kind, entry, stop);
            lines.push_back({"provider " + entry.name, state.answers, state.sentence});
        }
    }
    if (settings->studio && !stop.stop_requested()) {
        const ProviderState state = checkStudio(composition, *settings->studio, stop);
        lines.push_back({"studio " + settings->studio->entry.name, state.answers, state.sentence});
    }
    return lines;
}

}  // namespace sw::app
