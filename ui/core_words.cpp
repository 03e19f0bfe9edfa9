#include "ui/core_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>
#include <string_view>

#include "core/graph/stage_graph.h"

namespace sw::ui {
namespace {

constexpr const char* kWords[] = {
    // What edits are called: editLabel(), and Session.
    QT_TRANSLATE_NOOP("CoreWords", "Change brief"),
    QT_TRANSLATE_NOOP("CoreWords", "Change canvas"),
    QT_TRANSLATE_NOOP("CoreWords", "Change look"),
    QT_TRANSLATE_NOOP("CoreWords", "Change voice"),
    QT_TRANSLATE_NOOP("CoreWords", "Change music"),
    QT_TRANSLATE_NOOP("CoreWords", "Change seed"),
    QT_TRANSLATE_NOOP("CoreWords", "Choose provider"),
    QT_TRANSLATE_NOOP("CoreWords", "Adopt script"),
    QT_TRANSLATE_NOOP("CoreWords", "Change title"),
    QT_TRANSLATE_NOOP("CoreWords", "Change description"),
    QT_TRANSLATE_NOOP("CoreWords", "Change sentence"),
    QT_TRANSLATE_NOOP("CoreWords", "Change captions"),
    QT_TRANSLATE_NOOP("CoreWords", "Change sentence's voice"),
    QT_TRANSLATE_NOOP("CoreWords", "Insert sentence"),
    QT_TRANSLATE_NOOP("CoreWords", "Remove sentence"),
    QT_TRANSLATE_NOOP("CoreWords", "Move sentence"),
    QT_TRANSLATE_NOOP("CoreWords", "Split sentence"),
    QT_TRANSLATE_NOOP("CoreWords", "Join sentences"),
    QT_TRANSLATE_NOOP("CoreWords", "Insert scene"),
    QT_TRANSLATE_NOOP("CoreWords", "Remove scene"),
    QT_TRANSLATE_NOOP("CoreWords", "Move scene"),
    QT_TRANSLATE_NOOP("CoreWords", "Change picture"),
    QT_TRANSLATE_NOOP("CoreWords", "Change camera"),
    QT_TRANSLATE_NOOP("CoreWords", "Change transition"),
    QT_TRANSLATE_NOOP("CoreWords", "Change mood"),
    QT_TRANSLATE_NOOP("CoreWords", "Change emphasis"),
    QT_TRANSLATE_NOOP("CoreWords", "Add track"),
    QT_TRANSLATE_NOOP("CoreWords", "Remove track"),
    QT_TRANSLATE_NOOP("CoreWords", "Change track"),
    QT_TRANSLATE_NOOP("CoreWords", "Add clip"),
    QT_TRANSLATE_NOOP("CoreWords", "Remove clip"),
    QT_TRANSLATE_NOOP("CoreWords", "Move clip"),
    QT_TRANSLATE_NOOP("CoreWords", "Trim clip"),
    QT_TRANSLATE_NOOP("CoreWords", "Change clip's sound"),
    QT_TRANSLATE_NOOP("CoreWords", "Change clip's place"),
    QT_TRANSLATE_NOOP("CoreWords", "Change clip's speed"),
    QT_TRANSLATE_NOOP("CoreWords", "Change clip's colour"),
    QT_TRANSLATE_NOOP("CoreWords", "Change clip's blending"),
    QT_TRANSLATE_NOOP("CoreWords", "Change clip's mask"),
    QT_TRANSLATE_NOOP("CoreWords", "Change clip's key"),
    QT_TRANSLATE_NOOP("CoreWords", "Change scene's colour"),
    QT_TRANSLATE_NOOP("CoreWords", "Change film's colour"),
    QT_TRANSLATE_NOOP("CoreWords", "Change clip's animation"),
    QT_TRANSLATE_NOOP("CoreWords", "Change clip's title"),
    QT_TRANSLATE_NOOP("CoreWords", "Change generated clip"),
    QT_TRANSLATE_NOOP("CoreWords", "Change shape"),
    QT_TRANSLATE_NOOP("CoreWords", "Remove shape"),
    QT_TRANSLATE_NOOP("CoreWords", "Move in this shape"),
    QT_TRANSLATE_NOOP("CoreWords", "Back to the base layout"),
    QT_TRANSLATE_NOOP("CoreWords", "Change style of pictures"),
    QT_TRANSLATE_NOOP("CoreWords", "Change character"),
    QT_TRANSLATE_NOOP("CoreWords", "Remove character"),
    QT_TRANSLATE_NOOP("CoreWords", "Change origin"),
    QT_TRANSLATE_NOOP("CoreWords", "Move track"),
    QT_TRANSLATE_NOOP("CoreWords", "Split clip"),
    QT_TRANSLATE_NOOP("CoreWords", "Roll edit"),
    QT_TRANSLATE_NOOP("CoreWords", "Slip clip"),
    QT_TRANSLATE_NOOP("CoreWords", "Ripple trim"),
    QT_TRANSLATE_NOOP("CoreWords", "Ripple delete"),
    QT_TRANSLATE_NOOP("CoreWords", "Duplicate clip"),
    QT_TRANSLATE_NOOP("CoreWords", "Group"),
    QT_TRANSLATE_NOOP("CoreWords", "Ungroup"),
    QT_TRANSLATE_NOOP("CoreWords", "Change keyframes"),
    QT_TRANSLATE_NOOP("CoreWords", "Transform clip"),
    QT_TRANSLATE_NOOP("CoreWords", "Replace media"),
    QT_TRANSLATE_NOOP("CoreWords", "Freeze frame"),
    QT_TRANSLATE_NOOP("CoreWords", "Detach sound"),
    QT_TRANSLATE_NOOP("CoreWords", "Change scene length"),
    QT_TRANSLATE_NOOP("CoreWords", "Roll scenes"),
    QT_TRANSLATE_NOOP("CoreWords", "Add marker"),
    QT_TRANSLATE_NOOP("CoreWords", "Change marker"),
    QT_TRANSLATE_NOOP("CoreWords", "Remove marker"),
    QT_TRANSLATE_NOOP("CoreWords", "Choose take"),
    QT_TRANSLATE_NOOP("CoreWords", "Import media"),
    QT_TRANSLATE_NOOP("CoreWords", "Change media"),
    QT_TRANSLATE_NOOP("CoreWords", "Remove media"),
    QT_TRANSLATE_NOOP("CoreWords", "Split scene"),
    QT_TRANSLATE_NOOP("CoreWords", "Lock"),
    QT_TRANSLATE_NOOP("CoreWords", "Unlock"),
    QT_TRANSLATE_NOOP("CoreWords", "Go back"),
    // Nodes; a number stands for %1.
    QT_TRANSLATE_NOOP("CoreWords", "Script"),
    QT_TRANSLATE_NOOP("CoreWords", "Storyboard"),
    QT_TRANSLATE_NOOP("CoreWords", "Voice"),
    QT_TRANSLATE_NOOP("CoreWords", "Captions"),
    QT_TRANSLATE_NOOP("CoreWords", "Picture"),
    QT_TRANSLATE_NOOP("CoreWords", "Motion"),
    QT_TRANSLATE_NOOP("CoreWords", "Music"),
    QT_TRANSLATE_NOOP("CoreWords", "Sound effects"),
    QT_TRANSLATE_NOOP("CoreWords", "Beats of the music"),
    QT_TRANSLATE_NOOP("CoreWords", "Voice of sentence %1"),
    QT_TRANSLATE_NOOP("CoreWords", "Words of the recording of sentence %1"),
    QT_TRANSLATE_NOOP("CoreWords", "Captions of sentence %1"),
    QT_TRANSLATE_NOOP("CoreWords", "Picture of scene %1"),
    QT_TRANSLATE_NOOP("CoreWords", "Motion of scene %1"),
    // Transitions.
    QT_TRANSLATE_NOOP("CoreWords", "Hard cut"),
    QT_TRANSLATE_NOOP("CoreWords", "Dissolve"),
    QT_TRANSLATE_NOOP("CoreWords", "Whip left"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide left"),
    QT_TRANSLATE_NOOP("CoreWords", "Push up"),
    QT_TRANSLATE_NOOP("CoreWords", "Zoom in"),
    QT_TRANSLATE_NOOP("CoreWords", "Flash"),
    QT_TRANSLATE_NOOP("CoreWords", "Dip to black"),
    QT_TRANSLATE_NOOP("CoreWords", "Dip to white"),
    QT_TRANSLATE_NOOP("CoreWords", "Wipe left"),
    QT_TRANSLATE_NOOP("CoreWords", "Wipe right"),
    QT_TRANSLATE_NOOP("CoreWords", "Wipe up"),
    QT_TRANSLATE_NOOP("CoreWords", "Wipe down"),
    QT_TRANSLATE_NOOP("CoreWords", "Diagonal wipe"),
    QT_TRANSLATE_NOOP("CoreWords", "Clock"),
    QT_TRANSLATE_NOOP("CoreWords", "Iris"),
    QT_TRANSLATE_NOOP("CoreWords", "Blinds"),
    QT_TRANSLATE_NOOP("CoreWords", "Bars"),
    QT_TRANSLATE_NOOP("CoreWords", "Checker"),
    QT_TRANSLATE_NOOP("CoreWords", "Tiles"),
    QT_TRANSLATE_NOOP("CoreWords", "Dark parts first"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide right"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide up"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide down"),
    QT_TRANSLATE_NOOP("CoreWords", "Push left"),
    QT_TRANSLATE_NOOP("CoreWords", "Push right"),
    QT_TRANSLATE_NOOP("CoreWords", "Push down"),
    QT_TRANSLATE_NOOP("CoreWords", "Whip right"),
    QT_TRANSLATE_NOOP("CoreWords", "Whip up"),
    QT_TRANSLATE_NOOP("CoreWords", "Whip down"),
    QT_TRANSLATE_NOOP("CoreWords", "Doors"),
    QT_TRANSLATE_NOOP("CoreWords", "Zoom out"),
    QT_TRANSLATE_NOOP("CoreWords", "Spin"),
    QT_TRANSLATE_NOOP("CoreWords", "Swirl"),
    QT_TRANSLATE_NOOP("CoreWords", "Ripple"),
    QT_TRANSLATE_NOOP("CoreWords", "Cube"),
    QT_TRANSLATE_NOOP("CoreWords", "Page turn"),
    QT_TRANSLATE_NOOP("CoreWords", "Blur"),
    QT_TRANSLATE_NOOP("CoreWords", "Pixels"),
    QT_TRANSLATE_NOOP("CoreWords", "Glitch"),
    QT_TRANSLATE_NOOP("CoreWords", "Film burn"),
    QT_TRANSLATE_NOOP("CoreWords", "Light leak"),
    // Animations of overlays.
    QT_TRANSLATE_NOOP("CoreWords", "Fade in"),
    QT_TRANSLATE_NOOP("CoreWords", "Pop in"),
    QT_TRANSLATE_NOOP("CoreWords", "Rise in"),
    QT_TRANSLATE_NOOP("CoreWords", "Drop in"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide in, moving left"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide in, moving right"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide in, moving up"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide in, moving down"),
    QT_TRANSLATE_NOOP("CoreWords", "Grow in"),
    QT_TRANSLATE_NOOP("CoreWords", "Shrink in"),
    QT_TRANSLATE_NOOP("CoreWords", "Spin in"),
    QT_TRANSLATE_NOOP("CoreWords", "Flip in"),
    QT_TRANSLATE_NOOP("CoreWords", "Bounce in"),
    QT_TRANSLATE_NOOP("CoreWords", "Elastic in"),
    QT_TRANSLATE_NOOP("CoreWords", "Stamp in"),
    QT_TRANSLATE_NOOP("CoreWords", "Swing in"),
    QT_TRANSLATE_NOOP("CoreWords", "Roll in"),
    QT_TRANSLATE_NOOP("CoreWords", "Unfold"),
    QT_TRANSLATE_NOOP("CoreWords", "Wipe in"),
    QT_TRANSLATE_NOOP("CoreWords", "Typewriter"),
    QT_TRANSLATE_NOOP("CoreWords", "Fade out"),
    QT_TRANSLATE_NOOP("CoreWords", "Pop out"),
    QT_TRANSLATE_NOOP("CoreWords", "Rise out"),
    QT_TRANSLATE_NOOP("CoreWords", "Drop out"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide out, moving left"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide out, moving right"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide out, moving up"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide out, moving down"),
    QT_TRANSLATE_NOOP("CoreWords", "Grow out"),
    QT_TRANSLATE_NOOP("CoreWords", "Shrink out"),
    QT_TRANSLATE_NOOP("CoreWords", "Spin out"),
    QT_TRANSLATE_NOOP("CoreWords", "Flip out"),
    QT_TRANSLATE_NOOP("CoreWords", "Roll out"),
    QT_TRANSLATE_NOOP("CoreWords", "Fold"),
    QT_TRANSLATE_NOOP("CoreWords", "Wipe out"),
    QT_TRANSLATE_NOOP("CoreWords", "Delete letters"),
    QT_TRANSLATE_NOOP("CoreWords", "Pulse"),
    QT_TRANSLATE_NOOP("CoreWords", "Float"),
    QT_TRANSLATE_NOOP("CoreWords", "Swing"),
    QT_TRANSLATE_NOOP("CoreWords", "Shake"),
    QT_TRANSLATE_NOOP("CoreWords", "Rotate"),
    QT_TRANSLATE_NOOP("CoreWords", "Wobble"),
    QT_TRANSLATE_NOOP("CoreWords", "Blink"),
    QT_TRANSLATE_NOOP("CoreWords", "Breathe"),
    QT_TRANSLATE_NOOP("CoreWords", "Heartbeat"),
    QT_TRANSLATE_NOOP("CoreWords", "Drift"),
    // Moods of the music.
    QT_TRANSLATE_NOOP("CoreWords", "Calm"),
    QT_TRANSLATE_NOOP("CoreWords", "Curious"),
    QT_TRANSLATE_NOOP("CoreWords", "Epic"),
    QT_TRANSLATE_NOOP("CoreWords", "Playful"),
    QT_TRANSLATE_NOOP("CoreWords", "Serious"),
    QT_TRANSLATE_NOOP("CoreWords", "Tech"),
    QT_TRANSLATE_NOOP("CoreWords", "Tense"),
    QT_TRANSLATE_NOOP("CoreWords", "Uplifting"),
    // Looks.
    QT_TRANSLATE_NOOP("CoreWords", "Cinema"),
    QT_TRANSLATE_NOOP("CoreWords", "Clean"),
    QT_TRANSLATE_NOOP("CoreWords", "Comic"),
    QT_TRANSLATE_NOOP("CoreWords", "Cutout"),
    QT_TRANSLATE_NOOP("CoreWords", "Depth"),
    QT_TRANSLATE_NOOP("CoreWords", "Glide"),
    QT_TRANSLATE_NOOP("CoreWords", "Karaoke"),
    QT_TRANSLATE_NOOP("CoreWords", "Neon"),
    QT_TRANSLATE_NOOP("CoreWords", "Notes"),
    QT_TRANSLATE_NOOP("CoreWords", "Punch"),
    QT_TRANSLATE_NOOP("CoreWords", "Shout"),
    QT_TRANSLATE_NOOP("CoreWords", "Sticker"),
    QT_TRANSLATE_NOOP("CoreWords", "Sunset"),
    // Styles of captions.
    QT_TRANSLATE_NOOP("CoreWords", "Bold"),
    QT_TRANSLATE_NOOP("CoreWords", "Box"),
    QT_TRANSLATE_NOOP("CoreWords", "Build"),
    QT_TRANSLATE_NOOP("CoreWords", "Drop"),
    QT_TRANSLATE_NOOP("CoreWords", "Film"),
    QT_TRANSLATE_NOOP("CoreWords", "Gradient"),
    QT_TRANSLATE_NOOP("CoreWords", "Grow"),
    QT_TRANSLATE_NOOP("CoreWords", "Marker"),
    QT_TRANSLATE_NOOP("CoreWords", "One word"),
    QT_TRANSLATE_NOOP("CoreWords", "Pill"),
    QT_TRANSLATE_NOOP("CoreWords", "Slide"),
    QT_TRANSLATE_NOOP("CoreWords", "Underline"),
    // Presets of exports.
    QT_TRANSLATE_NOOP("CoreWords", "Best for all platforms"),
    QT_TRANSLATE_NOOP("CoreWords", "TikTok"),
    QT_TRANSLATE_NOOP("CoreWords", "Instagram Reels"),
    QT_TRANSLATE_NOOP("CoreWords", "YouTube Shorts"),
    QT_TRANSLATE_NOOP("CoreWords", "Fast"),
    QT_TRANSLATE_NOOP("CoreWords", "Draft"),
    QT_TRANSLATE_NOOP("CoreWords", "Small, for messengers and mail"),
    QT_TRANSLATE_NOOP("CoreWords", "HEVC: smaller, for Apple and newer devices"),
    QT_TRANSLATE_NOOP("CoreWords", "AV1: smallest, for new devices"),
    QT_TRANSLATE_NOOP("CoreWords", "For web pages"),
    QT_TRANSLATE_NOOP("CoreWords", "For web pages in new browsers"),
    QT_TRANSLATE_NOOP("CoreWords", "For editing: ProRes 422 HQ, 10 bit"),
    QT_TRANSLATE_NOOP("CoreWords", "Animated picture, without sound"),
    QT_TRANSLATE_NOOP("CoreWords", "Pictures, lossless"),
    QT_TRANSLATE_NOOP("CoreWords", "Pictures, small"),
    QT_TRANSLATE_NOOP("CoreWords", "Sound alone, lossless"),
    QT_TRANSLATE_NOOP("CoreWords", "Sound alone, small"),
    // What looks, moods and templates are like.
    QT_TRANSLATE_NOOP("CoreWords", "Lit objects, quiet serif subtitles that fade"),
    QT_TRANSLATE_NOOP("CoreWords", "Lit objects on deep gradients, quiet two-line captions"),
    QT_TRANSLATE_NOOP("CoreWords", "Torn paper and stickers, hopping words in two colours"),
    QT_TRANSLATE_NOOP("CoreWords", "Torn paper, stickers and tape, captions on coloured pills"),
    QT_TRANSLATE_NOOP("CoreWords", "Lit objects on deep gradients, bold captions with a yellow word"),
    QT_TRANSLATE_NOOP("CoreWords", "Lit objects, a coloured pill that glides from word to word"),
    QT_TRANSLATE_NOOP("CoreWords", "Lit objects, captions that fill with colour as they are spoken"),
    QT_TRANSLATE_NOOP("CoreWords", "Lit objects on deep gradients, captions in neon light"),
    QT_TRANSLATE_NOOP("CoreWords", "Torn paper, a highlighter that follows the voice"),
    QT_TRANSLATE_NOOP("CoreWords", "Torn paper and stickers, one big word at a time"),
    QT_TRANSLATE_NOOP("CoreWords", "Lit objects, words that land one by one, the key word in red"),
    QT_TRANSLATE_NOOP("CoreWords", "Torn paper, words cut out like stickers"),
    QT_TRANSLATE_NOOP("CoreWords", "Lit objects, big words that fill with a warm gradient"),
    QT_TRANSLATE_NOOP("CoreWords", "Torn paper, captions typed letter by letter"),
    QT_TRANSLATE_NOOP("CoreWords", "Slow and warm: electric piano and harp with hardly any drums, for nature, sleep, care and quiet facts."),
    QT_TRANSLATE_NOOP("CoreWords", "Tiptoeing and wide-eyed: celesta, kalimba and plucked bass, for questions, science and how things work."),
    QT_TRANSLATE_NOOP("CoreWords", "Big and rising: string ostinato, choir and war drums, for records, battles, giants and the universe."),
    QT_TRANSLATE_NOOP("CoreWords", "Light and bouncy: marimba, pizzicato and claps with a swing, for animals, food, jokes and odd facts."),
    QT_TRANSLATE_NOOP("CoreWords", "Sober and thoughtful: piano and low strings in minor with a quiet pulse, for history, money, health and loss."),
    QT_TRANSLATE_NOOP("CoreWords", "Cool and precise: synth plucks, a pulsing bass and an electronic beat, for software, machines, space and data."),
    QT_TRANSLATE_NOOP("CoreWords", "Dark and driving: a low string ostinato and deep drums in minor, for danger, mysteries and disasters."),
    QT_TRANSLATE_NOOP("CoreWords", "Bright and forward: piano and guitar plucks over a steady beat, for good news, ideas and success."),
    QT_TRANSLATE_NOOP("CoreWords", "How to"),
    QT_TRANSLATE_NOOP("CoreWords", "Three facts"),
    QT_TRANSLATE_NOOP("CoreWords", "Myth and truth"),
    QT_TRANSLATE_NOOP("CoreWords", "A story"),
    QT_TRANSLATE_NOOP("CoreWords", "Before and after"),
    QT_TRANSLATE_NOOP("CoreWords", "A product"),
    QT_TRANSLATE_NOOP("CoreWords", "One thing that viewers can do afterwards"),
    QT_TRANSLATE_NOOP("CoreWords", "A list that surprises"),
    QT_TRANSLATE_NOOP("CoreWords", "What everybody believes, and what is so"),
    QT_TRANSLATE_NOOP("CoreWords", "Somebody wants something and meets a wall"),
    QT_TRANSLATE_NOOP("CoreWords", "A change and how it was made"),
    QT_TRANSLATE_NOOP("CoreWords", "What it is, for whom, and why now"),
};

/// What stages read, as in Node::parameters.
struct ParameterWord {
    const char* name;
    const char* word;
};
constexpr ParameterWord kParameters[] = {
    {"camera", QT_TRANSLATE_NOOP("CoreWords", "camera")},
    {"characters", QT_TRANSLATE_NOOP("CoreWords", "characters")},
    {"direction", QT_TRANSLATE_NOOP("CoreWords", "direction")},
    {"duration", QT_TRANSLATE_NOOP("CoreWords", "duration")},
    {"emphasis", QT_TRANSLATE_NOOP("CoreWords", "emphasis")},
    {"energy", QT_TRANSLATE_NOOP("CoreWords", "energy")},
    {"first", QT_TRANSLATE_NOOP("CoreWords", "first")},
    {"from", QT_TRANSLATE_NOOP("CoreWords", "from")},
    {"height", QT_TRANSLATE_NOOP("CoreWords", "height")},
    {"language", QT_TRANSLATE_NOOP("CoreWords", "language")},
    {"look", QT_TRANSLATE_NOOP("CoreWords", "look")},
    {"mood", QT_TRANSLATE_NOOP("CoreWords", "mood")},
    {"motif", QT_TRANSLATE_NOOP("CoreWords", "motif")},
    {"negativePrompt", QT_TRANSLATE_NOOP("CoreWords", "negative prompt")},
    {"palette", QT_TRANSLATE_NOOP("CoreWords", "palette")},
    {"prompt", QT_TRANSLATE_NOOP("CoreWords", "prompt")},
    {"provider", QT_TRANSLATE_NOOP("CoreWords", "provider")},
    {"recording", QT_TRANSLATE_NOOP("CoreWords", "recording")},
    {"scenes", QT_TRANSLATE_NOOP("CoreWords", "scenes")},
    {"seconds", QT_TRANSLATE_NOOP("CoreWords", "seconds")},
    {"seed", QT_TRANSLATE_NOOP("CoreWords", "seed")},
    {"speed", QT_TRANSLATE_NOOP("CoreWords", "speed")},
    {"style", QT_TRANSLATE_NOOP("CoreWords", "style")},
    {"take", QT_TRANSLATE_NOOP("CoreWords", "take")},
    {"text", QT_TRANSLATE_NOOP("CoreWords", "text")},
    {"title", QT_TRANSLATE_NOOP("CoreWords", "title")},
    {"topic", QT_TRANSLATE_NOOP("CoreWords", "topic")},
    {"transition", QT_TRANSLATE_NOOP("CoreWords", "transition")},
    {"voice", QT_TRANSLATE_NOOP("CoreWords", "voice")},
    {"width", QT_TRANSLATE_NOOP("CoreWords", "width")},
};

/// What stages make, for inputs that are known by their key alone.
struct StageWord {
    const char* stage;
    const char* word;
};
constexpr StageWord kStages[] = {
    {stages::kScript, "Script"},   {stages::kStoryboard, "Storyboard"}, {stages::kVoice, "Voice"}, {stages::kCaptions, "Captions"},
    {stages::kImage, "Picture"},   {stages::kMotion, "Motion"},         {stages::kMusic, "Music"}, {stages::kEffects, "Sound effects"},
};

QString translated(const char* word) {
    return QCoreApplication::translate("CoreWords", word);
}

bool isWord(const std::string& english) {
    static const std::set<std::string_view> kKnown(std::begin(kWords), std::end(kWords));
    return kKnown.contains(english);
}

QString parameterWord(const std::string& name) {
    for (const ParameterWord& parameter : kParameters)
        if (name == parameter.name)
            return translated(parameter.word);
    return QString::fromStdString(name);
}

QString inputWord(const std::string& key) {
    const std::string stage = key.substr(0, key.find('/'));
    for (const StageWord& word : kStages)
        if (stage == word.stage)
            return translated(word.word);
    return QString::fromStdString(key);
}

/// "Voice of sentence 3" as it stands in the table, and its number.
std::pair<std::string, std::string> patternOf(const std::string& english) {
    const std::size_t from = english.find_first_of("0123456789");
    if (from == std::string::npos)
        return {};
    const std::size_t to = std::min(english.size(), english.find_first_not_of("0123456789", from));
    return {english.substr(0, from) + "%1" + english.substr(to), english.substr(from, to - from)};
}

}  // namespace

bool isCoreWord(const std::string& english) {
    return isWord(english) || isWord(patternOf(english).first);
}

bool isCoreParameter(const std::string& name) {
    return std::any_of(std::begin(kParameters), std::end(kParameters), [&](const ParameterWord& parameter) { return name == parameter.name; });
}

QString coreWord(const std::string& english) {
    if (isWord(english))
        return translated(english.c_str());
    const auto [pattern, number] = patternOf(english);
    const int count = QString::fromStdString(number).toInt();
    if (pattern == "%1 changes")
        return QCoreApplication::translate("CoreWords", "%n change(s)", nullptr, count);
    if (pattern == "Apply %1 edits")
        return QCoreApplication::translate("CoreWords", "Apply %n edit(s)", nullptr, count);
    return isWord(pattern) ? translated(pattern.c_str()).arg(QString::fromStdString(number)) : QString::fromStdString(english);
}

QString coreWord(const QString& english) {
    return coreWord(english.toStdString());
}

QString reasonText(const StaleReason& reason, const QString& input) {
    using Kind = StaleReason::Kind;
    const QString given = input.isEmpty() ? inputWord(reason.name) : input;
    const auto word = [](const char* pattern) { return translated(pattern); };
    // Values are told as they are: they are the creator's own.
    const QString values = reason.after.empty() ? QString() : ": " + QString::fromStdString(reason.before + " → " + reason.after);
    switch (reason.kind) {
        case Kind::NeverMade: return word(QT_TRANSLATE_NOOP("CoreWords", "never made"));
        case Kind::NoStage: return word(QT_TRANSLATE_NOOP("CoreWords", "nothing here makes a “%1”")).arg(QString::fromStdString(reason.name));
        case Kind::ParameterChanged: return word(QT_TRANSLATE_NOOP("CoreWords", "%1 changed")).arg(parameterWord(reason.name)) + values;
        case Kind::ParameterAdded: return word(QT_TRANSLATE_NOOP("CoreWords", "%1 added")).arg(parameterWord(reason.name));
        case Kind::ParameterRemoved: return word(QT_TRANSLATE_NOOP("CoreWords", "%1 removed")).arg(parameterWord(reason.name));
        case Kind::ProviderChanged: return word(QT_TRANSLATE_NOOP("CoreWords", "provider changed")) + values;
        case Kind::VersionChanged: return word(QT_TRANSLATE_NOOP("CoreWords", "stage version changed")) + values;
        case Kind::InputChanged: return word(QT_TRANSLATE_NOOP("CoreWords", "%1 changed")).arg(given);
        case Kind::InputAdded: return word(QT_TRANSLATE_NOOP("CoreWords", "%1 added")).arg(given);
        case Kind::InputRemoved: return word(QT_TRANSLATE_NOOP("CoreWords", "%1 removed")).arg(given);
        case Kind::FileMissing: return word(QT_TRANSLATE_NOOP("CoreWords", "media file missing"));
    }
    return {};
}

void translateTitles(Studio& studio) {
    const auto translate = [](Choice& choice) {
        choice.title = coreWord(choice.title).toStdString();
        choice.summary = coreWord(choice.summary).toStdString();
    };
    for (LookChoice& look : studio.looks)
        translate(look.choice);
    for (Template& one : studio.templates)
        translate(one.choice);
    for (ExportSettings& preset : studio.presets)
        preset.title = coreWord(preset.title).toStdString();
    for (std::vector<Choice>* list : {&studio.moods, &studio.captionStyles})
        for (Choice& choice : *list)
            translate(choice);
}

}  // namespace sw::ui
