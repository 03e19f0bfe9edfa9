#include "app/wanted_work.h"

#include <algorithm>
#include <cmath>

#include "app/film_job.h"
#include "app/short_parameters.h"
#include "core/base/text.h"
#include "core/graph/stage_graph.h"
#include "core/graph/stage_order.h"
#include "services/gateway/project_routes.h"
#include "services/http/lenient_json.h"

namespace sw::app {
namespace {

constexpr double kUsualClipSeconds = 5;
constexpr double kLongestClip = 600;

/// Adds work to a list, with who does it.
class Collected {
public:
    explicit Collected(const ProviderSettings& providers) : m_providers(providers) {}

    void add(const std::string& stage, std::int64_t amount) {
        const std::vector<std::string> order = m_providers.orderOf(stage);
        work.stages.push_back({stage, amount, order.empty() ? kEmbedded : order.front()});
    }

    WantedWork work;

private:
    const ProviderSettings& m_providers;
};

std::int64_t milliseconds(double seconds) {
    return std::llround(seconds * 1000);
}

/// `withScript` when it is not written yet.
WantedWork workOf(const ShortSize& size, bool withScript, const ProviderSettings& providers) {
    Collected collected(providers);
    collected.work.filmSeconds = size.seconds;
    if (withScript)
        collected.add("llm", 1);
    collected.add("image", size.scenes);
    collected.add("voice", size.characters);
    if (size.isAnimated)
        collected.add("animation", milliseconds(size.seconds));
    collected.add("music", 1);
    collected.add("render", milliseconds(size.seconds));
    return collected.work;
}

Result<WantedWork> workOfClip(const LenientJson& body, const char* member, const ProviderSettings& providers) {
    Collected collected(providers);
    SW_TRY(const double seconds, body.number(member, kUsualClipSeconds, 0, kLongestClip));
    collected.add("animation", milliseconds(seconds));
    return collected.work;
}

/// The wish for a short that a script or a project is.
Json composedWish(const LenientJson& body) {
    Json wish = {{"parameters", body.value("parameters").is_object() ? body.value("parameters") : Json::object()}};
    if (body.has("project"))
        wish["project"] = body.value("project");
    else
        wish["sourceText"] = body.value("script").is_string() ? body.value("script") : Json(body.value("script").dump());
    return wish;
}

/// How many of an axis are asked for.
std::int64_t countOf(const Json& versions, const char* axis) {
    const auto it = versions.find(axis);
    return it != versions.end() && it->is_array() && !it->empty() ? static_cast<std::int64_t>(it->size()) : 1;
}

/// Into how many languages it has to be translated.
std::int64_t translationsFor(const ProjectView& view, const Json& versions) {
    const auto languages = versions.find("languages");
    if (languages == versions.end() || !languages->is_array())
        return 0;
    return std::ranges::count_if(*languages, [&](const Json& language) { return language != view.project->script.language; });
}

/// Each language is translated into by a script's work; each version is spoken, gets its music, and is rendered; pictures are made
/// once for each platform.
WantedWork workOfVersions(const ProjectView& view, const Json& versions) {
    WantedWork work;
    if (const std::int64_t translations = translationsFor(view, versions); translations > 0)
        work.stages.push_back({"llm", translations});
    const std::int64_t count = countOf(versions, "languages") * countOf(versions, "platforms") * countOf(versions, "lengths") * countOf(versions, "hooks");
    if (!booleanOr(versions, "make", false) && !booleanOr(versions, "export", false))
        return work;
    std::map<std::string, StageWork> sums;
    for (const PlannedNode& node : view.plan->nodes) {
        const std::string kind = kindOfStage(node.key.substr(0, node.key.find('/')));
        const std::int64_t times = kind == "voice" || kind == "music" ? count : kind == "image" ? countOf(versions, "platforms") : 0;
        StageWork& sum = sums[kind];
        sum.amount += times * amountOf(node.key, view.project->script);
        sum.provider = node.provider;
    }
    for (auto& [stage, sum] : sums)
        if (sum.amount > 0)
            work.stages.push_back({stage, sum.amount, sum.provider});
    const double seconds = view.cut->duration.toSeconds();
    work.filmSeconds = static_cast<std::int64_t>(std::ceil(seconds));
    if (booleanOr(versions, "export", false))
        work.stages.push_back({"render", count * milliseconds(seconds), kEmbedded});
    return work;
}

}  // namespace

Result<WantedWork> workOfShort(const Json& request, const ProviderSettings& providers) {
    SW_TRY(const ShortSize size, shortSizeOf(request));
    return workOf(size, true, providers);
}

Result<WantedWork> workOfCall(const std::string& pattern, const Json& json, const ProviderSettings& providers) {
    const LenientJson body(json);
    Collected collected(providers);
    if (pattern == "/api/video/compose") {
        SW_TRY(const ShortSize size, shortSizeOf(composedWish(body)));
        return workOf(size, false, providers);
    }
    if (pattern == "/api/animation/generate")
        return workOfClip(body, "options.animationLength", providers);
    if (pattern == "/api/video/generate")
        return workOfClip(body, "duration", providers);
    if (pattern == "/api/voice/generate") {
        SW_TRY(const std::string text, body.text("text"));
        collected.add("voice", static_cast<std::int64_t>(toUtf32(text).size()));
    } else if (pattern == "/api/llm/generate") {
        collected.add("llm", 1);
    } else if (pattern == "/api/image/generate") {
        collected.add("image", 1);
    } else if (pattern == "/api/music/generate") {
        collected.add("music", 1);
    }
    return collected.work;
}

Result<WantedWork> workOfStage(const Json& json, const ProviderSettings& providers) {
    SW_TRY(const StageOrder order, stageOrderFromJson(json));
    const std::string kind = kindOfStage(order.stage);
    const Duration asked{integerOr(order.parameters, "duration", Duration::seconds(kUsualClipSeconds).flicks)};
    const std::int64_t amount = kind == "voice"       ? static_cast<std::int64_t>(toUtf32(stringOr(order.parameters, "text")).size())
                                : kind == "animation" ? milliseconds(std::clamp(asked.toSeconds(), 0.0, kLongestClip))
                                                      : 1;
    Collected collected(providers);
    collected.add(kind, std::max<std::int64_t>(amount, 1));
    return collected.work;
}

Result<WantedWork> workOfProject(ProjectHost& host, const std::string& kind, const Json& request, const std::stop_token& stop) {
    SW_TRY(const ProjectView view, viewOf(host, stringOr(request, "project"), stop));
    WantedWork work;
    const double seconds = view.cut->duration.toSeconds();
    if (kind == kExportProjectKind) {
        work.filmSeconds = static_cast<std::int64_t>(std::ceil(seconds));
        work.stages.push_back({"render", milliseconds(seconds), kEmbedded});
        return work;
    }
    if (kind == kMakeVersionsKind)
        return workOfVersions(view, request.value("versions", Json::object()));
    std::map<std::string, StageWork> sums;
    const std::string target = kind == kMakeTakesKind ? stringOr(request, "target") : std::string();
    const std::int64_t times = target.empty() ? 1 : integerOr(request, "count", 1);
    for (const PlannedNode& node : view.plan->nodes) {
        if (target.empty() ? node.state == NodeState::Fresh : node.key != target)
            continue;
        const std::int64_t amount = times * amountOf(node.key, view.project->script);
        StageWork& sum = sums[kindOfStage(node.key.substr(0, node.key.find('/')))];
        sum.amount += amount;
        sum.provider = node.provider;
    }
    for (auto& [stage, sum] : sums)
        if (sum.amount > 0)
            work.stages.push_back({stage, sum.amount, sum.provider});
    return work;
}

}  // namespace sw::app
