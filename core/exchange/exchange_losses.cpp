#include "core/exchange/exchange_losses.h"

#include <algorithm>
#include <functional>
#include <map>

#include "core/base/text.h"
#include "core/exchange/exchange_writers.h"
#include "core/model/transition_names.h"

namespace sw {
namespace {

using Formats = unsigned;
constexpr Formats kOtio = 1;
constexpr Formats kFcpXml = 2;
constexpr Formats kEdl = 4;
constexpr Formats kAll = kOtio | kFcpXml | kEdl;

Formats bitOf(ExchangeFormat format) {
    switch (format) {
        case ExchangeFormat::Otio: return kOtio;
        case ExchangeFormat::FcpXml: return kFcpXml;
        case ExchangeFormat::Edl: return kEdl;
    }
    return 0;
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// Something that formats lose: for whom, how often it is there, and the sentence when it is.
struct Loss {
    Formats formats;
    std::size_t count;
    std::function<std::string(std::size_t)> sentence;
};

template <class List, class Test>
std::size_t countIf(const List& list, Test test) {
    return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), test));
}

std::size_t clipsThat(const ExchangeTimeline& timeline, const std::function<bool(const ExchangeTrack&, const ExchangeClip&)>& test) {
    std::size_t count = 0;
    for (const ExchangeTrack& track : timeline.tracks)
        count += countIf(track.clips, [&](const ExchangeClip& clip) { return test(track, clip); });
    return count;
}

bool moves(const CutPicture& picture) {
    return std::any_of(picture.camera.begin(), picture.camera.end(), [](const CameraKey& key) {
        return CameraKey{0, key.x, key.y, key.zoom, key.roll} != CameraKey{};
    });
}

/// "Whip (3), Slide (1)": transitions that become plain dissolves.
std::string strangeTransitions(const Cut& cut, std::size_t& count) {
    std::map<std::string, int> kinds;
    for (const CutPicture& picture : cut.pictures)
        if (picture.transition.kind != TransitionKind::None && picture.transition.kind != TransitionKind::Dissolve)
            ++kinds[transitionEntry(picture.transition.kind).title];
    std::vector<std::string> named;
    for (const auto& [title, times] : kinds) {
        named.push_back(title + " (" + std::to_string(times) + ")");
        count += static_cast<std::size_t>(times);
    }
    return joined(named, ", ");
}

void addPictureLosses(const Cut& cut, const ExchangeTimeline& timeline, std::vector<Loss>& losses) {
    const auto seen = [&](auto test) {
        return clipsThat(timeline, [&](const ExchangeTrack&, const ExchangeClip& clip) { return clip.layer && test(*clip.layer); });
    };
    const auto all = [](const char* what, const char* means) {
        return [=](std::size_t n) { return counted(n, "clip has ", "clips have ") + what + ", which " + means + "."; };
    };
    losses.push_back({kAll, countIf(cut.pictures, [](const CutPicture& p) { return p.layers.empty(); }),
                      [](std::size_t n) { return counted(n, "scene has no picture yet and is left empty.", "scenes have no picture yet and are left empty."); }});
    losses.push_back({kAll, countIf(cut.pictures, moves), [](std::size_t n) {
                          return "The camera moves over " + counted(n, "scene, which stands still there.", "scenes, which stand still there.");
                      }});
    losses.push_back({kAll, seen([](const CutLayer& l) { return l.enter != LayerEnter::None || l.sway != 0; }),
                      [](std::size_t n) { return counted(n, "layer of a scene enters or sways by itself, and stands still there.", "layers of scenes enter or sway by themselves, and stand still there."); }});
    losses.push_back({kAll, countIf(cut.pictures, [](const CutPicture& p) { return !p.grade.isNeutral(); }) + (cut.grade.isNeutral() ? 0 : 1) +
                                seen([](const CutLayer& l) { return !l.grade.isNeutral(); }),
                      [](std::size_t n) { return counted(n, "colour change", "colour changes") + " (exposure, look-up tables, blur and the like) did not go along."; }});
    losses.push_back({kAll, seen([](const CutLayer& l) { return l.mask.shape != MaskShape::None; }), all("a mask", "did not go along")});
    losses.push_back({kAll, seen([](const CutLayer& l) { return !l.key.colour.empty(); }), all("a chroma key", "did not go along")});
    losses.push_back({kAll, seen([](const CutLayer& l) { return l.blend != BlendMode::Normal; }), all("a blend mode", "did not go along")});
    losses.push_back({kAll, seen([](const CutLayer& l) { return l.crop != Box{} || l.mirrored; }), all("a crop or a mirror", "did not go along")});
    losses.push_back({kAll, seen([](const CutLayer& l) { return !l.keyframes.empty(); }), all("keyframes", "did not go along")});
    losses.push_back({kAll, countIf(cut.overlays, [](const CutOverlay& o) {
                          return o.animation.in != "none" || o.animation.out != "none" || o.animation.loop != "none";
                      }),
                      all("an animation", "did not go along")});
    losses.push_back({kOtio | kEdl, seen([](const CutLayer& l) { return l.opacity != 1 || l.rotation != 0 || l.box != Box{}; }), [](std::size_t n) {
                          return counted(n, "clip has a place, a rotation or an opacity of its own", "clips have a place, a rotation or an opacity of their own") +
                                 "; other programs show them as large as they can.";
                      }});
}

void addTimeLosses(const Cut& cut, const ExchangeTimeline& timeline, std::vector<Loss>& losses) {
    std::size_t strange = 0;
    const std::string kinds = strangeTransitions(cut, strange);
    losses.push_back({kAll, strange, [kinds](std::size_t) { return "These transitions become dissolves: " + kinds + "."; }});
    losses.push_back({kFcpXml, countIf(cut.pictures, [](const CutPicture& p) { return p.transition.kind != TransitionKind::None; }),
                      [](std::size_t n) { return counted(n, "transition stands", "transitions stand") + " across the cut, where Shortwright begins at it."; }});
    losses.push_back({kEdl, cut.rate.num > 60 * cut.rate.den ? std::size_t{1} : 0,
                      [](std::size_t) { return "Timecode counts at most 60 frames a second: other programs will not read this EDL as it is meant."; }});
    const std::size_t ramps = clipsThat(timeline, [](const ExchangeTrack&, const ExchangeClip& clip) { return clip.isRamp(); });
    losses.push_back({kOtio | kEdl, ramps, [](std::size_t n) { return counted(n, "speed ramp becomes its average speed.", "speed ramps become their average speeds."); }});
    const std::size_t above = clipsThat(timeline, [](const ExchangeTrack& track, const ExchangeClip&) {
        return track.kind == ExchangeTrackKind::Layers || track.kind == ExchangeTrackKind::Overlays;
    });
    losses.push_back({kEdl, above, [](std::size_t n) {
                          return "An EDL has one track of pictures: " + counted(n, "clip that lies", "clips that lie") + " over the scenes did not go along.";
                      }});
}

void addTextLosses(const Cut& cut, std::vector<Loss>& losses) {
    const std::size_t titles = countIf(cut.overlays, [](const CutOverlay& o) { return !o.title.text.empty(); });
    losses.push_back({kOtio, titles, [](std::size_t n) { return counted(n, "title goes along as a generator", "titles go along as generators") + ", which most programs do not show."; }});
    losses.push_back({kFcpXml, titles, [](std::size_t n) { return counted(n, "title becomes a Basic Title", "titles become Basic Titles") + ": text, font, size and colour."; }});
    losses.push_back({kOtio, cut.captions.size(), [](std::size_t n) {
                          return counted(n, "caption becomes a marker", "captions become markers") + "; write them as .srt too.";
                      }});
    losses.push_back({kFcpXml, cut.captions.size(), [](std::size_t n) {
                          return counted(n, "caption goes along as a plain iTT caption", "captions go along as plain iTT captions") + ", without style and highlighted words.";
                      }});
    losses.push_back({kEdl, cut.captions.size(), [](std::size_t n) {
                          return counted(n, "caption", "captions") + " did not go along: write them as .srt.";
                      }});
}

void addSoundLosses(const Cut& cut, const ExchangeTimeline& timeline, std::vector<Loss>& losses) {
    const auto mixed = [](const CutSound& s) { return s.gainDb != 0 || s.fadeIn > Duration{} || s.fadeOut > Duration{} || s.pan != 0; };
    losses.push_back({kOtio | kEdl, countIf(cut.sounds, mixed), [](std::size_t n) {
                          return counted(n, "sound has a gain, a fade or a pan of its own", "sounds have gains, fades or pans of their own") + ", which other programs do not read from it.";
                      }});
    losses.push_back({kAll, countIf(cut.sounds, [](const CutSound& s) { return !s.keyframes.empty(); }),
                      [](std::size_t n) { return "The volume keyframes of " + counted(n, "sound", "sounds") + " did not go along."; }});
    const bool voice = std::any_of(cut.sounds.begin(), cut.sounds.end(), [](const CutSound& s) { return s.role == SoundRole::Voice; });
    const bool music = std::any_of(cut.sounds.begin(), cut.sounds.end(), [](const CutSound& s) { return s.role == SoundRole::Music; });
    losses.push_back({kAll, voice && music ? std::size_t{1} : 0, [](std::size_t) { return "Music is not lowered under the voice there, and loudness is not adjusted."; }});
    std::size_t tracks = 0;
    std::size_t beyond = 0;
    for (const ExchangeTrack& track : timeline.tracks)
        if (!track.isSeen() && ++tracks > kEdlSoundTracks)
            beyond += track.clips.size();
    losses.push_back({kEdl, beyond, [](std::size_t n) { return "An EDL has four tracks of sound: " + counted(n, "sound", "sounds") + " did not go along."; }});
}

}  // namespace

std::vector<std::string> exchangeLosses(ExchangeFormat format, const Cut& cut, const ExchangeTimeline& timeline) {
    std::vector<Loss> losses;
    addPictureLosses(cut, timeline, losses);
    addTimeLosses(cut, timeline, losses);
    addTextLosses(cut, losses);
    addSoundLosses(cut, timeline, losses);
    std::vector<std::string> sentences;
    for (const Loss& loss : losses)
        if ((loss.formats & bitOf(format)) != 0 && loss.count > 0)
            sentences.push_back(loss.sentence(loss.count));
    return sentences;
}

}  // namespace sw
