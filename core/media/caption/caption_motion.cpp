#include "core/media/caption/caption_motion.h"

#include <QString>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace sw {
namespace {

constexpr double kShakeSeconds = 0.4;
constexpr double kShakes = 3;
// What fades in is there from its first frame on.
constexpr double kFirstOpacity = 0.25;

double easeOut(double t) {
    return 1 - (1 - t) * (1 - t) * (1 - t);
}

double easeBoth(double t) {
    return t * t * (3 - 2 * t);
}

/// How much of `seconds` has passed; all of it when they are none.
double passed(double since, double seconds) {
    return seconds > 0 ? std::clamp(since / seconds, 0.0, 1.0) : 1;
}

/// Signs alone are not marked as spoken: the word before them stays it.
bool isSpoken(const CaptionWord& word) {
    const QString text = QString::fromStdString(word.text);
    return std::any_of(text.begin(), text.end(), [](QChar c) { return !c.isPunct() && !c.isSpace(); });
}

/// From `enterScale` over `popScale` to `activeScale`.
double scaleAfter(const CaptionStyle& style, double seconds) {
    constexpr double kRise = 0.4;
    const double t = passed(seconds, style.popSeconds);
    if (t < kRise)
        return std::lerp(style.enterScale, style.popScale, easeOut(t / kRise));
    return std::lerp(style.popScale, style.activeScale, easeBoth((t - kRise) / (1 - kRise)));
}

/// A hop and a small one after it; the highest is 1.
double hop(double t) {
    constexpr double kFirst = 0.66;
    const double u = t < kFirst ? t / kFirst : (t - kFirst) / (1 - kFirst);
    return (t < kFirst ? 1 : 0.22) * 4 * u * (1 - u);
}

int lettersOf(const std::string& word) {
    const QString text = QString::fromStdString(word);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int letters = 0;
    while (finder.toNextBoundary() > 0)
        ++letters;
    return std::max(1, letters);
}

void setCard(const CaptionStyle& style, const CutCaption& caption, TimePoint time, CaptionState& state) {
    if (style.entrance != CaptionEntrance::None) {
        const double t = passed((time - caption.range.start).toSeconds(), style.entranceSeconds);
        const double rest = style.entranceDistance * (1 - easeOut(t));
        state.cardOpacity = std::lerp(kFirstOpacity, 1.0, t);
        state.cardDrop = style.entrance == CaptionEntrance::Rise   ? rest
                         : style.entrance == CaptionEntrance::Drop ? -rest
                                                                   : 0;
    }
    // A card of one word may be shorter than both fades.
    const double leave = std::min(style.leaveSeconds, caption.range.duration().toSeconds() / 2);
    state.cardOpacity = std::min(state.cardOpacity, passed((caption.range.end - time).toSeconds(), leave));
}

/// The word that is spoken, the one before it, and how many have begun.
void setWords(const CaptionStyle& style, const CutCaption& caption, TimePoint time, CaptionState& state) {
    const bool signsToo = style.mode == CaptionMode::Sweep || style.reveal == CaptionReveal::Letter;
    int begun = 0;
    for (; begun < static_cast<int>(caption.words.size()); ++begun) {
        const CaptionWord& word = caption.words[static_cast<std::size_t>(begun)];
        if (word.range.start > time)
            break;
        if (!signsToo && !isSpoken(word))
            continue;
        state.before = state.word;
        state.word = begun;
    }
    state.shown = style.reveal == CaptionReveal::Card ? static_cast<int>(caption.words.size()) : begun;
    if (state.word < 0 && style.mode == CaptionMode::Single) {
        state.word = 0;
        state.shown = std::max(1, state.shown);
    }
}

/// When the next word begins, or the caption ends.
TimePoint nextStart(const CutCaption& caption, int word) {
    for (std::size_t i = static_cast<std::size_t>(word) + 1; i < caption.words.size(); ++i)
        if (isSpoken(caption.words[i]))
            return caption.words[i].range.start;
    return caption.range.end;
}

/// `since` counts from the word's start; `room` is the time until the next word.
void setMotion(const CaptionStyle& style, const CaptionWord& word, double since, double room, CaptionState& state) {
    const auto within = [&](double seconds) { return passed(since, std::min(seconds, room)); };
    state.scale = scaleAfter(style, since);
    if (style.bounce > 0)
        state.lift = style.bounce * hop(within(style.popSeconds));
    if (style.reveal == CaptionReveal::Word || style.mode == CaptionMode::Single) {
        const double t = within(style.appearSeconds);
        state.opacity = std::min(1.0, std::lerp(kFirstOpacity, 1.5, t));
        state.lift += style.appearDrop * (1 - easeOut(t));
    }
    if (word.emphasis && style.emphasisShake > 0) {
        const double t = within(kShakeSeconds);
        state.sway = t < 1 ? style.emphasisShake * (1 - t) * std::sin(2 * std::numbers::pi * kShakes * t) : 0;
    }
    if (style.pill && style.pill->slideSeconds > 0 && state.before >= 0)
        state.slide = easeBoth(within(style.pill->slideSeconds));
    if (style.pill && style.pill->growSeconds > 0)
        state.slide = easeOut(within(style.pill->growSeconds));
    if (style.underline) {
        const double seconds =
            style.underline->seconds > 0 ? style.underline->seconds : word.range.duration().toSeconds();
        state.underline = easeOut(within(seconds));
    }
    if (state.before >= 0 && style.releaseSeconds > 0)
        state.scaleBefore = std::lerp(style.activeScale, 1.0, easeOut(within(style.releaseSeconds)));
}

}  // namespace

CaptionState captionStateAt(const Cut& cut, const CaptionStyle& style, TimePoint time) {
    const auto& captions = cut.captions;
    const auto found = std::find_if(captions.begin(), captions.end(),
                                    [&](const CutCaption& caption) { return caption.range.contains(time); });
    if (found == captions.end() || found->words.empty())
        return {};
    CaptionState state;
    state.caption = static_cast<int>(found - captions.begin());
    setCard(style, *found, time, state);
    setWords(style, *found, time, state);
    if (state.word < 0)
        return state;
    const CaptionWord& word = found->words[static_cast<std::size_t>(state.word)];
    const bool early = style.mode == CaptionMode::Single && state.word == 0;
    const TimePoint start = early ? found->range.start : word.range.start;
    const double since = (time - start).toSeconds();
    const double share = passed(since, word.range.duration().toSeconds());
    if (style.mode == CaptionMode::Sweep)
        state.sweep = share;
    else
        setMotion(style, word, since, (nextStart(*found, state.word) - start).toSeconds(), state);
    if (style.reveal == CaptionReveal::Letter) {
        const int letters = lettersOf(word.text);
        state.sweep = std::min(1.0, (std::floor(share * letters) + 1) / letters);
    }
    return state;
}

}  // namespace sw
