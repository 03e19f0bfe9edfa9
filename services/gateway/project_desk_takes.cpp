#include <QDateTime>
#include <QFileInfo>
#include <system_error>

#include "core/base/text.h"
#include "services/gateway/project_answers.h"
#include "services/gateway/project_desk.h"
#include "services/http/media_type.h"

namespace sw {
using project_answers::failure;
using project_answers::idOf;
using project_answers::refusal;
namespace {

namespace fs = std::filesystem;

constexpr int kMostAtOnce = 20;
constexpr int kHighestTake = 9999;

MediaRef mediaRef(const std::string& fileName) {
    const std::size_t dot = fileName.find('.');
    return dot == std::string::npos ? MediaRef{} : MediaRef{fileName.substr(0, dot), fileName.substr(dot + 1)};
}

/// When the first of its files was written, as RFC 3339 has it; null without files.
Json momentOf(const AssetRecord& asset, const fs::path& folder) {
    QDateTime first;
    for (const auto& [role, media] : asset.files) {
        const QDateTime written = QFileInfo(QString::fromStdString((folder / media.fileName()).string())).lastModified();
        if (!first.isValid() || written < first)
            first = written;
    }
    return first.isValid() ? Json(first.toUTC().toString(Qt::ISODateWithMs).toStdString()) : Json();
}

Json filesOf(const AssetRecord& asset, const fs::path& folder, const std::string& project) {
    Json files = Json::array();
    for (const auto& [role, media] : asset.files) {
        std::error_code error;
        const std::uintmax_t size = fs::file_size(folder / media.fileName(), error);
        files.push_back({{"role", role},
                         {"fileName", media.fileName()},
                         {"url", "/api/project/" + project + "/media/" + media.fileName()},
                         {"type", mediaTypeOf(media.fileName())},
                         {"size", error ? Json() : Json(size)}});
    }
    return files;
}

Json takeJson(const Take& take, const ProjectView& view, const std::string& node, const std::string& project) {
    const AssetRecord& asset = *take.asset;
    const AssetPtr standing = view.plan->index.find(node);
    Json json = {{"take", take.number},
                 {"provider", asset.provider},
                 {"model", asset.model},
                 {"licence", asset.licence},
                 {"cost", asset.cost},
                 {"note", stringOr(asset.extra, "choice")},
                 {"took", asset.took.toSeconds()},
                 {"made", momentOf(asset, view.mediaFolder)},
                 {"inUse", standing && standing->fingerprint == asset.fingerprint},
                 {"files", filesOf(asset, view.mediaFolder, project)}};
    if (asset.value.is_object() && asset.value.contains("duration"))
        json["duration"] = Duration{integerOr(asset.value, "duration", 0)}.toSeconds();
    for (const char* name : {"width", "height"})
        if (asset.value.is_object() && asset.value.contains(name))
            json[name] = asset.value[name];
    return json;
}

std::string numbersIn(const Takes& takes) {
    std::vector<std::string> numbers;
    for (const Take& take : takes.made)
        numbers.push_back(std::to_string(take.number));
    return numbers.empty() ? "none yet" : joined(numbers, ", ");
}

}  // namespace

HttpResponse ProjectDesk::media(const HttpRequest& request) const {
    const auto named = request.arguments.find("file");
    const MediaRef media = mediaRef(named == request.arguments.end() ? "" : named->second);
    HttpResponse response;
    const ProjectHost::Task find = [&](OpenProject& project) -> Result<void> {
        const AssetStore& store = project.session().store();
        if (!isMediaRef(media) || !store.has(media))
            return fail(ErrorCode::NotFound, "The project has no media file of that name. GET takes lists those of its takes.");
        response.file = store.path(media);
        return {};
    };
    if (const Result<void> found = m_works.host.with(idOf(request), find, request.stop); !found)
        return failure(request, found.error());
    response.type = mediaTypeOf(response.file);
    // A name stands for its bytes for ever.
    response.headers = {{"Cache-Control", "private, max-age=31536000, immutable"}, {"X-Content-Type-Options", "nosniff"}};
    return response;
}

HttpResponse ProjectDesk::takes(const HttpRequest& request) const {
    const std::string target = request.queryValue("target");
    if (target.empty())
        return refusal(request, {ErrorCode::InvalidInput, "Missing required parameters: target", ""}, 0, 400);
    const Result<TakesView> found = takesOf(m_works.host, idOf(request), target, request.stop);
    if (!found)
        return failure(request, found.error());
    Json list = Json::array();
    for (const Take& take : found->takes.made)
        list.push_back(takeJson(take, found->view, found->takes.node, idOf(request)));
    return jsonResponse({{"revision", found->view.revision},
                         {"target", found->takes.node},
                         {"current", found->takes.current},
                         {"locked", found->takes.locked},
                         {"currency", found->view.plan->currency},
                         {"takes", list}});
}

HttpResponse ProjectDesk::makeTakes(const HttpRequest& request) const {
    const auto wish = [&]() -> Result<Json> {
        SW_TRY(const LenientJson body, LenientJson::parse(request.body));
        SW_CHECK(body.require({"target"}));
        SW_TRY(const std::string target, body.text("target"));
        SW_TRY(const std::int64_t count, body.integer("count", 1, 1, kMostAtOnce));
        SW_TRY(const TakesView found, takesOf(m_works.host, idOf(request), target, request.stop));
        if (found.takes.locked)
            return fail(ErrorCode::Unsupported, found.takes.node + " is locked: no other take of it is made. Unlock it first, with the edit SetLocked.");
        return Json{{"project", idOf(request)}, {"target", found.takes.node}, {"count", count}};
    }();
    return wish ? m_works.orderJob(request, kMakeTakesKind, *wish) : failure(request, wish.error());
}

HttpResponse ProjectDesk::chooseTake(const HttpRequest& request) const {
    SetTake chosen;
    const auto choose = [&]() -> Result<void> {
        SW_TRY(const LenientJson body, LenientJson::parse(request.body));
        SW_CHECK(body.require({"target", "take"}));
        SW_TRY(const std::string target, body.text("target"));
        SW_TRY(const std::int64_t take, body.integer("take", 0, 0, kHighestTake));
        SW_TRY(const TakesView found, takesOf(m_works.host, idOf(request), target, request.stop));
        chosen = {found.takes.node, static_cast<int>(take)};
        if (!found.takes.find(chosen.take))
            return fail(ErrorCode::Unsupported, chosen.node + " has no take " + std::to_string(chosen.take) + ". There are: " + numbersIn(found.takes) +
                                                    ". POST /api/project/" + idOf(request) + "/takes makes more.");
        return {};
    };
    if (const Result<void> can = choose(); !can)
        return failure(request, can.error());
    return change(request, [&](OpenProject& project, Outcome& outcome) -> Result<void> {
        SW_TRY(outcome.made, project.apply({chosen}, {}));
        return {};
    });
}

}  // namespace sw
