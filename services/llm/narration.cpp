#include "services/llm/narration.h"

#include <algorithm>

#include "core/base/digest.h"
#include "core/base/text.h"
#include "services/llm/english_pronouns.h"
#include "services/llm/english_reference.h"
#include "services/llm/english_title.h"
#include "services/llm/outline.h"
#include "services/llm/script_checks.h"
#include "services/llm/selection.h"

namespace sw {
namespace {

constexpr double kTightSeconds = 6.6;    // a scene's sentence, cut where it can be
constexpr double kLongestSeconds = 7.6;  // a sentence that may stay as it is
constexpr double kShortSeconds = 2.4;    // a sentence too short for a scene of its own
constexpr double kTinySeconds = 1.5;     // a sentence that has to share one
constexpr double kSceneSeconds = 6.4;    // two sentences that share a scene
constexpr double kMaxHookSeconds = 6.0;
constexpr double kAnnouncement = 0.5;
constexpr double kFragment = 0.7;       // what a line without a verb is worth less among sentences
constexpr double kStep = 0.8;           // a list is told by its steps first
constexpr double kFirstSentence = 0.3;  // how its writer opened a text
constexpr double kOwnOpening = 0.9;     // the same, when it stands apart
constexpr double kTooLong = 0.15;       // weight of each second that a sentence is too long for a scene
constexpr double kNever = 1e6;          // seconds of a sentence that is not to be told
constexpr double kMinSecondsForCall = 14;
constexpr int kMinSecondsForQuestion = 30;

class Narrator {
public:
    Narrator(const Document& document, SentenceCraft& craft, const TermRarity& rarity, const SpeechEstimator& estimator,
             const WriterRequest& request)
        : m_document(document), m_craft(craft), m_rarity(rarity), m_estimator(estimator), m_request(request) {}

    Result<Narration> run(const std::stop_token& stop) {
        m_scores = rankSentences(m_document, m_craft.pack(), m_rarity);
        if (stop.stop_requested())
            return cancelled();
        m_names = namesIn(m_document, m_craft.pack());
        makeUnits();
        if (stop.stop_requested())
            return cancelled();
        m_all = spokenSeconds() <= m_request.seconds - kEndsSeconds;
        const std::string call = m_request.seconds >= kMinSecondsForCall ? ownCall() : std::string();
        chooseHook();

        SelectionAim aim;
        aim.list = m_document.notes;
        aim.taken = m_hookUnit;
        aim.hookTerms = m_craft.reader().terms(m_craft.reader().tokens(m_hook));
        aim.seconds = m_request.seconds - kEndsSeconds - timeOf({m_hook}) - (call.empty() ? 0 : timeOf({call}));
        aim.hookStates = statesTitle();
        aim.hookNamesSubject = m_names.empty() || says(m_craft.reader().tokens(m_hook), m_names.front());
        const std::vector<std::size_t> chosen = selectUnits(m_units, aim, m_rarity);
        return narrationOf(chosen, call);
    }

private:
    [[nodiscard]] double timeOf(const std::vector<std::string>& sentences) const {
        double sum = 0;
        for (const std::string& sentence : sentences)
            sum += sentence.empty() ? 0 : m_estimator.seconds(sentence) + kSentencePauseSeconds;
        return sum;
    }

    /// Instructions are worth saving, even where they never say "you".
    std::string ownCall() {
        const std::string& advice = m_craft.pack().callsToAction.advice;
        return instructs() && !advice.empty() ? advice : callToAction(m_document, m_craft.pack(), m_request);
    }

    /// True when one sentence in four is a command; only known in English.
    bool instructs() {
        constexpr std::size_t kEvery = 4;
        EnglishGrammar* grammar = m_craft.grammar();
        std::size_t commands = 0;
        for (const SourceSentence& sentence : m_document.sentences)
            commands += grammar && grammar->isCommand(sentence.tokens);
        return commands > 1 && commands * kEvery >= m_document.sentences.size();
    }

    [[nodiscard]] double spokenSeconds() const {
        double sum = 0;
        for (const ScriptUnit& unit : m_units)
            sum += unit.fullSeconds;
        return sum;
    }

    void makeUnits() {
        // Sentences of long texts that were not compared can only come along with a neighbour.
        std::vector<bool> near(m_scores.size());
        for (std::size_t i = 0; i < near.size(); ++i)
            near[i] = neighbourIsRanked(i);
        for (const SourceSentence& sentence : m_document.sentences)
            m_units.push_back(unitOf(sentence, near[static_cast<std::size_t>(sentence.index)]));
        if (!m_craft.grammar() || m_document.notes)
            return;
        nameProtagonist();
        const EnglishReferences references(m_document, *m_craft.grammar(), near);
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            m_units[i].introductions = references.introductionsOf(i);
            m_units[i].leans = m_units[i].leans || references.bridges(i);
        }
    }

    /// A sentence about "her" can stand alone when she is told by name.
    void nameProtagonist() {
        EnglishGrammar& grammar = *m_craft.grammar();
        const EnglishProtagonist protagonist(m_document, grammar);
        for (std::size_t i = 1; protagonist.known() && i < m_units.size(); ++i) {
            ScriptUnit& unit = m_units[i];
            if (!unit.leans || unit.bullet)
                continue;
            unit.standalone =
                protagonist.named(unit.tight.front(), &m_document.sentences[i - 1], m_craft.reader(), grammar);
            unit.leans = unit.standalone.empty();
        }
    }

    ScriptUnit unitOf(const SourceSentence& sentence, bool near) {
        ScriptUnit unit;
        const auto index = static_cast<std::size_t>(sentence.index);
        unit.sentence = sentence.index;
        unit.paragraph = sentence.paragraph;
        unit.inParagraph = sentence.inParagraph;
        unit.bullet = sentence.bullet;
        unit.terms = sentence.terms;
        unit.score = m_scores[index];
        unit.full = near ? m_craft.spoken(sentence.text) : std::vector<std::string>{sentence.text};
        unit.fullSeconds = near ? timeOf(unit.full) : kNever;
        unit.tight = unit.full;
        const auto fits = [&](const std::string& text) { return m_estimator.seconds(text) <= kTightSeconds; };
        if (near && !m_document.notes)
            unit.tight = m_craft.shortened(unit.full, fits);
        unit.tightSeconds = near ? timeOf(unit.tight) : kNever;
        unit.restorable = unit.tight.size() <= unit.full.size() &&
                          std::all_of(unit.full.begin(), unit.full.end(), [&](const std::string& text) {
                              return m_estimator.seconds(text) <= kLongestSeconds;
                          });
        // A step of a list is about what its title says.
        unit.leans = near && (!sentence.bullet || sentence.inParagraph > 0) && !sentence.step &&
                     m_craft.leansOnPrevious(unit.full.front());
        const bool last = index + 1 == m_document.sentences.size();
        const bool namesSubject = !m_names.empty() && says(sentence.tokens, m_names.front());
        unit.namesSubject = namesSubject;
        unit.announces =
            near && !namesSubject && m_craft.announcesNext(sentence, last ? nullptr : &m_document.sentences[index + 1]);
        for (const std::string& text : unit.tight)
            unit.score -=
                unit.score > 0
                    ? std::min(unit.score, kTooLong * std::max(0.0, m_estimator.seconds(text) - kLongestSeconds))
                    : 0;
        const bool fragment = !m_document.notes && !sentence.step && !m_craft.isWholeSentence(unit.full.front());
        unit.fragment = fragment && sentence.bullet;
        unit.score =
            unit.fragment ? -1 : unit.score - (fragment && unit.score > 0 ? std::min(unit.score, kFragment) : 0);
        unit.score += sentence.step ? kStep : 0;
        // By itself an announcement says nothing.
        unit.score -= unit.announces && unit.score > 0 ? std::min(unit.score, kAnnouncement) : 0;
        return unit;
    }

    [[nodiscard]] static bool says(const std::vector<Token>& tokens, const std::string& name) {
        return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.text == name; });
    }

    [[nodiscard]] bool neighbourIsRanked(std::size_t i) const {
        const std::size_t from = i >= 2 ? i - 2 : 0;
        const std::size_t to = std::min(i + 3, m_scores.size());
        return std::any_of(m_scores.begin() + static_cast<std::ptrdiff_t>(from),
                           m_scores.begin() + static_cast<std::ptrdiff_t>(to), [](double s) { return s >= 0; });
    }

    /// The title made speakable; else the sentence that makes most curious; of a text that is told whole its first one.
    void chooseHook() {
        m_hook = titleHook();
        if (!m_hook.empty() && m_estimator.seconds(m_hook) <= kMaxHookSeconds)
            return;
        const bool opens = m_document.notes && !m_units.empty() &&
                           m_estimator.seconds(m_units.front().full.front()) <= kMaxHookSeconds;
        m_hookUnit = m_all || opens ? 0 : hookiestUnit();
        m_hook.clear();
        if (m_hookUnit < 0 || m_units.empty())
            return;
        ScriptUnit& unit = m_units[static_cast<std::size_t>(m_hookUnit)];
        m_hookRest = m_all ? unit.full : unit.tight;
        m_hook = m_hookRest.front();
        m_hookRest.erase(m_hookRest.begin());
    }

    std::string titleHook() {
        if (m_document.title.empty())
            return {};
        if (std::string question = subjectQuestion(); !question.empty())
            return question;
        if (EnglishGrammar* grammar = m_craft.grammar())
            return spokenTitle(m_document, *grammar, m_craft.reader());
        const LanguagePack& pack = m_craft.pack();
        std::string title = trimmed(m_document.title);
        if (!pack.whyStart.empty() && title.starts_with(pack.whyStart + " ") && !title.ends_with('?')) {
            std::string line = pack.whyLine;
            if (const std::size_t at = line.find("{rest}"); at != std::string::npos)
                return line.replace(at, 6, title.substr(pack.whyStart.size() + 1));
        }
        const std::u32string points = toUtf32(title);
        if (std::u32string_view(U".?!。？！؟…").find(points.back()) != std::u32string_view::npos)
            return title;
        const bool wide = pack.language == "ja" || pack.language == "zh";
        if (pack.language == "ja" && title.ends_with("か"))
            return title + "？";
        return title + (wide ? "。" : pack.script == "Deva" ? "।" : pack.language == "th" ? "" : ".");
    }

    /// The title of an encyclopedia's article is one word: it is asked what the viewer knows about it.
    std::string subjectQuestion() {
        const LanguagePack& pack = m_craft.pack();
        const std::vector<Token> tokens = m_craft.reader().tokens(m_document.title);
        const bool one = tokens.size() == 1 && tokens[0].kind == TokenKind::Word && pack.spaced;
        return one && !m_document.notes ? topicQuestion(m_document.title, m_craft) : std::string();
    }

    /// A headline told as it is says what the lead below it says again; "Here is why …" does not.
    [[nodiscard]] bool statesTitle() const {
        const std::string title = trimmed(m_document.title);
        return m_hookUnit < 0 && !title.empty() && m_hook.starts_with(title) && m_hook != title;
    }

    /// A line or two apart from the rest are how the writer opens: "I quit my job to walk across Spain."
    [[nodiscard]] double openingWorth() const {
        const SourceSentence& first = m_document.sentences.front();
        return first.paragraphLength <= 2 && spokenWords(first.tokens) <= kMaxHookWords ? kOwnOpening : kFirstSentence;
    }

    int hookiestUnit() {
        int best = -1;
        double bestValue = -1e9;
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            const ScriptUnit& unit = m_units[i];
            const double seconds = m_estimator.seconds(unit.tight.front());
            if (unit.score < 0 || unit.leans || unit.announces || seconds < 1.2 || seconds > kMaxHookSeconds ||
                !m_craft.isWholeSentence(unit.tight.front()))
                continue;
            const std::vector<Token> tokens = m_craft.reader().tokens(unit.tight.front());
            double value =
                unit.score + 0.3 * static_cast<double>(numberPhrases(tokens, m_craft.pack()).size()) -
                0.25 * std::max(0.0, seconds - 4) -
                0.12 * static_cast<double>(spokenWords(tokens) - std::min(spokenWords(tokens), kMaxHookWords)) +
                (i == 0 ? openingWorth() : 0);
            for (const Token& token : tokens)
                value += m_craft.pack().hookWords.has(token.lower) ? 0.35
                         : token.text == "?" || token.text == "？" ? 0.4
                                                                   : 0;
            value -= 0.6 * static_cast<double>(i) / static_cast<double>(m_units.size());
            // A quotation or a part of several sentences does not open a story.
            value -= unit.tight.size() > 1 || unit.tight.front().find('"') != std::string::npos ? 0.6 : 0;
            if (value > bestValue) {
                bestValue = value;
                best = static_cast<int>(i);
            }
        }
        return best >= 0 ? best : m_units.empty() ? -1 : 0;
    }

    /// A chosen unit's sentences, with its ties cut when what it is tied to is not told.
    std::vector<std::string> toldSentences(const ScriptUnit& unit, bool previousTold) {
        if (!previousTold && !unit.standalone.empty()) {
            std::vector<std::string> sentences = unit.tight;
            sentences.front() = m_craft.untied(unit.standalone);
            return sentences;
        }
        std::vector<std::string> sentences = unit.useFull ? unit.full : unit.tight;
        if (!previousTold && !unit.leans)
            sentences.front() = m_craft.untied(sentences.front());
        return sentences;
    }

    Narration narrationOf(const std::vector<std::size_t>& chosen, const std::string& call) {
        Narration narration;
        narration.title = title();
        if (!m_hook.empty())
            narration.scenes.push_back({SceneKind::Hook,
                                        {m_hook},
                                        {},
                                        m_hookUnit < 0 ? narration.title : std::string(),
                                        m_hookUnit < 0,
                                        false});
        addSentences(narration.scenes, m_hookRest, {}, true, true);
        for (std::size_t k = 0; k < chosen.size(); ++k) {
            const ScriptUnit& unit = m_units[chosen[k]];
            const bool follows = k > 0 ? chosen[k - 1] + 1 == chosen[k] : m_hookUnit == 0 && chosen[k] == 1;
            const bool step = m_document.sentences[static_cast<std::size_t>(unit.sentence)].step;
            // Leaning first means that the hook has said what it leans on; a step leans on the list's title.
            const bool told = follows || step || (k == 0 && unit.leans);
            const std::string before = unit.sentence > 0
                                           ? m_document.sentences[static_cast<std::size_t>(unit.sentence - 1)].text
                                           : std::string();
            addSentences(narration.scenes, toldSentences(unit, told), before, told,
                         !step && ((told && unit.inParagraph > 0) || unit.bullet));
        }
        addCall(narration.scenes, call);
        if (!narration.scenes.empty() && narration.scenes.size() > 1)
            narration.scenes.back().kind = SceneKind::Closing;
        return narration;
    }

    /// One scene a sentence; a very short one shares the scene of its neighbour.
    void addSentences(std::vector<DraftScene>& scenes, const std::vector<std::string>& sentences,
                      const std::string& before, bool beforeIsTold, bool mayJoin) {
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            const double seconds = m_estimator.seconds(sentences[i]);
            DraftScene* last = scenes.empty() || scenes.back().kind == SceneKind::Hook ? nullptr : &scenes.back();
            if (last && last->sentences.size() == 1 && (mayJoin || i > 0)) {
                const double first = m_estimator.seconds(last->sentences[0]);
                const double shorter = std::min(first, seconds);
                if (shorter < kShortSeconds &&
                    first + seconds <= (shorter < kTinySeconds ? kLongestSeconds : kSceneSeconds)) {
                    last->sentences.push_back(sentences[i]);
                    continue;
                }
            }
            scenes.push_back({SceneKind::Point,
                              {sentences[i]},
                              i == 0 ? before : sentences[i - 1],
                              {},
                              i > 0 || beforeIsTold,
                              false});
        }
    }

    void addCall(std::vector<DraftScene>& scenes, const std::string& call) {
        if (call.empty())
            return;
        if (!scenes.empty() && scenes.back().kind == SceneKind::Point && scenes.back().sentences.size() == 1 &&
            m_estimator.seconds(scenes.back().sentences[0]) <= kSceneSeconds - 2.6)
            scenes.back().sentences.push_back(call);
        else
            scenes.push_back({SceneKind::Closing, {call}, {}, title(), true, false});
        scenes.back().calls = true;
    }

    std::string title() {
        if (m_document.title.empty()) {
            std::string text = m_hook;
            while (text.ends_with('.'))
                text.pop_back();
            return text;
        }
        return trimmed(m_document.title);
    }

    const Document& m_document;
    SentenceCraft& m_craft;
    const TermRarity& m_rarity;
    const SpeechEstimator& m_estimator;
    const WriterRequest& m_request;
    std::vector<double> m_scores;
    std::vector<std::string> m_names;  // the first should be said early
    std::vector<ScriptUnit> m_units;
    std::string m_hook;
    std::vector<std::string> m_hookRest;  // what the hook's own unit says behind it
    int m_hookUnit = -1;
    bool m_all = false;
};

}  // namespace

std::string callToAction(const Document& document, const LanguagePack& pack, const WriterRequest& request) {
    std::size_t words = 0;
    std::size_t toReader = 0;
    std::uint64_t mix = request.seed;
    for (const SourceSentence& sentence : document.sentences) {
        for (const Token& token : sentence.tokens) {
            words += token.kind == TokenKind::Word;
            toReader += pack.secondPerson.has(token.lower);
        }
    }
    mix += seedFrom(document.title + (document.sentences.empty() ? std::string() : document.sentences.front().text));
    if (!pack.callsToAction.advice.empty() && toReader * 60 > words)
        return pack.callsToAction.advice;
    return mix % 3 == 0 && document.sentences.size() >= 8 && request.seconds >= kMinSecondsForQuestion &&
                   !pack.callsToAction.question.empty()
               ? pack.callsToAction.question
               : pack.callsToAction.story;
}

Result<Narration> narrateText(const Document& document, SentenceCraft& craft, const TermRarity& rarity,
                              const SpeechEstimator& estimator, const WriterRequest& request,
                              const std::stop_token& stop) {
    return Narrator(document, craft, rarity, estimator, request).run(stop);
}

}  // namespace sw
