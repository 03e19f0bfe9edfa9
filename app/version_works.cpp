#include "app/version_works.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/media/export/platform.h"
#include "core/model/project_json.h"
#include "services/gateway/project_json.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

Result<VersionSource> sourceOf(const VersionParts& parts, const std::string& id, const std::stop_token& stop, Patience patience) {
    std::optional<VersionSource> source;
    const ProjectHost::Task look = [&](OpenProject& project) -> Result<void> {
        const Session& session = project.session();
        if (session.newerSchema())
            return fail(ErrorCode::Unsupported, session.notes().front());
        if (session.project()->script.scenes.empty())
            return fail(ErrorCode::Unsupported, "The project has no script yet that versions could be made of. POST /api/project/" + id +
                                                    "/generate writes one.");
        SW_TRY(source, versionSource(session));
        return {};
    };
    SW_CHECK(parts.host.with(id, look, stop, patience));
    return *std::move(source);
}

std::optional<PlatformRules> platformNamed(const VersionParts& parts, const std::string& name) {
    const Result<Platform> platform = loadPlatform(parts.composition.data(), name);
    return platform ? std::optional<PlatformRules>(*platform) : std::nullopt;
}

std::size_t textsToTranslate(const VersionSet& versions) {
    std::size_t texts = 0;
    for (const std::string& language : versions.languages())
        for (const TranslationOrder& order : versions.toTranslate(language))
            texts += order.texts.size();
    return texts;
}

Result<void> check(const VersionParts& parts, const std::string& id, const Json& wish, const std::stop_token& stop) {
    SW_TRY(const VersionOrder order, versionOrderFrom(parts.composition, LenientJson(wish)));
    SW_TRY(const VersionSet versions, openVersions(parts, id, order, stop, Patience::Request));
    const std::size_t texts = textsToTranslate(versions);
    if (texts > 0 && versions.translator().empty())
        return fail(ErrorCode::Unsupported, std::to_string(texts) + " texts are to be translated, and there is no language model that could. Describe one in "
                                                                    "the settings, as a provider of \"llm\".");
    return {};
}

/// Only what has to be made.
Json nodesToMake(const Plan& plan) {
    Json nodes = Json::array();
    for (const PlannedNode& node : plan.nodes)
        if (node.state != NodeState::Fresh)
            nodes.push_back(nodeJson(node));
    return nodes;
}

Result<Json> estimate(const VersionParts& parts, const std::string& id, const Json& wish, const std::stop_token& stop) {
    SW_TRY(const VersionOrder order, versionOrderFrom(parts.composition, LenientJson(wish)));
    SW_TRY(const VersionSet versions, openVersions(parts, id, order, stop, Patience::Request));
    SW_TRY(const std::vector<VersionForecast> forecasts, versions.forecasts());
    Json list = Json::array();
    int runs = 0;
    double cost = 0;
    Duration needed;
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const VersionTarget& target = versions.targets()[i];
        const VersionForecast& forecast = forecasts[i];
        Json one = versionJson(target.name, target.language, target.wish);
        one["project"] = nullptr;
        if (target.version) {
            SW_TRY(one["project"], parts.host.adopt(target.wish.file, stop));
        }
        one.update({{"new", !target.version},
                    {"texts", versions.lacking(target)},
                    {"shared", forecast.shared},
                    {"runs", forecast.runs},
                    {"secondsNeeded", forecast.estimate.toSeconds()},
                    {"cost", forecast.cost},
                    {"nodes", nodesToMake(forecast.plan)}});
        list.push_back(std::move(one));
        runs += forecast.runs;
        cost += forecast.cost;
        needed = needed + forecast.estimate;
    }
    const ExpectedCost translating = versions.priceOfTranslating(versions.languages());
    return Json{{"versions", list},
                {"texts", textsToTranslate(versions)},
                {"translator", versions.translator()},
                {"runs", runs},
                {"secondsNeeded", needed.toSeconds()},
                {"translating", translating.priced ? Json(translating.cost) : Json()},
                {"cost", cost + translating.cost},
                {"currency", forecasts.empty() ? "" : forecasts.front().plan.currency}};
}

/// What was wished for when the version was made: what can be told from it, and from the name that it was given.
VersionWish wishOf(const VersionParts& parts, const VersionSource& source, const VersionSource& version) {
    const Project& project = *version.project;
    VersionWish wish{version.file, project.script.language, platformNamed(parts, project.canvas.platform), 0, {}};
    const std::string name = version.file.stem().string();
    const auto isNamedBy = [&](const std::string& part) { return name.find(" – " + part) != std::string::npos; };
    if (isNamedBy(std::to_string(project.brief.seconds) + " s") || project.brief.seconds != source.project->brief.seconds)
        wish.seconds = project.brief.seconds;
    const auto said = project.origin.texts.find(toText(source.project->script.scenes.front().sentences.front().id));
    if (isNamedBy("hook") && said != project.origin.texts.end())
        wish.hook = said->second;
    return wish;
}

/// The top-level members of the project's JSON that are others in `b`.
std::vector<std::string> differences(const Project& a, const Project& b) {
    const Json before = projectToJson(a);
    const Json after = projectToJson(b);
    std::vector<std::string> names;
    for (const auto& [name, value] : before.items())
        if (value != after.value(name, Json()))
            names.push_back(name);
    for (const auto& [name, value] : after.items())
        if (!before.contains(name))
            names.push_back(name);
    return names;
}

/// Texts that are not translated yet stand in for their translations.
Json standing(const VersionParts& parts, const VersionSource& source, const VersionSource& version) {
    const VersionWish wish = wishOf(parts, source, version);
    Translations standIns;
    for (const ShortText& text : sw::textsToTranslate(source, wish, version.project.get()))
        standIns.emplace(text, text.text);
    const Result<MadeVersion> made = makeVersion(source, wish, standIns, version.project.get());
    const std::vector<std::string> differs = made ? differences(*version.project, made->project) : std::vector<std::string>{};
    Json one = versionJson(version.file.stem().string(), wish.language, wish);
    one.update({{"title", version.project->script.title},
                {"follows", made && standIns.empty() && differs.empty()},
                {"texts", standIns.size()},
                {"differs", differs},
                {"problem", made ? "" : made.error().message}});
    return one;
}

Result<Json> list(const VersionParts& parts, const std::string& id, const std::stop_token& stop) {
    SW_TRY(const VersionSource source, sourceOf(parts, id, stop, Patience::Request));
    SW_TRY(const std::vector<VersionSource> versions, versionsIn(parts.tools, source.file, fs::absolute(source.file).parent_path()));
    Json all = Json::array();
    for (const VersionSource& version : versions) {
        Json one = standing(parts, source, version);
        SW_TRY(one["project"], parts.host.adopt(version.file, stop));
        all.push_back(std::move(one));
    }
    return Json{{"versions", all}};
}

}  // namespace

Result<VersionSet> openVersions(const VersionParts& parts, const std::string& id, const VersionOrder& order, const std::stop_token& stop,
                                Patience patience) {
    SW_TRY(VersionSource source, sourceOf(parts, id, stop, patience));
    const fs::path folder = fs::absolute(source.file).parent_path();
    const std::optional<PlatformRules> platform = platformNamed(parts, source.project->canvas.platform);
    VersionSet versions(parts.tools, std::move(source));
    SW_CHECK(versions.aim(order.axes, folder, platform));
    return versions;
}

Json versionJson(const std::string& name, const std::string& language, const VersionWish& wish) {
    return {{"name", name},
            {"file", fs::absolute(wish.file).string()},
            {"language", language},
            {"platform", wish.platform ? wish.platform->name : ""},
            {"seconds", wish.seconds},
            {"hook", wish.hook}};
}

VersionWorks versionWorks(const std::shared_ptr<const VersionParts>& parts) {
    VersionWorks works;
    works.wish = [parts](const LenientJson& wish) -> Result<Json> {
        SW_TRY(const VersionOrder order, versionOrderFrom(parts->composition, wish));
        return versionOrderJson(order);
    };
    works.check = [parts](const std::string& id, const Json& wish, const std::stop_token& stop) { return check(*parts, id, wish, stop); };
    works.estimate = [parts](const std::string& id, const Json& wish, const std::stop_token& stop) { return estimate(*parts, id, wish, stop); };
    works.list = [parts](const std::string& id, const std::stop_token& stop) { return list(*parts, id, stop); };
    return works;
}

}  // namespace sw::app
