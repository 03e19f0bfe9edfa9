#include <QImage>
#include <QString>
#include <algorithm>
#include <cstdio>

#include "app/command.h"
#include "app/render.h"
#include "app/variant_cut.h"
#include "core/base/text.h"
#include "core/graph/stage_graph.h"
#include "core/media/caption/caption_layout.h"
#include "core/media/scene/compositor.h"
#include "core/media/source/media_probe.h"
#include "core/model/cut_text.h"
#include "core/model/descriptions.h"
#include "core/model/spine.h"

namespace sw::app {
namespace fs = std::filesystem;
namespace {

double seconds(TimePoint t) {
    return t.toSeconds();
}

Json scriptJson(const Project& project, const Spine& spine) {
    Json scenes = Json::array();
    for (const Scene& scene : project.script.scenes) {
        Json sentences = Json::array();
        for (const Sentence& sentence : scene.sentences) {
            Json line = {{"id", toText(sentence.id)}, {"text", sentence.text}};
            for (const SpokenSentence& spoken : spine.sentences) {
                if (spoken.id == sentence.id) {
                    line["start"] = seconds(spoken.range.start);
                    line["end"] = seconds(spoken.range.end);
                    line["estimated"] = spoken.estimated;
                }
            }
            sentences.push_back(line);
        }
        scenes.push_back({{"id", toText(scene.id)},
                          {"kind", record::encode(scene.kind)},
                          {"sentences", sentences},
                          {"picturePrompt", scene.picturePrompt},
                          {"camera", scene.camera}});
    }
    return {{"title", project.script.title},
            {"description", project.script.description},
            {"hashtags", project.script.hashtags},
            {"language", project.script.language},
            {"draft", project.script.draft},
            {"scenes", scenes}};
}

Json cutJson(const Cut& cut) {
    Json clips = Json::array();
    for (const CutPicture& picture : cut.pictures) {
        clips.push_back({{"track", "picture"},
                         {"origin", picture.origin},
                         {"start", seconds(picture.range.start)},
                         {"end", seconds(picture.range.end)},
                         {"layers", picture.layers.size()}});
    }
    for (const CutSound& sound : cut.sounds) {
        const char* track = sound.role == SoundRole::Voice ? "voice" : sound.role == SoundRole::Music ? "music" : "effects";
        clips.push_back({{"track", track},
                         {"origin", sound.origin},
                         {"start", seconds(sound.range.start)},
                         {"end", seconds(sound.range.end)},
                         {"media", sound.media.fileName()}});
    }
    return {{"duration", cut.duration.toSeconds()},
            {"fps", static_cast<double>(cut.rate.num) / cut.rate.den},
            {"width", cut.width},
            {"height", cut.height},
            {"clips", clips}};
}

Json captionsJson(const Cut& cut, const CaptionStyle& style) {
    const std::vector<Box> boxes = captionBoxes(cut, style);
    Json captions = Json::array();
    for (std::size_t i = 0; i < cut.captions.size(); ++i) {
        const CutCaption& caption = cut.captions[i];
        const Box& box = boxes[i];
        std::string text;
        Json words = Json::array();
        for (const CaptionWord& word : caption.words) {
            text += (word.spaceBefore && !text.empty() ? " " : "") + word.text;
            words.push_back({{"text", word.text}, {"start", seconds(word.range.start)}, {"end", seconds(word.range.end)}});
        }
        captions.push_back({{"text", text},
                            {"start", seconds(caption.range.start)},
                            {"end", seconds(caption.range.end)},
                            {"box", {box.x, box.y, box.width, box.height}},
                            {"sentence", caption.origin},
                            {"words", words}});
    }
    return captions;
}

/// Who made what is there: [{"node", "provider", "model", "cost", "choice"}], the script first.
Json madeBy(const AssetIndex& index, const Plan& plan) {
    Json made = Json::array();
    const auto add = [&made](const AssetRecord& asset, const std::string& node) {
        made.push_back({{"node", node},
                        {"provider", asset.provider},
                        {"model", asset.model},
                        {"cost", asset.cost},
                        {"choice", stringOr(asset.extra, "choice")}});
    };
    if (const AssetPtr script = index.find(stages::kScript); script && !plan.find(stages::kScript))
        add(*script, stages::kScript);
    for (const PlannedNode& node : plan.nodes)
        if (const AssetPtr asset = plan.index.find(node.key); asset && node.state == NodeState::Fresh)
            add(*asset, node.key);
    return made;
}

Result<void> inspectProject(CommandContext& context, const fs::path& file) {
    SW_TRY(SessionTools tools, context.composition.tools());
    SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(tools, file));
    SW_CHECK(loadFonts(context, *session));
    const Project& project = *session->project();
    SW_TRY(const Plan plan, session->plan());
    SW_TRY(const Cut cut, session->cut());
    const Spine spine = makeSpine(project, currentAssets(plan));
    SW_TRY(const CaptionStyle style, loadCaptionStyle(context.composition.data(), cut.captionStyle, cut.accentColour));
    Json stale = Json::array();
    for (const PlannedNode& node : plan.nodes)
        if (node.state != NodeState::Fresh)
            stale.push_back(node.key);
    const Json made = madeBy(session->assets(), plan);
    showNotes(context, *session);
    context.console.emit({{"event", "done"},
                          {"revision", session->revision()},
                          {"script", scriptJson(project, spine)},
                          {"cut", cutJson(cut)},
                          {"variants", record::encode(project.variants)},
                          {"captions", captionsJson(cut, style)},
                          {"made", made},
                          {"stale", stale}});
    context.console.print("\"" + project.script.title + "\", " + project.script.language + ", " +
                          secondsText(cut.duration) + ", " + std::to_string(cut.width) + "x" + std::to_string(cut.height) +
                          ", look " + project.look.name);
    for (const SpokenSentence& spoken : spine.sentences) {
        char at[32];
        std::snprintf(at, sizeof at, "%6.2f  ", seconds(spoken.range.start));
        context.console.print(at + toText(spoken.id) + "  " + findSentence(project, spoken.id)->text);
    }
    context.console.print(trimmed(cutText(cut)));
    for (const Json& entry : made)
        if (const std::string why = stringOr(entry, "choice"); !why.empty() || stringOr(entry, "provider") != "embedded")
            context.console.print(stringOr(entry, "node") + " was made by " + stringOr(entry, "provider") + "." +
                                  (why.empty() ? "" : " " + why));
    if (!stale.empty())
        context.console.print(std::to_string(stale.size()) + " not made yet; `shortwright plan` says why.");
    return {};
}

Result<void> inspectMedia(CommandContext& context, const fs::path& file) {
    SW_TRY(const MediaReport report, probeMedia(file));
    Json object = toJson(report);
    object["event"] = "done";
    context.console.emit(object);
    char line[256];
    std::snprintf(line, sizeof line, "%s: %s, %.3f s, %.2f MB%s", file.string().c_str(), report.container.c_str(),
                  report.durationSeconds, static_cast<double>(report.bytes) / 1e6, report.indexFirst ? ", index first" : "");
    context.console.print(line);
    for (const StreamReport& stream : report.streams) {
        if (stream.kind == StreamKind::Video)
            std::snprintf(line, sizeof line, "  video %s %s %dx%d %.3f fps, %lld frames, %.3f s, %s %s/%s/%s %s",
                          stream.codec.c_str(), stream.profile.c_str(), stream.width, stream.height, stream.framesPerSecond,
                          static_cast<long long>(stream.frames), stream.durationSeconds, stream.pixelFormat.c_str(),
                          stream.primaries.c_str(), stream.transfer.c_str(), stream.matrix.c_str(), stream.range.c_str());
        else
            std::snprintf(line, sizeof line, "  audio %s %s %d Hz, %d channels, %.3f s", stream.codec.c_str(),
                          stream.profile.c_str(), stream.sampleRate, stream.channels, stream.durationSeconds);
        context.console.print(line);
    }
    return {};
}

Result<void> runInspect(CommandContext& context) {
    SW_TRY(const std::string name, soleArgument(context.arguments, "a file"));
    const fs::path file = name;
    return file.extension() == ".short" ? inspectProject(context, file) : inspectMedia(context, file);
}

/// "540x960" as numbers; Usage when it is not a size.
Result<std::pair<int, int>> sizeArgument(const Arguments& arguments, int width, int height) {
    const std::optional<std::string> text = arguments.value("size");
    if (!text)
        return std::pair(width, height);
    int w = 0;
    int h = 0;
    char rest = 0;
    if (std::sscanf(text->c_str(), "%dx%d%c", &w, &h, &rest) != 2 || w < 16 || h < 16 || w > 7680 || h > 7680 || w % 2 || h % 2)
        return fail(ErrorCode::Usage, "--size takes even numbers between 16 and 7680, such as 540x960, not \"" + *text + "\".");
    return std::pair(w, h);
}

Result<void> runFrame(CommandContext& context) {
    SW_TRY(const std::string file, soleArgument(context.arguments, "a project (FILE.short)"));
    SW_TRY(const fs::path output, outputArgument(context.arguments));
    SW_CHECK(checkOutput(output, context.arguments.has("force")));
    const std::optional<std::string> at = context.arguments.value("at");
    if (!at)
        return fail(ErrorCode::Usage, "Say which frame: --at TIME, such as --at 0:12.4.");
    SW_TRY(const double time, parseTime(*at));
    SW_TRY(SessionTools tools, context.composition.tools());
    SW_TRY(const std::unique_ptr<Session> session, Session::openToRead(tools, file));
    SW_CHECK(loadFonts(context, *session));
    showNotes(context, *session);
    SW_TRY(Cut whole, session->cut());
    SW_TRY(Cut made, variantCut(context.composition.data(), *session->project(), std::move(whole), context.arguments.value("variant").value_or("")));
    const auto cut = std::make_shared<const Cut>(std::move(made));
    if (TimePoint{} + Duration::seconds(time) >= TimePoint{} + cut->duration)
        return fail(ErrorCode::Usage, "The short is " + secondsText(cut->duration) + " long: --at must be less.");
    SW_TRY(const auto size, sizeArgument(context.arguments, cut->width, cut->height));
    SW_TRY(CaptionStyle style, loadCaptionStyle(context.composition.data(), cut->captionStyle, cut->accentColour));
    Compositor compositor(cut, session->paths().media(), std::move(style), size.first, size.second);
    SW_TRY(const QImage image, compositor.still(frameAt(TimePoint{} + Duration::seconds(time), cut->rate)));
    SW_TRY(const std::string bytes, pngBytes(image));
    if (context.stop.stop_requested())
        return cancelled();
    SW_CHECK(context.composition.disk().writeAtomically(output, bytes));
    context.console.emit({{"event", "done"}, {"file", fs::absolute(output).string()}, {"width", size.first}, {"height", size.second}});
    context.console.print(output.string());
    return {};
}

}  // namespace

std::vector<Command> showCommands() {
    return {{"inspect", "FILE", "what is in a project or a media file", {}, runInspect},
            {"frame",
             "FILE.short --at TIME -o F.png [--size WxH]",
             "the frame that export writes",
             {{"output", "F.png", "where to write", 'o'},
              {"at", "TIME", "seconds, or minutes and seconds (0:12.4)"},
              {"size", "WxH", "another size than the short's"},
              {"variant", "W:H", "in another shape, as `export` takes it"},
              {"force", "", "replace what is there"}},
             runFrame}};
}

}  // namespace sw::app
