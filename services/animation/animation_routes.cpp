#include "services/animation/animation_routes.h"

#include <QTemporaryDir>

#include "services/animation/camera_words.h"
#include "services/animation/moving_picture.h"
#include "services/http/stage_route.h"

namespace sw {
namespace {

namespace fs = std::filesystem;

constexpr double kLongest = 60;  // seconds

Result<Json> film(const AnimationRouteParts& parts, const std::string& named, MovingPictureOrder order, const HttpRequest& request) {
    SW_TRY(const StoredMedia picture, parts.media.keep(named));
    order.folder = picture.path.parent_path();
    order.picture = {picture.path.stem().string(), picture.path.extension().string().substr(1)};
    const QTemporaryDir temporary;
    if (!temporary.isValid())
        return fail(ErrorCode::Io, "There is no room for temporary files: " + temporary.errorString().toStdString() + ". Free some.");
    const fs::path output = fs::path(temporary.path().toStdString()) / "film.mp4";
    SW_CHECK(filmPicture(order, parts.resources, output, request.stop));
    SW_TRY(const StoredMedia made, parts.media.adopt(output));
    Json result = made.json();
    result["duration"] = order.duration.toSeconds();
    return result;
}

Result<Json> animate(const AnimationRouteParts& parts, const LenientJson& body, const HttpRequest& request) {
    SW_CHECK(body.require({"imagePath", "prompt", "sceneIndex", "options.animationPrompt"}));
    SW_TRY(const std::string image, body.text("imagePath"));
    SW_TRY(const std::string words, body.text("options.animationPrompt"));
    SW_TRY(const double seconds, body.number("options.animationLength", 5, 0.1, kLongest));
    SW_TRY(const std::string aspect, body.text("aspectRatio", "9:16"));
    MovingPictureOrder order;
    SW_TRY(order.sides, sidesOfAspect(aspect));
    order.camera = cameraFromWords(words);
    order.duration = Duration::seconds(seconds);
    SW_TRY(Json result, film(parts, image, order, request));
    result["sceneIndex"] = body.value("sceneIndex");
    return Json{{"result", result}};
}

Result<Json> shoot(const AnimationRouteParts& parts, const LenientJson& body, const HttpRequest& request) {
    SW_CHECK(body.require({"imagePath", "videoPrompt", "cameraMovement", "aspectRatio", "sceneIndex"}));
    SW_TRY(const std::string image, body.text("imagePath"));
    SW_TRY(const double seconds, body.number("duration", 5, 0.1, kLongest));
    SW_TRY(const std::string aspect, body.text("aspectRatio"));
    MovingPictureOrder order;
    SW_TRY(order.sides, sidesOfAspect(aspect));
    order.camera = body.value("cameraMovement");
    order.duration = Duration::seconds(seconds);
    SW_TRY(Json result, film(parts, image, order, request));
    result["sceneIndex"] = body.value("sceneIndex");
    return Json{{"result", result}};
}

Json filmSchema() {
    return fileMadeSchema({{"duration", "number", "Seconds."}, {"sceneIndex", "", "As it was given."}});
}

Route ofPicture(Route route) {
    route.answers.push_back(failureAnswer(404, "There is no such picture in the media folder."));
    return route;
}

}  // namespace

std::vector<Route> animationRoutes(const AnimationRouteParts& parts) {
    StageRoute generate;
    generate.pattern = "/api/animation/generate";
    generate.subject = "Animation";
    generate.done = "Animation generated successfully";
    generate.summary = "Sets a picture in motion as words, or a pattern of camera positions, say.";
    generate.requestSchema = objectSchema(
        {{"imagePath", "string", "A path in the media folder, a digest or a URL of this server."},
         {"prompt", "string", "What the picture shows."},
         {"sceneIndex", "integer", "The scene that it is for; given back."},
         {"aspectRatio", "string", "9:16, 1:1, 4:5 or 16:9."},
         {"options", "object", ""}},
        {"imagePath", "prompt", "sceneIndex", "options"});
    generate.requestSchema["properties"]["options"] =
        objectSchema({{"animationPrompt", "string", "Words such as \"slow zoom in\", or {x1,y1,z1,x2,...} from -4 to 4."},
                      {"animationLength", "number", "Seconds (5)."}},
                     {"animationPrompt"});
    generate.requestSchema["examples"] = Json::array({{{"imagePath", "/api/media/NAME.jpg"},
                                           {"prompt", "A volcano at night"},
                                           {"sceneIndex", 0},
                                           {"aspectRatio", "1:1"},
                                           {"options", {{"animationPrompt", "slow zoom in"}, {"animationLength", 0.2}}}}});
    generate.responseSchema = filmSchema();
    generate.make = [parts](const LenientJson& body, const HttpRequest& request) { return animate(parts, body, request); };
    return {ofPicture(routeOf(std::move(generate)))};
}

std::vector<Route> clipRoutes(const AnimationRouteParts& parts) {
    StageRoute generate;
    generate.pattern = "/api/video/generate";
    generate.subject = "Video";
    generate.done = "Video generated successfully";
    generate.summary = "Films a picture with a camera movement.";
    generate.requestSchema = objectSchema({{"imagePath", "string", "A path in the media folder, a digest or a URL of this server."},
                                           {"videoPrompt", "string", "What happens."},
                                           {"cameraMovement", "string", "Static, Push In, Pan Left, …; or an object {type, horizontal, vertical, zoom, tilt, pan, roll}."},
                                           {"aspectRatio", "string", "9:16, 1:1, 4:5 or 16:9."},
                                           {"sceneIndex", "integer", "The scene that it is for; given back."},
                                           {"duration", "number", "Seconds (5)."}},
                                          {"imagePath", "videoPrompt", "cameraMovement", "aspectRatio", "sceneIndex"});
    generate.requestSchema["properties"]["cameraMovement"]["type"] = {"string", "object"};
    generate.requestSchema["examples"] = Json::array({{{"imagePath", "/api/media/NAME.jpg"},
                                           {"videoPrompt", "Smoke rises"},
                                           {"cameraMovement", "Push In"},
                                           {"aspectRatio", "1:1"},
                                           {"sceneIndex", 0},
                                           {"duration", 0.2}}});
    generate.responseSchema = filmSchema();
    generate.make = [parts](const LenientJson& body, const HttpRequest& request) { return shoot(parts, body, request); };
    return {withResultInErrors(ofPicture(routeOf(std::move(generate))))};
}

}  // namespace sw
