#include <cstdio>

#include <QBuffer>
#include <QImage>

#include "app/command.h"
#include "app/provider_checks.h"
#include "core/base/text.h"
#include "core/media/caption/caption_style.h"
#include "core/media/export/export_settings.h"
#include "core/media/export/platform.h"
#include "core/media/scene/look_sheet.h"
#include "core/model/animation_names.h"
#include "core/model/transition_names.h"

namespace sw::app {
namespace {

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

Result<void> runVoices(CommandContext& context) {
    SW_TRY(const std::vector<VoiceEntry> voices, context.composition.voices());
    for (const VoiceEntry& voice : voices) {
        context.console.emit({{"name", voice.name},
                              {"language", voice.language},
                              {"description", voice.description},
                              {"engine", voice.engine},
                              {"wordsPerMinute", voice.wordsPerMinute}});
        context.console.print(padded(voice.name, 16) + padded(voice.language, 8) + padded(voice.engine, 11) + voice.description);
    }
    return {};
}

/// How Qt calls the format that the file's ending asks for; Usage for other endings than .png and .jpg.
Result<const char*> pictureFormat(const std::filesystem::path& file) {
    if (file.extension() == ".png")
        return "PNG";
    if (file.extension() == ".jpg" || file.extension() == ".jpeg")
        return "JPG";
    return fail(ErrorCode::Usage, "--sheet writes .png and .jpg, not \"" + file.filename().string() + "\".");
}

Result<void> writeSheet(CommandContext& context, const std::filesystem::path& file) {
    SW_TRY(const char* const format, pictureFormat(file));
    SW_CHECK(checkOutput(file, context.arguments.has("force")));
    SW_CHECK(context.composition.loadFonts());
    std::vector<CaptionStyle> styles;
    for (const std::string& name : captionStyleNames(context.composition.data())) {
        SW_TRY(CaptionStyle style, loadCaptionStyle(context.composition.data(), name, ""));
        styles.push_back(std::move(style));
    }
    const QImage sheet = lookSheet(styles);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    constexpr int kQuality = 92;  // to PNG, a high quality means a large file
    if (!sheet.save(&bytes, format, format == std::string_view("JPG") ? kQuality : -1))
        return fail(ErrorCode::MissingComponent, "The sheet could not be written as " + std::string(format) +
                                                     ": Qt's plugin for it is missing. Install Shortwright again.");
    if (context.stop.stop_requested())
        return cancelled();
    SW_CHECK(context.composition.disk().writeAtomically(file, bytes.data().toStdString()));
    context.console.emit({{"event", "done"},
                          {"file", std::filesystem::absolute(file).string()},
                          {"width", sheet.width()},
                          {"height", sheet.height()}});
    context.console.print(file.string());
    return {};
}

void listTransitions(Console& console) {
    console.print("\nTransitions");
    for (const TransitionEntry& entry : transitionEntries()) {
        console.emit({{"kind", "transition"}, {"name", entry.name}, {"title", entry.title}});
        console.print(padded(entry.name, 16) + entry.title);
    }
}

void listAnimations(Console& console) {
    console.print("\nAnimations of overlays");
    for (const AnimationEntry& entry : animationEntries()) {
        const std::string part = animationPartName(entry.part);
        console.emit({{"kind", "animation"}, {"part", part}, {"name", entry.name}, {"title", entry.title}});
        console.print(padded(part, 6) + padded(entry.name, 14) + entry.title);
    }
}

Result<void> runLooks(CommandContext& context) {
    if (const std::optional<std::string> sheet = context.arguments.value("sheet"))
        return writeSheet(context, *sheet);
    SW_TRY(const Catalogue looks, context.composition.looks());
    for (const Json& look : looks.entries()) {
        context.console.emit(look);
        context.console.print(padded(stringOr(look, "name"), 12) + stringOr(look, "summary"));
    }
    listTransitions(context.console);
    listAnimations(context.console);
    return {};
}

Result<void> runMoods(CommandContext& context) {
    SW_TRY(const std::vector<MoodEntry> moods, context.composition.moods());
    for (const MoodEntry& mood : moods) {
        context.console.emit({{"name", mood.name}, {"summary", mood.summary}});
        context.console.print(padded(mood.name, 12) + mood.summary);
    }
    return {};
}

Result<void> runPlatforms(CommandContext& context) {
    for (const std::string& name : platformNames(context.composition.data())) {
        SW_TRY(const Platform platform, loadPlatform(context.composition.data(), name));
        const SafeArea& safe = platform.safe;
        context.console.emit({{"name", platform.name},
                              {"title", platform.title},
                              {"safe", {{"left", safe.left}, {"top", safe.top}, {"right", safe.right}, {"bottom", safe.bottom}}},
                              {"shortest", platform.shortest.toSeconds()},
                              {"longest", platform.longest.toSeconds()},
                              {"loudness", platform.loudnessLufs},
                              {"largestBytes", platform.largestBytes},
                              {"framesPerSecond", {platform.lowestRate, platform.highestRate}},
                              {"checked", platform.checked}});
        char line[200];
        std::snprintf(line, sizeof line, "up to %.0f s, free of buttons: left %.0f %%, top %.0f %%, right %.0f %%, bottom %.0f %%",
                      platform.longest.toSeconds(), safe.left * 100, safe.top * 100, safe.right * 100, safe.bottom * 100);
        context.console.print(padded(platform.name, 10) + padded(platform.title, 18) + line);
    }
    return {};
}

std::string numberText(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", number);
    return text;
}

std::string soundText(const ExportSettings& preset) {
    if (preset.soundCodec == "pcm")
        return "PCM";
    return (preset.soundCodec == "opus" ? "Opus " : "AAC ") + std::to_string(preset.audioBitrate / 1000) + " kb/s";
}

/// What is in the files that a preset writes, in a few words.
std::string contentText(const ExportSettings& preset) {
    const std::string container = preset.containers.empty() ? "mp4" : preset.containers.front();
    if (container == "gif")
        return "up to " + std::to_string(preset.mostWidth) + " pixels wide, " + numberText(preset.mostFramesPerSecond) + " frames/s";
    if (container == "png")
        return "first frame, or all: NAME%04d.png";
    if (container == "jpg")
        return "quality " + std::to_string(preset.quality) + "; first frame, or all: NAME%04d.jpg";
    if (container == "wav")
        return "PCM, 48 kHz, 16 bit";
    if (container == "m4a")
        return soundText(preset);
    std::string text = titleOf(preset.codec);
    if (preset.codec == VideoCodec::ProRes)
        text += " 422 " + preset.profile;
    else
        text += " " + preset.encoderPreset + ", CRF " + numberText(preset.crf);
    text += ", " + soundText(preset);
    if (preset.maxMegabytes > 0)
        text += ", up to " + numberText(preset.maxMegabytes) + " MB";
    if (preset.scale != 1)
        text += ", size x " + numberText(preset.scale);
    return text;
}

Result<void> runPresets(CommandContext& context) {
    SW_TRY(const std::vector<ExportSettings> presets, exportPresets(context.composition.data()));
    context.console.print(padded("preset", 10) + padded("writes", 16) + padded("what", 50) + "for");
    for (const ExportSettings& preset : presets) {
        context.console.emit({{"name", preset.name},
                              {"title", preset.title},
                              {"encoderPreset", preset.encoderPreset},
                              {"crf", preset.crf},
                              {"audioBitrate", preset.audioBitrate},
                              {"scale", preset.scale},
                              {"container", preset.containers.empty() ? "mp4" : preset.containers.front()},
                              {"containers", preset.containers},
                              {"codec", nameOf(preset.codec)},
                              {"bits", preset.bits},
                              {"soundCodec", preset.soundCodec},
                              {"maxMegabytes", preset.maxMegabytes}});
        const std::string writes = preset.containers.empty() ? ".mp4, any other" : "." + joined(preset.containers, ", .");
        context.console.print(padded(preset.name, 10) + padded(writes, 16) + padded(contentText(preset), 50) + preset.title);
    }
    return {};
}

Result<void> runDoctor(CommandContext& context) {
    bool healthy = true;
    std::vector<Check> checks = context.composition.doctor();
    for (Check& check : checkProviders(context.composition, context.stop))
        checks.push_back(std::move(check));
    if (context.stop.stop_requested())
        return cancelled();
    for (const Check& check : checks) {
        healthy = healthy && check.ok;
        context.console.emit({{"part", check.part}, {"ok", check.ok}, {"advice", check.advice}});
        context.console.print(padded(check.part, 34) + (check.advice.empty() ? "ok" : check.advice));
    }
    if (!healthy)
        return fail(ErrorCode::MissingComponent, "Something that Shortwright needs is missing; the lines above say what to do.");
    return {};
}

}  // namespace

std::vector<Command> listCommands() {
    return {{"voices", "", "the voices that there are", {}, runVoices},
            {"looks",
             "[--sheet F.png]",
             "pictures' styles with their captions, transitions and animations",
             {{"sheet", "F.png", "draw transitions, animations and captions on a sheet instead"},
              {"force", "", "replace what is there"}},
             runLooks},
            {"moods", "", "moods of the music", {}, runMoods},
            {"platforms", "", "where the platforms leave the screen free", {}, runPlatforms},
            {"presets", "", "what exports look like", {}, runPresets},
            {"doctor", "", "whether everything needed is there", {{"offline", "", "ask no provider"}}, runDoctor}};
}

}  // namespace sw::app
