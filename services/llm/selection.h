#pragma once

#include <string>
#include <vector>

#include "services/llm/ranking.h"

namespace sw {

/// One sentence of the source as the script may tell it: in full, or tight.
struct ScriptUnit {
    int sentence = 0;  ///< its index in the document
    int paragraph = 0;
    int inParagraph = 0;
    std::vector<std::string> full;
    std::vector<std::string> tight;
    double fullSeconds = 0;  ///< speech and the pause behind each sentence
    double tightSeconds = 0;
    double score = 0;
    std::vector<std::string> terms;
    std::vector<int> introductions;  ///< sentences that introduce what this one speaks of
    bool namesSubject = false;       ///< says the name that the text is about
    bool leans = false;              ///< needs the unit before it
    bool announces = false;          ///< needs the unit after it
    bool bullet = false;
    bool fragment = false;   ///< an item without a verb among sentences, such as a table's row: never told
    bool restorable = true;  ///< no sentence of the full wording is too long for one scene
    std::string standalone;  ///< the first sentence of `tight` as told without the unit before; "" for as it is
    bool useFull = false;    ///< set by selectUnits for chosen units
};

/// What a script may hold besides its hook and its call to action.
struct SelectionAim {
    double seconds = 0;  ///< to be reached, about
    double slack = 1.2;  ///< may be exceeded by this much
    bool list = false;   ///< each unit stands for itself: no closing is looked for
    std::vector<std::string> hookTerms;
    bool hookStates = false;  ///< the hook is a statement and no question
    bool hookNamesSubject = false;
    int taken = -1;  ///< the unit that serves as hook, never chosen again
};

/// Chooses units that together say the most within the aim, by maximal marginal relevance (Carbonell and Goldstein
/// 1998) under a budget of seconds: what leans on a neighbour comes with it, what repeats is left out. Returns indices
/// into `units` in source order and sets `useFull` where the full wording fits.
std::vector<std::size_t> selectUnits(std::vector<ScriptUnit>& units, const SelectionAim& aim, const TermRarity& rarity);

}  // namespace sw
