#include "services/job/job_routes.h"

#include <algorithm>
#include <charconv>

#include "services/http/lenient_json.h"
#include "services/http/paid_route.h"
#include "services/job/job_documentation.h"

namespace sw {
namespace {

constexpr const char* kSubject = "Job request failed";

HttpResponse withHeader(HttpResponse response, const char* name, const std::string& value) {
    response.headers.emplace_back(name, value);
    return response;
}

/// A database that refuses is a matter of time: the client may try again.
HttpResponse failure(const HttpRequest& request, const Error& error) {
    // Jobs fail of nobody's budget while they are ordered but their account's.
    HttpResponse response = errorResponse(request, error.code == ErrorCode::OverBudget ? "Insufficient credits" : kSubject, error);
    if (error.code != ErrorCode::Io)
        return response;
    response.status = 503;
    return withHeader(std::move(response), "Retry-After", "5");
}

HttpResponse noRoom(const HttpRequest& request, int status, const std::string& message) {
    HttpResponse response = errorResponse(request, kSubject, {ErrorCode::Internal, message, ""});
    Json body = Json::parse(response.body);
    body["code"] = status == 429 ? "too_many_requests" : "queue_full";
    return withHeader(jsonResponse(body, status), "Retry-After", "30");
}

/// A number of digits alone.
std::optional<std::int64_t> wholeNumber(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0 ? std::optional(number)
                                                                                   : std::nullopt;
}

/// The wish for one short, without what nobody asks for.
Result<Json> wishOf(const LenientJson& body, const JobCheck& check) {
    if (!body.has("prompt") && !body.has("sourceText"))
        return fail(ErrorCode::InvalidInput, "Missing required parameters: prompt");
    SW_TRY(const std::string prompt, body.text("prompt"));
    SW_TRY(const std::string source, body.text("sourceText"));
    SW_TRY(const LenientJson parameters, body.object("parameters"));
    SW_TRY(const std::string kind, body.text("visualizationType", "image"));
    if (kind != "image" && kind != "animation" && kind != "video")
        return fail(ErrorCode::InvalidInput,
                    "\"visualizationType\" must be image, animation or video, not \"" + kind + "\".");
    SW_TRY(const std::string preset, body.text("preset"));
    Json wish = {{"prompt", prompt},
                 {"sourceText", source},
                 {"parameters", parameters.json()},
                 {"visualizationType", kind},
                 {"preset", preset}};
    if (check)
        SW_CHECK(check(wish));
    return wish;
}

/// The wishes of a batch: each prompt is a text, or an object like the body of one job; what it does not say, the body
/// does.
Result<std::vector<Json>> wishesOf(const LenientJson& body, const JobCheck& check) {
    SW_CHECK(body.require({"prompts"}));
    const Json prompts = body.value("prompts");
    if (!prompts.is_array() || prompts.empty() || prompts.size() > job_documentation::kMostPrompts)
        return fail(ErrorCode::InvalidInput,
                    "\"prompts\" must be a list of 1 to " + std::to_string(job_documentation::kMostPrompts) + " prompts.");
    std::vector<Json> wishes;
    for (const Json& prompt : prompts) {
        Json one = prompt.is_object() ? prompt : Json{{"prompt", prompt}};
        for (const char* name : {"parameters", "visualizationType", "preset"})
            if (!one.contains(name) && body.has(name))
                one[name] = body.value(name);
        SW_TRY(Json wish, wishOf(LenientJson(std::move(one)), check));
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

Result<JobOrder> orderOf(const HttpRequest& request, const LenientJson& body) {
    JobOrder order;
    order.kind = kShortKind;
    order.account = request.caller.account;
    SW_TRY(order.callbackUrl, body.text("callbackUrl"));
    SW_TRY(order.idempotencyKey, idempotencyKey(request));
    return order;
}

/// The routes' handlers.
class JobDesk {
public:
    JobDesk(JobQueue& queue, JobCheck check) : m_queue(queue), m_check(std::move(check)) {}

    [[nodiscard]] HttpResponse generate(const HttpRequest& request) const {
        const auto order = [&]() -> Result<JobOrder> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_TRY(JobOrder one, orderOf(request, body));
            SW_TRY(one.request, wishOf(body, m_check));
            return one;
        }();
        return answer(request, order, [](const JobCreation& made) {
            return Json{{"jobId", made.id}, {"status", "pending"}};
        });
    }

    [[nodiscard]] HttpResponse createBatch(const HttpRequest& request) const {
        const auto order = [&]() -> Result<JobOrder> {
            SW_TRY(const LenientJson body, LenientJson::parse(request.body));
            SW_TRY(JobOrder batch, orderOf(request, body));
            SW_TRY(batch.parts, wishesOf(body, m_check));
            batch.request = {{"prompts", batch.parts.size()}};
            return batch;
        }();
        return answer(request, order, [](const JobCreation& made) {
            Json jobs = Json::array();
            for (const std::string& part : made.parts)
                jobs.push_back({{"jobId", part}, {"status", "pending"}});
            return Json{{"jobId", made.id}, {"status", "created"}, {"jobs", jobs}};
        });
    }

    [[nodiscard]] HttpResponse list(const HttpRequest& request) const {
        const Result<Json> page = pageOf(request);
        return page ? jsonResponse(*page) : failure(request, page.error());
    }

    [[nodiscard]] HttpResponse show(const HttpRequest& request) const {
        const Result<JobState> job = visible(request);
        if (!job)
            return failure(request, job.error());
        Json shown = jobJson(*job);
        if (job->kind == kBatchKind) {
            const Result<std::vector<JobState>> parts = m_queue.store().partsOf(job->id);
            if (!parts)
                return failure(request, parts.error());
            for (const JobState& part : *parts)
                shown["jobs"].push_back(
                    {{"jobId", part.id}, {"status", jobStatusName(part.status)}, {"progress", part.progress}});
        }
        return jsonResponse(shown);
    }

    [[nodiscard]] HttpResponse cancel(const HttpRequest& request) const {
        return change(request, [&](const std::string& id) { return m_queue.cancel(id); });
    }
    [[nodiscard]] HttpResponse retry(const HttpRequest& request) const {
        return change(request, [&](const std::string& id) { return m_queue.retry(id); });
    }

    [[nodiscard]] HttpResponse remove(const HttpRequest& request) const {
        const Result<JobState> job = visible(request);
        if (!job)
            return failure(request, job.error());
        const Result<void> removed = m_queue.remove(job->id);
        return removed ? jsonResponse({{"jobId", job->id}, {"message", "The job was removed."}})
                       : failure(request, removed.error());
    }

    [[nodiscard]] HttpResponse events(const HttpRequest& request) const {
        const Result<JobState> job = visible(request);
        if (!job)
            return failure(request, job.error());
        const std::string last = request.header("last-event-id").empty() ? request.queryValue("lastEventId")
                                                                         : request.header("last-event-id");
        const std::optional<std::int64_t> after = last.empty() ? 0 : wholeNumber(last);
        if (!after)
            return failure(request,
                           {ErrorCode::InvalidInput, "Last-Event-ID must be the id of an event of this job.", ""});
        HttpResponse response;
        response.type = "text/event-stream";
        response.headers.emplace_back("Cache-Control", "no-store");
        response.events = m_queue.store().feed(job->id, *after);
        return response;
    }

private:
    HttpResponse answer(const HttpRequest& request, const Result<JobOrder>& order,
                        const std::function<Json(const JobCreation&)>& made) const {
        if (!order)
            return failure(request, order.error());
        return creationResponse(request, m_queue.create(*order), made);
    }

    /// The job that the path names, if the caller may know of it.
    [[nodiscard]] Result<JobState> visible(const HttpRequest& request) const {
        const auto id = request.arguments.find("id");
        return jobFor(m_queue.store(), request.caller, id == request.arguments.end() ? "" : id->second);
    }

    template <class Change>
    HttpResponse change(const HttpRequest& request, const Change& change) const {
        const Result<JobState> job = visible(request);
        if (!job)
            return failure(request, job.error());
        const Result<JobState> after = change(job->id);
        return after ? jsonResponse(jobJson(*after)) : failure(request, after.error());
    }

    [[nodiscard]] Result<Json> pageOf(const HttpRequest& request) const {
        job_sql::Filter filter;
        filter.account = accountSeenBy(request.caller);
        if (const std::string status = request.queryValue("status"); !status.empty()) {
            filter.status = jobStatusFrom(status);
            if (!filter.status)
                return fail(ErrorCode::InvalidInput,
                            "There is no status \"" + status +
                                "\". There are: pending, in_progress, completed, incomplete, failed, cancelled.");
        }
        if (const std::string limit = request.queryValue("limit"); !limit.empty()) {
            const std::optional<std::int64_t> number = wholeNumber(limit);
            if (!number || *number < 1 || *number > job_documentation::kMostListed)
                return fail(ErrorCode::InvalidInput,
                            "\"limit\" must be a whole number from 1 to " + std::to_string(job_documentation::kMostListed) + ".");
            filter.limit = static_cast<int>(*number);
        }
        if (const std::string cursor = request.queryValue("cursor"); !cursor.empty()) {
            const std::optional<std::int64_t> number = wholeNumber(cursor);
            if (!number || *number == 0)
                return fail(ErrorCode::InvalidInput, "\"cursor\" must be the nextCursor of the page before.");
            filter.before = *number;
        }
        const auto limit = static_cast<std::size_t>(filter.limit++);
        SW_TRY(std::vector<JobState> jobs, m_queue.store().jobs(filter));
        const bool more = jobs.size() > limit;
        jobs.resize(std::min(jobs.size(), limit));
        Json page = {{"jobs", Json::array()}, {"nextCursor", more ? Json(std::to_string(jobs.back().number)) : Json()}};
        for (const JobState& job : jobs)
            page["jobs"].push_back(jobJson(job));
        return page;
    }

    JobQueue& m_queue;
    JobCheck m_check;
};

}  // namespace

std::string accountSeenBy(const Caller& caller) {
    return caller.account == kOwnerAccount || caller.may(Scope::Admin) ? "" : caller.account;
}

Result<JobState> jobFor(JobStore& store, const Caller& caller, const std::string& id) {
    SW_TRY(JobState job, store.job(id));
    const std::string account = accountSeenBy(caller);
    if (!account.empty() && job.account != account)
        return store.job("");  // says the same as of a job that does not exist
    return job;
}

HttpResponse creationResponse(const HttpRequest& request, const Result<JobCreation>& creation,
                              const std::function<Json(const JobCreation&)>& made) {
    if (!creation)
        return failure(request, creation.error());
    switch (creation->outcome) {
        case JobCreation::Outcome::QueueFull:
            return noRoom(request, 503, "So many jobs wait that no more are taken on. Try again later.");
        case JobCreation::Outcome::AccountFull:
            return noRoom(request, 429,
                          "So many of your jobs wait that no more are taken on. Try again when some are finished.");
        case JobCreation::Outcome::KeyReused:
            return failure(
                request,
                {ErrorCode::Unsupported,
                 "This Idempotency-Key was used for another request. Give each request a key of its own.", ""});
        case JobCreation::Outcome::Made:
        case JobCreation::Outcome::Repeated:
            break;
    }
    return withHeader(jsonResponse(made(*creation), 202), "Location", "/api/job/status/" + creation->id);
}

std::vector<Route> jobRoutes(JobQueue& queue, const JobCheck& check) {
    using Handler = HttpResponse (JobDesk::*)(const HttpRequest&) const;
    const auto desk = std::make_shared<const JobDesk>(queue, check);
    std::vector<Route> routes;
    const auto add = [&](const char* method, const std::string& pattern, const char* summary, Handler handler,
                         const Json& requestSchema, const Json& responseSchema) {
        Route route;
        route.method = method;
        route.pattern = pattern;
        // What only reads is quick; what writes waits for the disk.
        route.runsOn = route.method == "GET" && handler != &JobDesk::list ? RunsOn::ServerThread : RunsOn::Worker;
        route.summary = summary;
        route.requestSchema = requestSchema;
        route.responseSchema = responseSchema;
        job_documentation::describe(route);
        route.handler = [desk, handler](const HttpRequest& request) { return ((*desk).*handler)(request); };
        routes.push_back(std::move(route));
    };
    using namespace job_documentation;
    add("POST", "/api/job/generate", "Makes a short of a prompt or a text, as a job.", &JobDesk::generate, wishSchema(),
        createdSchema());
    add("POST", "/api/job/create", "Makes a short of each prompt, as a batch of jobs.", &JobDesk::createBatch,
        batchSchema(), createdBatchSchema());
    add("GET", "/api/job/jobs", "Lists jobs, the newest first.", &JobDesk::list, {}, listSchema());
    add("GET", "/api/job/jobs/:id", "Shows how far a job is and what it has made.", &JobDesk::show, {}, jobSchema());
    add("GET", "/api/job/status/:id", "Shows how far a job is and what it has made.", &JobDesk::show, {}, jobSchema());
    for (const std::string job : {"/api/job/jobs/:id", "/api/job/:id"}) {
        add("DELETE", job, "Removes a job and what only it has made; one that runs is cancelled first.",
            &JobDesk::remove, {}, removedSchema());
        add("POST", job + "/cancel", "Cancels a job; what is finished is kept.", &JobDesk::cancel, {}, jobSchema());
        add("POST", job + "/retry", "Does what a job has not finished.", &JobDesk::retry, {}, jobSchema());
        add("GET", job + "/events", "Tells what happens to a job as server-sent events, after Last-Event-ID.",
            &JobDesk::events, {}, {});
    }
    return routes;
}

}  // namespace sw
