#include "app/services.h"

#include <algorithm>

#include "app/mcp_tools.h"
#include "app/project_works.h"
#include "app/script_route.h"
#include "app/short_video_routes.h"
#include "app/short_wish.h"
#include "core/graph/stage_graph.h"
#include "services/animation/animation_routes.h"
#include "services/auth/auth_routes.h"
#include "services/gateway/mcp.h"
#include "services/gateway/open_api.h"
#include "services/gateway/project_rights.h"
#include "services/image/image_routes.h"
#include "services/job/job_routes.h"
#include "services/job/media_routes.h"
#include "services/music/music_routes.h"
#include "services/voice/voice_routes.h"

namespace sw::app {
namespace {

std::vector<Route> ofLlm(GatewayParts& parts) {
    return parts.alsoLater(scriptRoutes(parts));
}

std::vector<Route> ofImage(GatewayParts& parts) {
    return parts.alsoLater(imageRoutes({parts.stage(stages::kStoryboard), parts.stage(stages::kImage), parts.media(),
                                        [&parts](const std::string& text) { return parts.languageOf(text); }}));
}

std::vector<Route> ofVoice(GatewayParts& parts) {
    return parts.alsoLater(voiceRoutes({parts.stage(stages::kVoice), parts.media(), parts.voices(),
                                        [&parts](const std::string& text) { return parts.languageOf(text); }}));
}

std::vector<Route> ofAnimation(GatewayParts& parts) {
    return parts.alsoLater(animationRoutes({parts.media(), parts.composition().data()}));
}

std::vector<Route> ofMusic(GatewayParts& parts) {
    return parts.alsoLater(musicRoutes({parts.stage(stages::kMusic), parts.media()}));
}

std::vector<Route> ofVideo(GatewayParts& parts) {
    std::vector<Route> routes = clipRoutes({parts.media(), parts.composition().data()});
    for (Route& route : composeRoutes(parts))
        routes.push_back(std::move(route));
    return parts.alsoLater(std::move(routes));
}

std::vector<Route> ofAuth(GatewayParts& parts) {
    std::vector<Route> routes = authRoutes(parts.access().accounts());
    for (Route& route : parts.openId().routes(parts.composition(), parts.access()))
        routes.push_back(std::move(route));
    return routes;
}

std::vector<Route> ofJob(GatewayParts& parts) {
    if (!parts.jobs())
        return {};
    std::vector<Route> routes = jobRoutes(*parts.jobs(), checkShortWish);
    for (Route& route : stageRoutes(*parts.jobs(), parts.stageService()))
        routes.push_back(std::move(route));
    return routes;
}

ProjectRights projectRights(GatewayParts& parts) {
    Belongings& belongings = parts.access().belongings();
    return {[&belongings](const std::string& project) { return belongings.accountOf(kProjectKind, project); },
            [&belongings](const std::string& project, const std::string& account) { return belongings.give(kProjectKind, project, account); }};
}

std::vector<Route> ofBilling(GatewayParts& parts) {
    return parts.accounting().routes();
}

}  // namespace

const std::vector<Service>& services() {
    static const std::vector<Service> kAll = {
        {"llm", "LLM", 1, ofLlm},
        {"image", "Image", 2, ofImage},
        {"voice", "Voice", 3, ofVoice},
        {"animation", "Animation", 4, ofAnimation},
        {"music", "Music", 5, ofMusic},
        {"video", "Video", 6, ofVideo},
        {"auth", "Auth", 7, ofAuth},
        {"job", "Job", 8, ofJob},
        {"billing", "Billing", 9, ofBilling},
    };
    return kAll;
}

std::string prefixOf(const Service& service) {
    return "/api/" + service.name;
}

std::vector<Route> ownRoutes(const Service& service, GatewayParts& parts) {
    std::vector<Route> routes = service.routes ? service.routes(parts) : std::vector<Route>();
    const std::string prefix = prefixOf(service);
    for (Route& route : routes)
        if (route.pattern.starts_with(prefix + "/"))
            route.pattern.erase(0, prefix.size());
    // What it makes is fetched from where it was made.
    for (Route& route : mediaRoutes(parts.media()))
        routes.push_back(std::move(route));
    return routes;
}

void nameServices(GatewaySettings& settings) {
    for (const Service& service : services())
        if (service.routes && std::ranges::find(settings.forwards, service.name, &Forward::name) == settings.forwards.end())
            settings.services.push_back(service.name);
}

std::vector<ReadyCheck> readyChecks(GatewayParts& parts) {
    std::vector<ReadyCheck> checks = {{"database", [&parts] { return parts.database()->check(); }},
                                      {"media", [&parts] { return parts.media().check(); }},
                                      {"disk", checkSpace}};
    if (parts.jobs())
        checks.push_back({"jobs", [&parts] { return parts.jobs()->check(); }});
    return checks;
}

Result<std::vector<Route>> allRoutes(GatewayParts& parts) {
    std::vector<Route> all;
    const auto add = [&all](std::vector<Route> routes) {
        for (Route& route : routes)
            all.push_back(std::move(route));
    };
    for (const Service& service : services())
        if (service.routes)
            add(service.routes(parts));
    add(mediaRoutes(parts.media()));
    if (parts.jobs()) {
        SW_TRY(std::vector<Route> shortVideos, shortVideoRoutes(parts));
        add(std::move(shortVideos));
    }
    if (ProjectHost* projects = parts.projects())
        add(withRights(projectRoutes(projectWorks(parts, *projects)), projectRights(parts)));
    add(mcpRoutes(mcpTools(all), SW_VERSION));
    SW_TRY(const std::string page, parts.composition().disk().read(parts.composition().data() / "docs.html"));
    add(documentationRoutes(all, SW_VERSION, page));
    return all;
}

}  // namespace sw::app
