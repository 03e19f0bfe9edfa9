#pragma once

#include <functional>
#include <string>
#include <vector>

#include "services/llm/document.h"
#include "services/llm/english_grammar.h"

namespace sw {

/// Shortens English sentences by leaving words out, never by changing or adding any. What is left has a finite verb, at
/// least five words and at least 40 % of the words; hedges ("an estimated", "some historians think") always stay.
class EnglishCompression {
public:
    EnglishCompression(EnglishGrammar& grammar, TextReader& reader) : m_grammar(grammar), m_reader(reader) {}

    /// The sentence without remarks in brackets, datelines and attributions of the kind "according to …".
    std::string clean(const std::string& sentence);

    /// The cleaned sentence, cut further while `fits` says no: side clauses, appositions, trailing examples, fill words
    /// and openings without a number go, in this order.
    std::string shorten(const std::string& sentence, const std::function<bool(const std::string&)>& fits);

    /// The sentence as two where it joins two clauses that both stand alone (";", ", but", ", and", ", so"); else as
    /// one.
    std::vector<std::string> divide(const std::string& sentence);

    /// The sentence without "also", "too" and "then", for when what came before it is not told.
    std::string withoutEcho(const std::string& sentence);

private:
    struct Piece {
        std::vector<Token> tokens;
        std::vector<PartOfSpeech> tags;
    };
    /// A stretch between commas: tokens[begin, end).
    struct Clause {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    using Rule = bool (EnglishCompression::*)(Piece&);

    Piece pieceOf(const std::string& sentence);
    bool apply(Rule rule, Piece& piece, std::size_t originalWords);
    [[nodiscard]] std::vector<Clause> clausesOf(const Piece& piece) const;
    bool startsWithVerb(const Piece& piece, const Clause& clause);
    bool hasVerb(const Piece& piece, std::size_t from, std::size_t to);
    static std::string textOf(const Piece& piece);
    static void erase(Piece& piece, std::size_t from, std::size_t to);

    bool dropBrackets(Piece& piece);
    bool dropDateline(Piece& piece);
    bool dropAccordingTo(Piece& piece);
    bool dropStudy(Piece& piece);
    bool dropSideClause(Piece& piece);
    bool dropAside(Piece& piece);
    bool dropTail(Piece& piece);
    bool dropTailApposition(Piece& piece);
    bool dropFillWords(Piece& piece);
    bool dropReason(Piece& piece);
    bool dropOpening(Piece& piece);

    EnglishGrammar& m_grammar;
    TextReader& m_reader;
};

}  // namespace sw
