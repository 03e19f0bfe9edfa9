#include "core/media/check/lint_facts.h"

#include <QFontDatabase>
#include <algorithm>
#include <map>
#include <set>
#include <thread>

#include "core/media/caption/caption_fonts.h"
#include "core/media/caption/caption_painter.h"
#include "core/media/caption/fonts.h"
#include "core/media/check/still_runs.h"
#include "core/media/check/text_measures.h"
#include "core/media/scene/compositor.h"
#include "core/media/sound/audio_mixer.h"
#include "core/media/source/media_probe.h"

namespace sw {
namespace {

constexpr Duration kLookEvery = Duration::milliseconds(200);

/// What is missing, once for each thing in the film.
class MissingParts {
public:
    void add(const std::string& origin, const std::string& message) {
        if (m_origins.insert(origin).second)
            m_parts.push_back({origin, message});
    }
    void check(const std::filesystem::path& folder, const MediaRef& media, const std::string& origin,
               const std::string& what) {
        if (!media)
            return;
        if (const Result<void> readable = checkReadable(folder / media.fileName(), what + origin); !readable)
            add(origin, readable.error().message);
    }
    [[nodiscard]] std::vector<MissingPart> take() { return std::move(m_parts); }

private:
    std::set<std::string> m_origins;
    std::vector<MissingPart> m_parts;
};

void checkLayer(const std::filesystem::path& folder, const CutLayer& layer, const std::string& origin,
                MissingParts& missing) {
    missing.check(folder, layer.media, origin, "The picture of ");
    missing.check(folder, layer.mask.media, origin, "The mask of ");
    missing.check(folder, layer.grade.lut, origin, "The look-up table of ");
}

void checkFiles(const LintRequest& request, MissingParts& missing) {
    const std::filesystem::path& folder = request.mediaFolder;
    for (const CutPicture& picture : request.cut->pictures) {
        for (const CutLayer& layer : picture.layers)
            checkLayer(folder, layer, picture.origin, missing);
        missing.check(folder, picture.grade.lut, picture.origin, "The look-up table of ");
    }
    for (const CutOverlay& overlay : request.cut->overlays)
        checkLayer(folder, overlay.layer, overlay.origin, missing);
    missing.check(folder, request.cut->grade.lut, "film", "The look-up table of the ");
    for (const CutSound& sound : request.cut->sounds)
        missing.check(folder, sound.media, sound.origin, "The sound of ");
}

std::vector<MissingPart> missingFonts(const LintRequest& request) {
    std::vector<MissingPart> missing;
    const bool captions = std::any_of(request.cut->captions.begin(), request.cut->captions.end(),
                                      [](const CutCaption& caption) { return !caption.words.empty(); });
    if (captions)
        if (const Result<void> fonts = CaptionTypesetter(*request.cut, request.captionStyle).checkFonts(); !fonts)
            missing.push_back({"film", fonts.error().message});
    for (const CutOverlay& overlay : request.cut->overlays)
        if (!overlay.title.text.empty() && !QFontDatabase::hasFamily(QString::fromStdString(overlay.title.font)))
            missing.push_back({overlay.origin, "The title of " + overlay.origin + " is set in " + overlay.title.font +
                                                   ", which is not installed. " + fontAdvice(overlay.title.font)});
    return missing;
}

/// What is to be looked at in one frame.
struct Look {
    bool motion = false;
    std::vector<std::size_t> captions;
    std::vector<std::size_t> titles;
};

std::map<std::int64_t, Look> looksAt(const Cut& cut, const TextMeasures& texts) {
    std::map<std::int64_t, Look> looks;
    const std::int64_t count = frameAt(TimePoint{} + cut.duration, cut.rate);
    const std::int64_t step = std::max<std::int64_t>(1, frameAt(TimePoint{} + kLookEvery, cut.rate));
    for (std::int64_t frame = 0; frame < count; frame += step)
        looks[frame].motion = true;
    for (std::size_t i = 0; i < texts.captions().size(); ++i)
        looks[frameAt(texts.captionTime(i), cut.rate)].captions.push_back(i);
    for (std::size_t i = 0; i < texts.titles().size(); ++i)
        looks[frameAt(texts.titleTime(i), cut.rate)].titles.push_back(i);
    std::erase_if(looks, [&](const auto& entry) { return entry.first < 0 || entry.first >= count; });
    return looks;
}

/// Looks at frames in order: without captions for what moves, with them for what is read.
Result<void> lookAtFrames(const LintRequest& request, const std::stop_token& stop, TextMeasures& texts, StillRuns& runs,
                          MissingParts& missing) {
    const int width = request.cut->width / 2;
    const int height = request.cut->height / 2;
    auto silent = std::make_shared<Cut>(*request.cut);
    silent->captions.clear();
    Compositor compositor(silent, request.mediaFolder, request.captionStyle, width, height,
                          {MissingMedia::Placeholder, stop});
    CaptionPainter captions(request.cut, request.captionStyle, compositor.width(), compositor.height());
    Frame frame(compositor.width(), compositor.height());
    for (const auto& [number, look] : looksAt(*request.cut, texts)) {
        if (stop.stop_requested())
            return cancelled();
        SW_CHECK(compositor.compose(number, frame));
        const TimePoint time = startOfFrame(number, request.cut->rate);
        if (look.motion)
            runs.add(time, frame);
        if (!look.titles.empty()) {
            const QImage image = imageFrom(frame);
            for (const std::size_t title : look.titles)
                texts.lookAtTitle(title, image);
        }
        if (look.captions.empty())
            continue;
        captions.paint(captions.stateAt(time), frame);
        const QImage image = imageFrom(frame);
        for (const std::size_t caption : look.captions)
            texts.lookAtCaption(caption, image);
    }
    for (const MediaProblem& problem : compositor.problems())
        missing.add(problem.origin, problem.error.message);
    return {};
}

}  // namespace

Result<LintFacts> measureForLint(const LintRequest& request, const std::stop_token& stop) {
    const Cut& cut = *request.cut;
    std::optional<Result<Loudness>> loudness;
    std::jthread sound([&](const std::stop_token& own) {
        if (!cut.sounds.empty())
            loudness = AudioMixer(cut, request.mediaFolder).loudness(own);
    });
    const std::stop_callback passOn(stop, [&] { sound.request_stop(); });

    LintFacts facts;
    MissingParts missing;
    checkFiles(request, missing);
    facts.missingFonts = missingFonts(request);
    facts.rightToLeft = writesRightToLeft(cut.language);
    TextMeasures texts(cut, request.captionStyle);
    StillRuns runs;
    SW_CHECK(lookAtFrames(request, stop, texts, runs, missing));
    runs.finish(TimePoint{} + cut.duration);
    facts.black = runs.black();
    facts.frozen = runs.frozen();
    facts.captions = texts.captions();
    facts.titles = texts.titles();
    sound.join();
    if (stop.stop_requested())
        return cancelled();
    if (!loudness) {
        facts.loudnessLufs = kSilenceLufs;
        facts.truePeakDb = kSilencePeakDb;
    } else if (*loudness) {
        facts.loudnessLufs = (*loudness)->integratedLufs;
        facts.truePeakDb = (*loudness)->truePeakDb;
    }
    facts.missingMedia = missing.take();
    if (loudness && !*loudness && facts.missingMedia.empty())
        facts.missingMedia.push_back({"film", loudness->error().message});
    return facts;
}

}  // namespace sw
