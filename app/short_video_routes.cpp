#include "app/short_video_routes.h"

#include <algorithm>
#include <array>
#include <memory>

#include "app/short_video_wish.h"
#include "core/base/text.h"
#include "services/http/paid_route.h"
#include "services/http/stage_route.h"
#include "services/job/job_routes.h"

namespace sw::app {
namespace {

constexpr const char* kSubject = "Short video request failed";
constexpr int kPage = 200;

Json namesOf(const auto& entries) {
    Json names = Json::array();
    for (const auto& entry : entries)
        names.push_back(entry.name);
    return names;
}

/// What short-video-maker knows of a job's status.
const char* videoStatus(JobStatus status) {
    return status == JobStatus::Completed ? "ready" : isOver(status) ? "failed" : "processing";
}

/// The routes' handlers.
class VideoDesk {
public:
    explicit VideoDesk(GatewayParts& parts) : m_parts(parts), m_queue(*parts.jobs()) {}

    [[nodiscard]] HttpResponse create(const HttpRequest& request) const {
        const Result<LenientJson> body = LenientJson::parse(request.body);
        if (!body)
            return refused(request, "Invalid input", body.error(), Json());
        const ShortVideoWish wish = shortVideoWish(*body, m_parts.voices());
        if (!wish.problems.empty())
            return refused(request, "Validation failed", {ErrorCode::InvalidInput, problemsText(wish.problems), ""},
                           wish.problems);
        JobOrder order{kShortKind, request.caller.account, wish.request};
        const Result<std::string> key = idempotencyKey(request);
        if (!key)
            return refused(request, "Invalid input", key.error(), Json());
        order.idempotencyKey = *key;
        HttpResponse response = creationResponse(request, m_queue.create(order), [&](const JobCreation& made) {
            return Json{{"videoId", made.id}, {"notes", wish.notes}};
        });
        if (response.status == 202)
            response.status = 201;
        return response;
    }

    /// As there, a video that is not known has failed.
    [[nodiscard]] HttpResponse status(const HttpRequest& request) const {
        const Result<JobState> job = video(request);
        if (!job && job.error().code != ErrorCode::NotFound)
            return errorResponse(request, kSubject, job.error());
        return jsonResponse({{"status", job ? videoStatus(job->status) : "failed"}});
    }

    [[nodiscard]] HttpResponse film(const HttpRequest& request) const {
        const auto file = [&]() -> Result<StoredMedia> {
            SW_TRY(const JobState job, video(request));
            if (job.status != JobStatus::Completed)
                return fail(ErrorCode::NotFound, "The video is not finished. GET /api/short-video/" + job.id +
                                                     "/status says how it stands.");
            return m_parts.media().find(stringOr(job.result, "fileName"));
        }();
        if (!file)
            return errorResponse(request, file.error().code == ErrorCode::NotFound ? "Video not found" : kSubject,
                                 file.error());
        HttpResponse response;
        response.type = "video/mp4";
        response.file = file->path;
        response.headers = {{"Content-Disposition", "inline; filename=" + request.arguments.at("id") + ".mp4"}};
        return response;
    }

    /// As there, removing what is not there succeeds.
    [[nodiscard]] HttpResponse remove(const HttpRequest& request) const {
        const Result<void> removed =
            video(request).and_then([this](const JobState& job) { return m_queue.remove(job.id); });
        if (!removed && removed.error().code != ErrorCode::NotFound)
            return errorResponse(request, kSubject, removed.error());
        return jsonResponse({{"success", true}});
    }

    [[nodiscard]] HttpResponse list(const HttpRequest& request) const {
        Json videos = Json::array();
        job_sql::Filter filter{accountSeenBy(request.caller), {}, kPage, 0};
        for (;;) {
            const Result<std::vector<JobState>> page = m_queue.store().jobs(filter);
            if (!page)
                return errorResponse(request, kSubject, page.error());
            for (const JobState& job : *page)
                if (job.kind == kShortKind)
                    videos.push_back({{"id", job.id}, {"status", videoStatus(job.status)}});
            if (page->size() < static_cast<std::size_t>(kPage))
                return jsonResponse({{"videos", videos}});
            filter.before = page->back().number;
        }
    }

private:
    [[nodiscard]] Result<JobState> video(const HttpRequest& request) const {
        SW_TRY(JobState job, jobFor(m_queue.store(), request.caller, request.arguments.at("id")));
        return job.kind == kShortKind ? Result<JobState>(job) : m_queue.store().job("");
    }

    static std::string problemsText(const Json& problems) {
        std::vector<std::string> fields;
        for (const auto& [field, problem] : problems.items())
            fields.push_back(field);
        return "Validation failed for " + std::to_string(fields.size()) + " field(s): " + joined(fields, ", ");
    }

    /// The error in both forms: ours, and that of short-video-maker.
    static HttpResponse refused(const HttpRequest& request, const std::string& subject, const Error& error,
                                const Json& problems) {
        HttpResponse response = errorResponse(request, subject, error);
        Json body = Json::parse(response.body);
        body["message"] = error.message;
        if (!problems.is_null())
            body["missingFields"] = problems;
        response.body = canonicalText(body);
        return response;
    }

    GatewayParts& m_parts;
    JobQueue& m_queue;
};

Route routeFor(const char* method, const char* pattern, const char* summary, const Json& responseSchema) {
    Route route;
    route.method = method;
    route.pattern = pattern;
    route.summary = summary;
    route.group = "short-video-maker";
    route.responseSchema = responseSchema;
    return route;
}

Json statusSchema() {
    return {{"type", "string"}, {"enum", {"processing", "ready", "failed"}}};
}

Json listOfText() {
    return {{"type", "array"}, {"items", {{"type", "string"}}}};
}

Route createRoute() {
    Json created = wholeSchema(
        {{"videoId", "string", ""}, {"notes", "array", "What of the config is not followed here, as sentences."}});
    created["properties"]["notes"]["items"] = {{"type", "string"}};
    Route route = routeFor("POST", "/api/short-video", "Makes a short of scenes, as a job.", created);
    route.requestSchema = shortVideoSchema();
    route.responseStatus = 201;
    route.parameters = {
        {"Idempotency-Key", "header", "string", "A repeated request with the same key is the same video."}};
    route.answers = {
        tooFewCreditsAnswer(),
        failureAnswer(422, "The account's plan does not allow it, or the Idempotency-Key was used for another request."),
        failureAnswer(
            429, "So many of the caller's jobs wait that no more are taken on; Retry-After says when to come back.")};
    return route;
}

Route statusRoute() {
    Json schema = wholeSchema({{"status", "string", ""}});
    schema["properties"]["status"] = statusSchema();
    return routeFor("GET", "/api/short-video/:id/status", "How a video stands.", schema);
}

Route filmRoute() {
    Route route = routeFor("GET", "/api/short-video/:id", "The film of a video that is ready.", {});
    route.responseType = "video/mp4";
    route.parameters = {{"Range", "header", "string", "bytes=FIRST-LAST: a part of it."}};
    route.answers = {{206, "The part that was asked for.", {}},
                     {304, "It is what is already there.", {}},
                     failureAnswer(416, "It has no such part.")};
    return route;
}

Route listRoute() {
    Json video = wholeSchema({{"id", "string", ""}, {"status", "string", ""}});
    video["properties"]["status"] = statusSchema();
    Json schema = wholeSchema({{"videos", "array", ""}});
    schema["properties"]["videos"]["items"] = video;
    return routeFor("GET", "/api/short-videos", "All videos.", schema);
}

}  // namespace

Result<std::vector<Route>> shortVideoRoutes(GatewayParts& parts) {
    const auto desk = std::make_shared<const VideoDesk>(parts);
    std::vector<Route> routes;
    const auto add = [&](Route route, HttpResponse (VideoDesk::*handler)(const HttpRequest&) const) {
        route.handler = [desk, handler](const HttpRequest& request) { return ((*desk).*handler)(request); };
        routes.push_back(std::move(route));
    };
    add(createRoute(), &VideoDesk::create);
    add(statusRoute(), &VideoDesk::status);
    add(filmRoute(), &VideoDesk::film);
    add(routeFor("DELETE", "/api/short-video/:id", "Removes a video.", wholeSchema({{"success", "boolean", ""}})),
        &VideoDesk::remove);
    add(listRoute(), &VideoDesk::list);

    const auto addList = [&](const char* pattern, const char* summary, const Json& names) {
        Route route = routeFor("GET", pattern, summary, listOfText());
        route.runsOn = RunsOn::ServerThread;
        route.handler = [answer = jsonResponse(names)](const HttpRequest&) { return answer; };
        routes.push_back(std::move(route));
    };
    SW_TRY(const std::vector<MoodEntry> moods, parts.composition().moods());
    addList("/api/voices", "The names of all voices.", namesOf(parts.voices()));
    addList("/api/music-tags", "What `music` can be.", namesOf(moods));
    return routes;
}

}  // namespace sw::app
