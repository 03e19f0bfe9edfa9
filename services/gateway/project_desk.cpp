#include "services/gateway/project_desk.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/text.h"
#include "core/graph/explain.h"
#include "core/graph/stage_graph.h"
#include "core/model/project_json.h"
#include "core/model/variants.h"
#include "services/gateway/project_answers.h"

namespace sw {
using project_answers::failure;
using project_answers::idOf;
using project_answers::kSubject;
using project_answers::refusal;
using project_answers::tagged;
namespace {

constexpr int kNarrowestFrame = 16;
constexpr int kWidestFrame = 4320;
constexpr std::size_t kLongestLabel = 200;  // bytes

HttpResponse conflict(const HttpRequest& request, const ProjectState& state, const std::vector<ProjectState>& since) {
    const Error error{ErrorCode::Exists,
                      "The project has changed meanwhile: it is at revision " + std::to_string(state.revision) +
                          " now. Look at what changed, and send the edits again for this revision.",
                      ""};
    Json body = Json::parse(errorResponse(request, kSubject, error).body);
    body["code"] = "conflict";
    body["revision"] = state.revision;
    body.update(changesJson(since));
    return tagged(jsonResponse(body, 409), state);
}

/// Does If-Match name another state than the present one? Without the header every state will do.
bool isOutdated(const HttpRequest& request, const ProjectLog& log, std::vector<ProjectState>& since) {
    const std::vector<std::string> tags = entityTags(request.header("if-match"));
    const auto fits = [&](const std::string& tag) { return tag == "*" || log.isCurrent(tag); };
    if (tags.empty() || std::ranges::any_of(tags, fits))
        return false;
    for (const std::string& tag : tags)
        if (since.empty())
            since = log.since(tag);
    return true;
}

Result<double> numberIn(const std::string& text, const std::string& name) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number) || number < 0)
        return fail(ErrorCode::InvalidInput, "\"" + name + "\" must be a number that is not negative, not \"" + text + "\".");
    return number;
}

/// {"stages", "nodes"} of what a client wants to be made: names of stages, of nodes, or both.
Result<Json> targetsFrom(const Json& asked, const Plan& plan) {
    std::vector<std::string> wanted;
    for (const Json& one : asked.is_array() ? asked : asked.is_null() ? Json::array() : Json::array({asked})) {
        if (!one.is_string())
            return fail(ErrorCode::InvalidInput, "\"targets\" must be a list of stages, such as \"voice\", or nodes, such as \"image/scene-2\".");
        wanted.push_back(one.get<std::string>());
    }
    std::vector<std::string> stages;
    std::vector<std::string> nodes;
    std::vector<std::string> known = stageNames();
    for (const PlannedNode& node : plan.nodes)
        known.push_back(node.key);
    for (const std::string& name : wanted) {
        if (std::ranges::find(known, name) == known.end()) {
            const std::string near = nearest(name, known);
            return fail(ErrorCode::InvalidInput, "There is nothing \"" + name + "\" to be made." + (near.empty() ? "" : " Did you mean " + near + "?"));
        }
        (std::ranges::find(stageNames(), name) != stageNames().end() ? stages : nodes).push_back(name);
    }
    if (!nodes.empty())
        for (const std::string& stage : std::exchange(stages, {}))
            for (const PlannedNode& node : plan.nodes)
                if (node.key.substr(0, node.key.find('/')) == stage)
                    nodes.push_back(node.key);
    return Json{{"stages", stages}, {"nodes", nodes}};
}

}  // namespace

HttpResponse ProjectDesk::create(const HttpRequest& request) const {
    NewProject made;
    ProjectState state;
    const auto create = [&]() -> Result<std::string> {
        SW_TRY(const LenientJson wish, LenientJson::parse(request.body));
        SW_TRY(made, m_works.newProject(wish));
        SW_TRY(const std::string id, m_works.host.create(made.project, request.stop));
        const ProjectHost::Task look = [&](OpenProject& project) -> Result<void> {
            state = project.log()->state();
            return {};
        };
        SW_CHECK(m_works.host.with(id, look, request.stop));
        return id;
    };
    const Result<std::string> id = create();
    if (!id)
        return failure(request, id.error());
    HttpResponse response = jsonResponse({{"id", *id}, {"revision", state.revision}, {"notes", made.notes}}, 201);
    response.headers.emplace_back("Location", "/api/project/" + *id);
    return tagged(std::move(response), state);
}

HttpResponse ProjectDesk::list(const HttpRequest& request) const {
    const Result<std::vector<ProjectEntry>> entries = m_works.host.list(request.stop);
    if (!entries)
        return failure(request, entries.error());
    Json list = Json::array();
    for (const ProjectEntry& entry : *entries)
        list.push_back({{"id", entry.id}, {"title", entry.title}, {"file", entry.file.string()}, {"open", entry.open}});
    return jsonResponse({{"projects", list}});
}

HttpResponse ProjectDesk::read(const HttpRequest& request) const {
    ProjectState state;
    Json answer;
    const ProjectHost::Task look = [&](OpenProject& project) -> Result<void> {
        const Session& session = project.session();
        state = project.log()->state();
        answer = {{"id", idOf(request)},
                  {"revision", state.revision},
                  {"file", session.paths().file.string()},
                  {"readOnly", session.readOnly()},
                  {"undo", session.undoStack().undoText().toStdString()},
                  {"redo", session.undoStack().redoText().toStdString()},
                  {"notes", session.notes()}};
        return {};
    };
    if (const Result<void> looked = m_works.host.with(idOf(request), look, request.stop); !looked)
        return failure(request, looked.error());
    const std::vector<std::string> known = entityTags(request.header("if-none-match"));
    if (std::ranges::any_of(known, [&](const std::string& tag) { return tag == "*" || tag == state.tag; })) {
        HttpResponse same;
        same.status = 304;
        return tagged(std::move(same), state);
    }
    answer["title"] = state.project->script.title;
    answer["project"] = projectToJson(*state.project);
    HttpResponse response = tagged(jsonResponse(answer), state);
    response.headers.emplace_back("Cache-Control", "private, no-cache");  // may be kept, but is asked for each time
    return response;
}

HttpResponse ProjectDesk::change(const HttpRequest& request, const Change& change) const {
    Outcome outcome;
    const ProjectHost::Task task = [&](OpenProject& project) -> Result<void> {
        outcome.conflict = isOutdated(request, *project.log(), outcome.since);
        const Result<void> changed = outcome.conflict ? Result<void>() : change(project, outcome);
        outcome.state = project.log()->state();
        return changed;
    };
    if (const Result<void> done = m_works.host.with(idOf(request), task, request.stop); !done)
        return failure(request, done.error());
    if (outcome.conflict)
        return conflict(request, outcome.state, outcome.since);
    if (outcome.refused)
        return tagged(refusal(request, *outcome.refused, outcome.edit), outcome.state);
    return tagged(jsonResponse({{"revision", outcome.state.revision}, {"made", outcome.made}}), outcome.state);
}

HttpResponse ProjectDesk::edit(const HttpRequest& request) const {
    std::size_t number = 0;
    const Result<EditOrder> order = editOrderFrom(request.body, number);
    if (!order)
        return refusal(request, order.error(), number, 400);
    if (order->label.size() > kLongestLabel)
        return refusal(request, {ErrorCode::InvalidInput, "\"label\" is what undo is called in a menu: make it shorter.", ""}, 0, 400);
    return change(request, [&](OpenProject& project, Outcome& outcome) -> Result<void> {
        if (const Result<void> fit = checkEdits(*project.session().project(), order->edits, outcome.edit); !fit) {
            outcome.refused = fit.error();
            return {};
        }
        SW_TRY(outcome.made, project.apply(order->edits, {order->label, ""}));
        return {};
    });
}

HttpResponse ProjectDesk::turn(const HttpRequest& request, Result<bool> (OpenProject::*way)(), const char* nothing) const {
    return change(request, [&](OpenProject& project, Outcome& outcome) -> Result<void> {
        SW_TRY(const bool done, (project.*way)());
        if (!done)
            outcome.refused = Error{ErrorCode::Unsupported, nothing, ""};
        return {};
    });
}

HttpResponse ProjectDesk::undo(const HttpRequest& request) const {
    return turn(request, &OpenProject::undo, "There is nothing to undo.");
}

HttpResponse ProjectDesk::redo(const HttpRequest& request) const {
    return turn(request, &OpenProject::redo, "There is nothing to redo.");
}

Result<ProjectView> ProjectDesk::view(const HttpRequest& request) const {
    return viewOf(m_works.host, idOf(request), request.stop);
}

Result<FrameOrder> ProjectDesk::frameOrder(const HttpRequest& request) const {
    FrameOrder order;
    SW_TRY(const double time, numberIn(request.queryValue("t").empty() ? "0" : request.queryValue("t"), "t"));
    order.format = request.queryValue("format").empty() ? "png" : asciiLower(request.queryValue("format"));
    if (order.format == "jpeg")
        order.format = "jpg";
    if (order.format != "png" && order.format != "jpg")
        return fail(ErrorCode::InvalidInput, "\"format\" must be png or jpg, not \"" + order.format + "\".");
    double width = 0;
    if (const std::string asked = request.queryValue("width"); !asked.empty()) {
        SW_TRY(width, numberIn(asked, "width"));
        if (width < kNarrowestFrame || width > kWidestFrame || width != std::floor(width))
            return fail(ErrorCode::InvalidInput, "\"width\" must be a whole number of pixels from " + std::to_string(kNarrowestFrame) + " to " +
                                                     std::to_string(kWidestFrame) + ".");
    }
    SW_TRY(order.view, view(request));
    const Cut& cut = *order.view.cut;
    if (cut.pictures.empty() && cut.overlays.empty())
        return fail(ErrorCode::Unsupported, "There is nothing to be seen yet: the project has no script. POST /api/project/" + idOf(request) +
                                                "/generate writes one.");
    if (time >= cut.duration.toSeconds())
        return fail(ErrorCode::InvalidInput, "The short is " + Json(std::round(cut.duration.toSeconds() * 1000) / 1000).dump() +
                                                 " seconds long: \"t\" must be less.");
    order.time = TimePoint{} + Duration::seconds(time);
    order.width = width > 0 ? static_cast<int>(width) : cut.width;
    return order;
}

HttpResponse ProjectDesk::frame(const HttpRequest& request) const {
    const Result<FrameOrder> order = frameOrder(request);
    if (!order)
        return failure(request, order.error());
    Result<std::string> picture = m_works.paint(*order, request.stop);
    if (!picture)
        return failure(request, picture.error());
    HttpResponse response;
    response.type = order->format == "png" ? "image/png" : "image/jpeg";
    response.body = std::move(*picture);
    return response;
}

HttpResponse ProjectDesk::plan(const HttpRequest& request) const {
    const Result<ProjectView> view = this->view(request);
    if (!view)
        return failure(request, view.error());
    Json answer = planJson(*view->plan);
    answer["revision"] = view->revision;
    answer["duration"] = view->cut->duration.toSeconds();
    answer["summary"] = explainTotals(*view->plan);
    return jsonResponse(answer);
}

HttpResponse ProjectDesk::issues(const HttpRequest& request) const {
    const Result<ProjectView> view = this->view(request);
    if (!view)
        return failure(request, view.error());
    const Result<std::vector<Issue>> found = m_works.check(*view, request.stop);
    if (!found)
        return failure(request, found.error());
    Json list = Json::array();
    for (const Issue& issue : *found)
        list.push_back(issueJson(issue));
    const auto count = [&](Severity severity) { return std::ranges::count(*found, severity, &Issue::severity); };
    return jsonResponse({{"revision", view->revision},
                         {"errors", count(Severity::Error)},
                         {"warnings", count(Severity::Warning)},
                         {"issues", list}});
}

HttpResponse ProjectDesk::events(const HttpRequest& request) const {
    const std::string header = request.header("last-event-id");
    HttpResponse response;
    const ProjectHost::Task listen = [&](OpenProject& project) -> Result<void> {
        response.events = project.log()->feed(header.empty() ? request.queryValue("lastEventId") : header);
        return {};
    };
    if (const Result<void> listening = m_works.host.with(idOf(request), listen, request.stop); !listening)
        return failure(request, listening.error());
    response.type = "text/event-stream";
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

HttpResponse ProjectDesk::generate(const HttpRequest& request) const {
    const auto wish = [&]() -> Result<Json> {
        SW_TRY(const LenientJson body, LenientJson::parse(request.body));
        SW_TRY(const ProjectView view, this->view(request));
        SW_TRY(const Json targets, targetsFrom(body.value("targets"), *view.plan));
        return Json{{"project", idOf(request)}, {"targets", targets}};
    }();
    return wish ? m_works.orderJob(request, kGenerateProjectKind, *wish) : failure(request, wish.error());
}

HttpResponse ProjectDesk::exportFilm(const HttpRequest& request) const {
    const auto wish = [&]() -> Result<Json> {
        SW_TRY(const LenientJson body, LenientJson::parse(request.body));
        SW_TRY(const std::string preset, body.text("preset"));
        SW_TRY(const std::string format, body.text("format", "mp4"));
        SW_TRY(const std::string variant, body.text("variant"));
        SW_CHECK(m_works.checkExport(preset, format));
        SW_TRY(const ProjectView view, this->view(request));
        if (view.plan->runs + view.plan->maybeRuns > 0)
            return fail(ErrorCode::Unsupported, "The project is not complete: " + explainTotals(*view.plan) + " POST /api/project/" +
                                                    idOf(request) + "/generate first.");
        SW_CHECK(cutNamed(*view.project, *view.cut, {}, variant));
        return Json{{"project", idOf(request)}, {"preset", preset}, {"format", format}, {"variant", variant}};
    }();
    return wish ? m_works.orderJob(request, kExportProjectKind, *wish) : failure(request, wish.error());
}

}  // namespace sw
