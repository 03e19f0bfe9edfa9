#include "services/image/image_routes.h"

#include "core/base/language_tag.h"
#include "core/model/aspect.h"
#include "services/http/stage_route.h"
#include "services/image/codec.h"
#include "services/image/flat_picture.h"

namespace sw {
namespace {

constexpr int kJpegQuality = 92;
constexpr const char* kScene = "scene-1";

/// What the stage "image" needs for a scene that is nothing but a prompt.
Result<Json> parametersFor(const ImageRouteParts& parts, const LenientJson& body, const std::stop_token& stop) {
    SW_TRY(const std::string prompt, body.text("prompt"));
    SW_TRY(const std::string negative, body.text("negativePrompt"));
    SW_TRY(const std::string look, body.text("look", "depth"));
    SW_TRY(const std::int64_t seed, body.integer("seed", 1, 0, std::numeric_limits<std::int64_t>::max()));
    SW_TRY(const std::string aspect, body.text("aspectRatio", "9:16"));
    SW_TRY(const CanvasSides sides, sidesOfAspect(aspect));
    SW_TRY(std::string language, body.text("language"));
    SW_CHECK(checkLanguage(language));
    if (language.empty() || language == "auto")
        language = parts.detectLanguage(prompt).value_or("en");
    const Json scene = {{"id", kScene}, {"kind", "point"}, {"prompt", prompt}, {"negativePrompt", negative}};
    const Json story = {{"title", prompt}, {"language", language}, {"look", look}, {"seed", seed}, {"motif", Json::array()}, {"scenes", {scene}}};
    SW_TRY(const StageResult plan, parts.storyboard.run({"storyboard", story, {}}, {stop, {}}));
    return Json{{"prompt", prompt},
                {"negativePrompt", negative},
                {"direction", plan.value.at("scenes").at(kScene)},
                {"palette", plan.value.value("palette", Json::object())},
                {"look", look},
                {"width", sides.width},
                {"height", sides.height},
                {"seed", seed}};
}

Result<Json> draw(const ImageRouteParts& parts, const LenientJson& body, const HttpRequest& request) {
    SW_CHECK(body.require({"prompt", "sceneIndex"}));
    SW_TRY(const Json parameters, parametersFor(parts, body, request.stop));
    SW_TRY(const StageResult drawn, parts.image.run({"image/" + std::string(kScene), parameters, {}}, {request.stop, {}}));
    SW_TRY(const QImage flat, flatPicture(drawn));
    SW_TRY(const std::string bytes, illustration::jpegOf(flat, kJpegQuality));
    SW_TRY(const StoredMedia file, parts.media.put(bytes, "jpg"));
    Json result = file.json();
    result["imageUrl"] = file.url();
    result["originalUrl"] = file.url();
    result["width"] = flat.width();
    result["height"] = flat.height();
    result["alt"] = stringOr(drawn.value, "alt");
    result["provider"] = drawn.provider;
    result["sceneIndex"] = body.value("sceneIndex");
    return Json{{"result", result}};
}

}  // namespace

std::vector<Route> imageRoutes(const ImageRouteParts& parts) {
    StageRoute generate;
    generate.pattern = "/api/image/generate";
    generate.subject = "Image";
    generate.done = "Image generated successfully";
    generate.summary = "Makes a picture for a prompt.";
    generate.requestSchema = objectSchema({{"prompt", "string", "What the picture shows."},
                                           {"sceneIndex", "integer", "The scene that it is for; given back."},
                                           {"aspectRatio", "string", "9:16, 1:1, 4:5 or 16:9."},
                                           {"negativePrompt", "string", "What it shall not show."},
                                           {"look", "string", "depth or cutout."},
                                           {"language", "string", "BCP 47, of the prompt; found out when it is missing."},
                                           {"seed", "integer", "The same seed gives the same picture."}},
                                          {"prompt", "sceneIndex"});
    generate.requestSchema["examples"] = Json::array({{{"prompt", "A volcano at night"}, {"sceneIndex", 0}, {"aspectRatio", "1:1"}}});
    generate.responseSchema = fileMadeSchema({{"originalUrl", "string", "The same as url."},
                                              {"imageUrl", "string", "The same as url."},
                                              {"width", "integer", "Pixels."},
                                              {"height", "integer", "Pixels."},
                                              {"alt", "string", "What the picture shows, in words."},
                                              {"provider", "string", ""},
                                              {"sceneIndex", "", "As it was given."}});
    generate.make = [parts](const LenientJson& body, const HttpRequest& request) { return draw(parts, body, request); };
    return {routeOf(std::move(generate))};
}

}  // namespace sw
