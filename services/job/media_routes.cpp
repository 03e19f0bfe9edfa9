#include "services/job/media_routes.h"

#include <map>

namespace sw {
namespace {

/// Only what cannot run as a page in a browser has a type of its own.
std::string typeOf(const std::filesystem::path& file) {
    static const std::map<std::string, std::string> kTypes = {
        {".mp4", "video/mp4"},   {".mov", "video/quicktime"},  {".webm", "video/webm"}, {".gif", "image/gif"},
        {".png", "image/png"},   {".jpg", "image/jpeg"},       {".jpeg", "image/jpeg"}, {".webp", "image/webp"},
        {".wav", "audio/wav"},   {".mp3", "audio/mpeg"},       {".m4a", "audio/mp4"},   {".ogg", "audio/ogg"},
        {".flac", "audio/flac"}, {".json", "application/json"}};
    const auto found = kTypes.find(file.extension().string());
    return found == kTypes.end() ? "application/octet-stream" : found->second;
}

HttpResponse serve(const MediaStore& media, const HttpRequest& request) {
    const auto name = request.arguments.find("file");
    const Result<StoredMedia> found = media.find(name == request.arguments.end() ? "" : name->second);
    if (!found)
        return errorResponse(request, "Media request failed", found.error());
    HttpResponse response;
    response.type = typeOf(found->path);
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
