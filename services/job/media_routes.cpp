#include "services/job/media_routes.h"

#include "services/http/media_type.h"

namespace sw {
namespace {

HttpResponse serve(const MediaStore& media, const HttpRequest& request) {
    const auto name = request.arguments.find("file");
    const Result<StoredMedia> found = media.find(name == request.arguments.end() ? "" : name->second);
    if (!found)
        return errorResponse(request, "Media request failed", found.error());
    HttpResponse response;
    response.type = mediaTypeOf(found->path);
    response.file = found->path;
    // A name stands for its bytes for ever.
    response.headers = {{"Cache-Control", "private, max-age=31536000, immutable"},
                        {"X-Content-Type-Options", "nosniff"}};
    return response;
}

}  // namespace

std::vector<Route> mediaRoutes(const MediaStore& media) {
    Route route;
    route.method = "GET";
    route.pattern = "/api/media/:file";
    route.runsOn = RunsOn::ServerThread;
    route.summary = "Gives a file that was made here.";
    route.parameters = {{"Range", "header", "string", "bytes=FIRST-LAST: a part of it."}, {"If-None-Match", "header", "string", "The ETag of what is already there."}};
    route.responseType = "*/*";
    route.answers = {{206, "The part that was asked for.", {}}, {304, "It is what is already there.", {}}, failureAnswer(416, "It has no such part.")};
    route.handler = [&media](const HttpRequest& request) { return serve(media, request); };
    return {route};
}

}  // namespace sw
