#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace sw {

/// A set of words, for membership only.
class WordSet {
public:
    WordSet() = default;
    explicit WordSet(std::vector<std::string> words);
    [[nodiscard]] bool has(std::string_view word) const;
    [[nodiscard]] bool empty() const { return m_words.empty(); }
    [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }

private:
    std::vector<std::string> m_words;  // sorted
};

/// How long a language's words take to speak at `wordsPerMinute`: a straight line fitted to the embedded voice.
struct SpeechRate {
    double wordsPerMinute = 165;
    double perSyllable = 0.17;  ///< seconds
    double perWord = 0.03;
    double perPause = 0.12;  ///< for each comma, semicolon, colon or dash within the sentence
    double perSentence = 0.1;
};

/// The lines that end a short, by what its text is.
struct CallsToAction {
    std::string story;
    std::string advice;
    std::string question;
};

/// The sentences of an outline for a bare topic; "{topic}" stands for the topic and brackets for what the creator fills
/// in.
struct OutlineLines {
    std::string hook;
    std::vector<std::string> points;
    std::string closing;
};

/// What the writer knows about one language, from resources/language/<language>.json. A language without a file has a
/// pack with empty lists: its texts are ranked by their words alone.
struct LanguagePack {
    std::string language = "und";  ///< BCP 47, the language part only
    std::string name;
    std::string stemmer;          ///< Snowball algorithm; "" for none
    std::string script = "Latn";  ///< ISO 15924
    bool spaced = true;           ///< words are separated by spaces
    bool ordinalDot = false;      ///< "27. August": a number with a full stop does not end a sentence
    WordSet stopWords;
    WordSet titles;         ///< abbreviations that never end a sentence ("Dr.")
    WordSet abbreviations;  ///< abbreviations that may ("etc.")
    WordSet hookWords;
    WordSet contrastWords;
    WordSet secondPerson;
    WordSet determiners;                        ///< articles and the like, behind which nouns stand
    WordSet demonstratives;                     ///< "this", "those": what they point to was said before
    WordSet calendar;                           ///< months and days of the week, which are no names of things
    WordSet numberWords;                        ///< written-out numbers, fractions and scales ("million", "percent")
    std::vector<std::string> dependentStarts;   ///< lower case; a sentence that starts so leans on the one before
    std::vector<std::string> dependentInside;   ///< lower case; the same anywhere in a sentence
    std::vector<std::string> announcingStarts;  ///< lower case; a short sentence that starts so only announces the next
    std::vector<std::string> linkStarts;        ///< lower case; may be cut off a sentence's start
    std::map<std::string, WordSet> moods;       ///< word stems by mood
    CallsToAction callsToAction;
    OutlineLines outline;
    std::string whyStart;  ///< a title that starts so …
    std::string whyLine;   ///< … becomes this, with "{rest}" for what follows
    SpeechRate speech;
};

/// The packs of a data folder, each read when first asked for. Safe for use from several threads.
class LanguageShelf {
public:
    /// `folder` is the language/ folder with one JSON file per language.
    explicit LanguageShelf(std::filesystem::path folder);

    /// The pack for a BCP 47 tag ("pt-BR" gives pt); an empty-listed one when there is no file. Fails with
    /// MissingComponent when the folder is not there, and with Internal when a file is broken.
    Result<std::shared_ptr<const LanguagePack>> pack(std::string_view tag) const;

    /// The language of a text: by its letters' script, then among languages of one script by how many of its words are
    /// their stop words. English when nothing tells.
    Result<std::string> detect(std::string_view text) const;

    /// Whether enough of a text's words are `language`'s small ones to believe that it is that language. True where
    /// that cannot be told: in short texts, for languages without a pack, and for those that write no spaces.
    Result<bool> isLikely(const std::string& language, std::string_view text) const;

private:
    Result<std::shared_ptr<const LanguagePack>> load(const std::string& language) const;
    Result<std::string> closestOf(const std::vector<std::string>& languages, std::string_view text) const;

    std::filesystem::path m_folder;
    mutable std::mutex m_mutex;  // guards m_packs
    mutable std::map<std::string, std::shared_ptr<const LanguagePack>> m_packs;
};

}  // namespace sw
