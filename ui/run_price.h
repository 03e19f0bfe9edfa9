#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/graph/plan.h"
#include "core/session/generation.h"
#include "core/session/session.h"

namespace sw::ui {

class Editor;

/// What making something will cost, and who asks for it.
struct RunPrice {
    double cost = 0;       ///< of all that is to run, and of all that may have to, if what it depends on comes out different
    double least = 0;      ///< of what is to run whatever comes out
    int unpriced = 0;         ///< runs that cost something that nobody knows
    std::string currency;
    std::vector<std::string> providers;  ///< who is paid, by name
    [[nodiscard]] bool isFree() const { return cost <= 0 && unpriced == 0; }
};

/// What these targets of the open project will cost; while it has no script, with what a script of the wanted length leads to.
RunPrice priceOf(const Editor& editor, const GenerationTargets& targets = {});
/// What of the open project is not fresh and can be made without anything that costs being made; {} when nothing is stale among
/// that.
std::vector<std::string> freeToMake(const Editor& editor);
/// What a short without a script will cost, from its script to its last picture.
RunPrice priceOfNew(const Stages& stages, const Project& project);

/// "1.20 USD", as the creator's language writes numbers.
QString moneyText(double amount, const std::string& currency);
/// What it costs: "about 1.20 USD, paid to painter and speaker", "0.50 to 1.20 USD, …"; "" for what is free.
QString priceText(const RunPrice& price);

}  // namespace sw::ui
