#include "core/base/text.h"
#include "core/model/apply_parts.h"
#include "core/model/caption_text.h"
#include "core/model/captions.h"
#include "core/model/limits.h"
#include "core/model/recording.h"
#include "core/model/speed.h"

namespace sw {

// In drawings |…| is a scene, a letter a word; an apostrophe parts sentences.

namespace {

/// Byte offsets at which white-space separated words start.
std::vector<std::size_t> wordStarts(const std::string& text) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != ' ' && (i == 0 || text[i - 1] == ' '))
            starts.push_back(i);
    return starts;
}

std::string voiceNode(SentenceId id) {
    return "voice/" + toText(id);
}

/// What hangs on a word of the second half hangs on that word there.
void followWords(Project& p, SentenceId first, SentenceId second, int word) {
    const auto follow = [&](Anchor& anchor) {
        if (anchor.kind == AnchorKind::Word && anchor.sentence == first && anchor.word >= word) {
            anchor.sentence = second;
            anchor.word -= word;
        }
    };
    for (Clip& clip : p.timeline.clips)
        follow(clip.anchor);
    for (Marker& marker : p.timeline.markers)
        follow(marker.anchor);
}

/// An own recording goes on in the second half; where its words are not known it is divided by an estimate.
void divideRecording(Project& p, const Sentence& whole, SentenceId second, int word) {
    const Override* own = findOverride(p, voiceNode(whole.id));
    if (!isRecording(own))
        return;
    const std::vector<CaptionWord> words =
        !own->words.empty() ? own->words
                            : estimatedWords(whole.text, p.script.language, {TimePoint{}, TimePoint{} + own->mediaDuration});
    auto [before, behind] = dividedRecording(*own, words, word);
    if (before.mediaDuration <= Duration{} || behind.mediaDuration <= Duration{})
        return;
    p.timeline.overrides[voiceNode(whole.id)] = std::move(before);
    p.timeline.overrides[voiceNode(second)] = std::move(behind);
}

/// Two parts of one recording that follow each other become one again.
void joinRecordings(Project& p, SentenceId first, SentenceId second) {
    const Override* a = findOverride(p, voiceNode(first));
    const Override* b = findOverride(p, voiceNode(second));
    if (!isRecording(a) || !isRecording(b) || a->media != b->media || a->from + a->mediaDuration != b->from)
        return;
    Override joint = *a;
    joint.mediaDuration = a->mediaDuration + b->mediaDuration;
    const auto moved = [&](TimeRange range) { return TimeRange{range.start + a->mediaDuration, range.end + a->mediaDuration}; };
    if (a->words.empty() || b->words.empty())
        joint.words.clear();
    else
        for (CaptionWord word : b->words) {
            word.range = moved(word.range);
            joint.words.push_back(std::move(word));
        }
    for (const TimeRange& cut : b->cuts) {
        const TimeRange next = moved(cut);
        if (!joint.cuts.empty() && joint.cuts.back().end == next.start)
            joint.cuts.back().end = next.end;
        else
            joint.cuts.push_back(next);
    }
    p.timeline.overrides[voiceNode(first)] = std::move(joint);
    p.timeline.overrides.erase(voiceNode(second));
}

/// What was done by hand to the first scene's picture is done to the second one's; a video goes on.
void copyPicture(Project& p, const Scene& first, SceneId second, std::optional<Duration> shown) {
    const Override* own = findOverride(p, "image/" + toText(first.id));
    if (!own)
        return;
    Override copy = *own;
    copy.take = 0;
    copy.locked = false;
    copy.lockedTo.clear();
    if (copy.media && copy.speed.size() < 2 && shown) {
        const Duration gone = playedIn(copy.speed, *shown, *shown);
        copy.from = copy.from + gone;
        copy.mediaDuration = std::max(Duration{}, copy.mediaDuration - gone);
    }
    if (copy != Override{})
        p.timeline.overrides["image/" + toText(second)] = std::move(copy);
}

}  // namespace

///     before  |a b c|   at b   after   |a ' b c|
Result<void> on(Project& p, std::string& made, const SplitSentence& e) {
    SW_TRY(const SentencePlace at, sentence(p, e.sentence));
    const Sentence whole = *at;
    const std::vector<std::size_t> starts = wordStarts(whole.text);
    if (e.word < 1 || static_cast<std::size_t>(e.word) >= starts.size())
        return fail(ErrorCode::InvalidInput, "The sentence cannot be split there: \"word\" must be between 1 and " +
                                                 std::to_string(starts.empty() ? 0 : starts.size() - 1) + ".");
    const std::size_t cut = starts[static_cast<std::size_t>(e.word)];
    const SentenceId id{++p.lastId};
    made = toText(id);
    Sentence second = whole;
    second.id = id;
    second.text = trimmed(whole.text.substr(cut));
    (*at).text = trimmed(whole.text.substr(0, cut));
    for (Sentence* part : {&*at, &second})
        if (!part->captionText.empty())
            part->captionText = carriedCaption(whole.text, part->captionText, part->text, p.script.language);
    at.scene->sentences.insert(at.scene->sentences.begin() + static_cast<std::ptrdiff_t>(at.index) + 1, second);
    divideRecording(p, whole, id, e.word);
    followWords(p, e.sentence, id, e.word);
    return {};
}

///     before  |a ' b c|   after   |a b c|
Result<void> on(Project& p, std::string&, const JoinSentence& e) {
    SW_TRY(const SentencePlace at, sentence(p, e.sentence));
    if (at.index + 1 == at.scene->sentences.size())
        return fail(ErrorCode::InvalidInput, "There is no sentence after this one in its scene to join it with.");
    const Sentence next = at.scene->sentences[at.index + 1];
    Sentence& joint = *at;
    SW_TRY(const std::string text, speakable(joint.text + " " + next.text));
    if (!joint.captionText.empty() || !next.captionText.empty())
        joint.captionText = (joint.captionText.empty() ? joint.text : joint.captionText) + " " +
                            (next.captionText.empty() ? next.text : next.captionText);
    joint.text = text;
    at.scene->sentences.erase(at.scene->sentences.begin() + static_cast<std::ptrdiff_t>(at.index) + 1);
    joinRecordings(p, e.sentence, next.id);
    reanchor(
        p, [&](const Anchor& a) { return a.sentence == next.id; }, {AnchorKind::Sentence, {}, e.sentence, 0});
    return {};
}

///     before  |a ' b c|   at b   after   |a|b c|
///     before  |a ' b c|   at c   after   |a ' b|c|
Result<void> on(Project& p, std::string& made, const SplitScene& e) {
    SentenceId second = e.sentence;
    if (e.word != 0) {
        std::string half;
        SW_CHECK(on(p, half, SplitSentence{e.sentence, e.word}));
        second = SentenceId{p.lastId};
    }
    SW_TRY(const SentencePlace at, sentence(p, second));
    if (at.index == 0)
        return fail(ErrorCode::InvalidInput, "A scene begins with this sentence already; split it before a later one, or "
                                             "within it.");
    Scene& first = *at.scene;
    Scene behind = first;
    behind.id = {++p.lastId};
    made = toText(behind.id);
    const auto from = static_cast<std::ptrdiff_t>(at.index);
    behind.sentences.erase(behind.sentences.begin(), behind.sentences.begin() + from);
    first.sentences.erase(first.sentences.begin() + from, first.sentences.end());
    behind.picture = pictureOf(first);
    behind.transition = "none";
    behind.transitionLength = {};
    behind.lead = {};
    first.hold = {};
    copyPicture(p, first, behind.id, e.shown);
    copyPlaces(p, "image/" + toText(first.id), "image/" + made);
    p.script.scenes.insert(p.script.scenes.begin() + (&first - p.script.scenes.data()) + 1, std::move(behind));
    return {};
}

}  // namespace sw
